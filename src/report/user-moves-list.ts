import type { HeldBy, UserMove } from "../flex/seat-mix/user-moves";
import { minus } from "./expression";
import { ListTable } from "./list-table";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

/** The users whose seats change: what they have today, and in the cheapest mix. */
export function userMovesList(
  { analysis, names, formats }: ReportContext,
  moves: readonly UserMove[],
): ListTable<UserMove> {
  const { currency } = analysis.terms;
  const format = formats.money;
  const style = STYLES.wrapped;
  const collections = new Set(
    analysis.rates.filter(({ covers }) => covers.length > 0).map((rate) => rate.product),
  );
  const seatName = (product: string): string => (collections.has(product) ? product : `${product} seat`);
  return new ListTable(names.savings, {
    name: "FlexUserMovesTable",
    rows: moves,
    none: "No user moves",
    columns: [
      { key: "user", header: "User", content: ({ user }) => user },
      { key: "now", header: `A year now (${currency})`, format, content: ({ now }) => now.cost },
      { key: "then", header: `A year then (${currency})`, format, content: ({ then }) => then.cost },
      {
        key: "saved",
        header: `Saved a year (${currency})`,
        format,
        content: (_, inRow) => minus(inRow("now"), inRow("then")),
      },
      {
        key: "heldNow",
        header: "Now on",
        style,
        align: "left",
        content: ({ now }) => heldText(now, seatName),
      },
      { key: "heldThen", header: "Then on", style, content: ({ then }) => heldText(then, seatName) },
      { key: "products", header: "Products", style, content: ({ products }) => products.join(", ") },
    ],
  });
}

/** How somebody has products: by seats, with tokens, or not at all. */
function heldText({ seats, flex }: HeldBy, seatName: (product: string) => string): string {
  const ways = [...seats.map(seatName), ...(flex ? ["Flex"] : [])];
  return ways.length === 0 ? "nothing" : ways.join(" + ");
}
