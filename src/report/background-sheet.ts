import type { BackgroundTrap, BackgroundUse } from "../flex/analysis";
import { productCategories, writeCategoryTotals } from "./category-totals";
import { sumOf } from "./column-functions";
import { fixed, overOrBlank, times } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT, PERCENT_FORMAT } from "./formats";
import { ListTable } from "./list-table";
import { notMeasurableSheet } from "./not-measurable-sheet";
import type { ReportContext, TrapSheet } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeClaim, writeFigure, writeHeading, writeTitle } from "./sheet-parts";
import { sourceColumns } from "./source-columns";

const TITLE = "Background services";
const SENTENCE = "Usage days on which no session was started by the user: services alone drew the tokens.";

/** The sheet of the background trap. */
export function backgroundSheet(context: ReportContext): TrapSheet {
  const trap = context.analysis.traps.background;
  if (!trap.measurable) return notMeasurableSheet(context, "background", TITLE, SENTENCE, trap);

  const draft = new SheetDraft(context.names.background, "background", {
    columnWidths: [34, 20, 16, 14, 16, 13, 13, 11, 24],
    freeze: { rows: 1, columns: 0 },
  });
  const uses = usesList(context, trap);
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  draft.skip();
  const measured = writeFigures(draft, context, uses);
  if (trap.uses.length > 0) {
    writeCategoryTotals(draft, context, {
      name: "FlexBackgroundProductsTable",
      heading: "By product",
      header: "Product",
      categories: productCategories(trap.uses, (use) => use.tokens),
      list: uses,
      categoryKey: "product",
      tokensKey: "tokens",
      tokensHeader: "Tokens",
      costHeader: `Cost (${context.analysis.terms.currency})`,
      chartTitle: "Background tokens by product",
    });
  }
  writeHeading(draft, "By user and product");
  uses.write(draft);
  return { draft, ...measured };
}

function writeFigures(
  draft: SheetDraft,
  { analysis, formats, shared }: ReportContext,
  uses: ListTable<BackgroundUse>,
): Omit<TrapSheet, "draft"> {
  const tokens = writeFigure(draft, "Background tokens", sumOf(uses.column("tokens")), {
    format: formats.tokens,
  });
  const cost = writeFigure(
    draft,
    `Cost (${analysis.terms.currency})`,
    times(tokens, shared.price.reference),
    {
      format: formats.money,
      note: "at the token price of the terms",
    },
  );
  writeFigure(draft, "Usage days", sumOf(uses.column("days")), { format: COUNT_FORMAT });
  const share = writeFigure(draft, "Share of all tokens", overOrBlank(tokens, shared.tokens.reference), {
    format: PERCENT_FORMAT,
  });
  writeClaim(draft, "8-12 %", "of all tokens");
  const figures = {
    affectedTokens: tokens,
    affectedCost: cost,
    avoidableTokens: tokens,
    avoidableCost: cost,
  };
  return { figures, share: share.value === null ? null : share };
}

function usesList(context: ReportContext, trap: BackgroundTrap): ListTable<BackgroundUse> {
  const { analysis, formats, shared, origins } = context;
  const price = fixed(shared.price.reference);
  return new ListTable(context.names.background, {
    name: "FlexBackgroundTable",
    rows: trap.uses,
    none: "No such day",
    columns: [
      { key: "user", header: "User", content: (use) => use.user },
      { key: "product", header: "Product", content: (use) => use.product },
      { key: "days", header: "Usage days", format: COUNT_FORMAT, content: (use) => use.usageDays },
      { key: "tokens", header: "Tokens", format: formats.tokens, content: (use) => use.tokens },
      {
        key: "cost",
        header: `Cost (${analysis.terms.currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("tokens"), price),
      },
      { key: "first", header: "First day", format: DATE_FORMAT, content: (use) => use.firstDay },
      { key: "last", header: "Last day", format: DATE_FORMAT, content: (use) => use.lastDay },
      ...sourceColumns(trap.uses, origins),
    ],
  });
}
