import { RECOMMENDATIONS, type Recommendation, type UserProduct } from "../flex/analysis";
import { constant, fixed, minus, over, times } from "./expression";
import { COUNT_FORMAT, DAYS_FORMAT, DECIMAL_FORMAT } from "./formats";
import { ListTable, type ListColumn } from "./list-table";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

const DAYS_PER_YEAR = constant(365);

/** What needs action comes first. */
const ORDER: readonly Recommendation[] = ["Named User", "Flex", ...RECOMMENDATIONS].filter(
  (item, index, all): item is Recommendation => all.indexOf(item) === index,
);

/**
 * Users and products: those to move to a seat first, what the seat saves most at the top; then the others, most
 * tokens first.
 */
export function usersList(context: ReportContext): ListTable<UserProduct> {
  return new ListTable(context.names.users, {
    name: "FlexUsersTable",
    rows: inOrderOfAction(context.analysis.users),
    none: "No usage day",
    columns: [...observedColumns(), ...yearColumns(context)],
  });
}

function inOrderOfAction(users: readonly UserProduct[]): UserProduct[] {
  const rank = new Map(ORDER.map((recommendation, index) => [recommendation, index]));
  return [...users].sort((a, b) => {
    const byAction = rank.get(a.recommendation)! - rank.get(b.recommendation)!;
    if (byAction !== 0 || a.recommendation !== "Named User") return byAction;
    return (a.saving ?? 0) - (b.saving ?? 0);
  });
}

function observedColumns(): ListColumn<UserProduct>[] {
  return [
    { key: "user", header: "User", content: ({ user }) => user },
    { key: "product", header: "Product", content: ({ product }) => product },
    {
      key: "recommendation",
      header: "Recommendation",
      style: ({ recommendation }) => (recommendation === "Named User" ? STYLES.attention : STYLES.body),
      content: ({ recommendation }) => recommendation,
    },
    { key: "days", header: "Usage days", format: COUNT_FORMAT, content: ({ usageDays }) => usageDays },
    {
      key: "observed",
      header: "Days observed",
      format: COUNT_FORMAT,
      content: ({ observedDays }) => observedDays,
    },
    {
      key: "annual",
      header: "Usage days a year",
      format: DAYS_FORMAT,
      content: (_, inRow) => over(times(inRow("days"), DAYS_PER_YEAR), inRow("observed")),
    },
  ];
}

function yearColumns({ analysis, formats, shared }: ReportContext): ListColumn<UserProduct>[] {
  const { currency } = analysis.terms;
  const price = fixed(shared.price.reference);
  return [
    {
      key: "breakEven",
      header: "Break-even, days a year",
      format: DAYS_FORMAT,
      content: ({ breakEven }, inRow) =>
        breakEven === null ? null : over(inRow("seat"), times(inRow("rate"), price)),
    },
    { key: "tokens", header: "Tokens", format: formats.tokens, content: ({ tokens }) => tokens },
    {
      key: "rate",
      header: "Tokens per usage day",
      format: DECIMAL_FORMAT,
      content: ({ effectiveRate }, inRow) =>
        effectiveRate === null ? null : over(inRow("tokens"), inRow("days")),
    },
    {
      key: "flexCost",
      header: `A year on Flex (${currency})`,
      format: formats.money,
      content: ({ effectiveRate }, inRow) =>
        effectiveRate === null ? 0 : times(inRow("annual"), inRow("rate"), price),
    },
    {
      key: "seat",
      header: `A seat a year (${currency})`,
      format: formats.money,
      content: ({ seatCost }) => seatCost,
    },
    {
      key: "saving",
      header: `Flex saves a year (${currency})`,
      format: formats.money,
      content: ({ seatCost }, inRow) => (seatCost === null ? null : minus(inRow("seat"), inRow("flexCost"))),
    },
  ];
}
