import type { ProductShare, RateDisparityTrap } from "../flex/analysis";
import { sumOf, sumWhere } from "./column-functions";
import { Anchor } from "./anchor";
import { breakEvenList } from "./break-even-list";
import { fixed, over, overOrBlank, times, type Expression } from "./expression";
import { COUNT_FORMAT, DECIMAL_FORMAT, PERCENT_FORMAT } from "./formats";
import { ListTable } from "./list-table";
import { notMeasurableSheet } from "./not-measurable-sheet";
import type { ReportContext, TrapFigures, TrapSheet } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";

const TITLE = "Rate disparity";
const SENTENCE =
  "Products whose days cost more than the average day drain the pool faster than their usage suggests.";
const CHART_ROWS = 16;

/** The sheet of the rate-disparity trap. */
export function rateDisparitySheet(context: ReportContext): TrapSheet {
  const trap = context.analysis.traps.rateDisparity;
  if (!trap.measurable) return notMeasurableSheet(context, "rate-disparity", TITLE, SENTENCE, trap);

  const draft = new SheetDraft(context.names["rate-disparity"], "rate-disparity", {
    columnWidths: [34, 16, 14, 14, 16, 16, 18, 40],
    freeze: { rows: 1, columns: 0 },
  });
  const allTokens = new Anchor(
    draft.name,
    sum(trap, (product) => product.tokens),
  );
  const allDays = new Anchor(
    draft.name,
    sum(trap, (product) => product.usageDays),
  );
  const products = productsList(context, trap, allTokens.reference, allDays.reference);
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  draft.skip();
  const figures = writeFigures(draft, context, products, allTokens, allDays);

  writeHeading(draft, "By product");
  writeSentence(
    draft,
    "Index = share of tokens / share of days. Above 1 a product takes more tokens than days.",
  );
  products.write(draft);
  draft.skip();
  const top = draft.next;
  draft.addChart({
    type: "columnClustered",
    title: "Share of tokens against share of usage days",
    source: products.block("product", "dayShare"),
    anchor: { row: top, column: 0, rows: CHART_ROWS, columns: 6 },
    legend: "bottom",
  });
  draft.skip(CHART_ROWS);

  writeHeading(draft, "Break-even at your token price");
  writeSentence(
    draft,
    "Below its break-even a user is cheaper on Flex. The published figures and uses are the article's claims; the price they imply is computed.",
  );
  breakEvenList(context).write(draft);
  return { draft, figures, share: null };
}

function writeFigures(
  draft: SheetDraft,
  { analysis, formats, shared }: ReportContext,
  products: ListTable<ProductShare>,
  allTokens: Anchor,
  allDays: Anchor,
): TrapFigures {
  const tokens = writeFigure(draft, "Tokens of usage days", sumOf(products.column("tokens")), {
    format: formats.tokens,
    note: "credits and zero-token days left out",
    anchor: allTokens,
  });
  const days = writeFigure(draft, "Usage days", sumOf(products.column("days")), {
    format: COUNT_FORMAT,
    anchor: allDays,
  });
  writeFigure(draft, "Tokens per usage day", overOrBlank(tokens, days), { format: DECIMAL_FORMAT });
  const dear = sumWhere(products.column("index"), { above: 1 }, products.column("tokens"));
  const affectedTokens = writeFigure(draft, "Tokens of products above index 1", dear, {
    format: formats.tokens,
  });
  const affectedCost = writeFigure(
    draft,
    `Their cost (${analysis.terms.currency})`,
    times(affectedTokens, shared.price.reference),
    { format: formats.money, note: "at the token price of the terms; structural, not waste" },
  );
  return { affectedTokens, affectedCost, avoidableTokens: null, avoidableCost: null };
}

function productsList(
  { names, formats }: ReportContext,
  trap: RateDisparityTrap,
  allTokens: Expression,
  allDays: Expression,
): ListTable<ProductShare> {
  return new ListTable(names["rate-disparity"], {
    name: "FlexRateDisparityTable",
    rows: trap.products,
    none: "No product",
    columns: [
      { key: "product", header: "Product", content: ({ product }) => product },
      {
        key: "tokenShare",
        header: "Share of tokens",
        format: PERCENT_FORMAT,
        content: (_, inRow) => over(inRow("tokens"), fixed(allTokens)),
      },
      {
        key: "dayShare",
        header: "Share of days",
        format: PERCENT_FORMAT,
        content: (_, inRow) => over(inRow("days"), fixed(allDays)),
      },
      {
        key: "index",
        header: "Index",
        format: DECIMAL_FORMAT,
        content: (_, inRow) => over(inRow("tokenShare"), inRow("dayShare")),
      },
      { key: "days", header: "Usage days", format: COUNT_FORMAT, content: ({ usageDays }) => usageDays },
      { key: "tokens", header: "Tokens", format: formats.tokens, content: ({ tokens }) => tokens },
      {
        key: "perDay",
        header: "Tokens per usage day",
        format: DECIMAL_FORMAT,
        content: (_, inRow) => over(inRow("tokens"), inRow("days")),
      },
    ],
  });
}

function sum(trap: RateDisparityTrap, value: (product: ProductShare) => number): number {
  return trap.products.reduce((total, product) => total + value(product), 0);
}
