import type { ShortSessionGroup, ShortSessionsTrap } from "../flex/analysis";
import { isoDate } from "../flex/dates";
import type { ConsolidationWindow } from "../flex/terms";
import { productCategories, writeCategoryTotals, type CategoryTotalsSpec } from "./category-totals";
import { sumOf } from "./column-functions";
import { constant, fixed, max, over, roundUp, times, type Expression } from "./expression";
import { Anchor } from "./anchor";
import { COUNT_FORMAT, DATE_FORMAT, DECIMAL_FORMAT, monthName, quarterName } from "./formats";
import { ListTable } from "./list-table";
import { notMeasurableSheet } from "./not-measurable-sheet";
import type { ReportContext, TrapFigures, TrapSheet } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeTitle } from "./sheet-parts";
import { sourceColumns } from "./source-columns";

const TITLE = "Short sessions";
const SENTENCE =
  "Usage days with few user-initiated minutes. The same minutes on fewer, longer days would have cost less.";

const WINDOW_HEADER: Readonly<Record<ConsolidationWindow, string>> = {
  month: "Month from",
  week: "Week from",
  quarter: "Quarter from",
  none: "Day",
};

/** The sheet of the short-sessions trap. */
export function shortSessionsSheet(context: ReportContext): TrapSheet {
  const trap = context.analysis.traps.shortSessions;
  if (!trap.measurable) return notMeasurableSheet(context, "short-sessions", TITLE, SENTENCE, trap);

  const draft = new SheetDraft(context.names["short-sessions"], "short-sessions", {
    columnWidths: [34, 20, 16, 11, 13, 11, 13, 13, 16, 11, 24],
    freeze: { rows: 1, columns: 0 },
  });
  const capacity = new Anchor(draft.name, context.analysis.terms.dayCapacityMinutes);
  const groups = groupsList(context, trap, capacity.reference);
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  draft.skip();
  const figures = writeFigures(draft, context, groups, capacity);
  if (trap.groups.length > 0) {
    writeCategoryTotals(draft, context, {
      name: "FlexShortSessionsTotalsTable",
      ...totalsCategories(context, trap),
      list: groups,
      tokensKey: "avoidable",
      tokensHeader: "Avoidable tokens",
      costHeader: `Avoidable cost (${context.analysis.terms.currency})`,
    });
  }
  writeHeading(draft, "By user, product and window");
  groups.write(draft);
  return { draft, figures, share: null };
}

/** By window where days are merged within windows, else by product. */
function totalsCategories(
  { analysis }: ReportContext,
  { groups }: ShortSessionsTrap,
): Pick<
  CategoryTotalsSpec<ShortSessionGroup>,
  "heading" | "header" | "categories" | "categoryKey" | "chartTitle"
> {
  const window = analysis.terms.consolidationWindow;
  if (window === "none") {
    return {
      heading: "By product",
      header: "Product",
      categories: productCategories(groups, (group) => group.tokens),
      categoryKey: "product",
      chartTitle: "Avoidable tokens by product",
    };
  }
  const days = [...new Set(groups.map((group) => group.windowStart))].sort((a, b) => a - b);
  return {
    heading: `Avoidable, by ${window}`,
    header: `${window[0]!.toUpperCase()}${window.slice(1)}`,
    categories: days.map((day) => ({ label: windowName(window, day), day })),
    categoryKey: "window",
    chartTitle: `Avoidable tokens by ${window}`,
  };
}

function windowName(window: ConsolidationWindow, day: number): string {
  if (window === "week") return isoDate(day);
  return window === "month" ? monthName(day) : quarterName(day);
}

function writeFigures(
  draft: SheetDraft,
  { analysis, formats, shared }: ReportContext,
  groups: ListTable<ShortSessionGroup>,
  capacity: Anchor,
): TrapFigures {
  const { terms } = analysis;
  const atPrice = { format: formats.money, note: "at the token price of the terms" };
  const affectedTokens = writeFigure(draft, "Tokens of short-session days", sumOf(groups.column("tokens")), {
    format: formats.tokens,
  });
  const affectedCost = writeFigure(
    draft,
    `Cost (${terms.currency})`,
    times(affectedTokens, shared.price.reference),
    atPrice,
  );
  writeFigure(draft, "Usage days", sumOf(groups.column("days")), { format: COUNT_FORMAT });
  const avoidableTokens = writeFigure(draft, "Avoidable tokens", sumOf(groups.column("avoidable")), {
    format: formats.tokens,
    note: "the cheapest days beyond those that the minutes needed",
  });
  const avoidableCost = writeFigure(
    draft,
    `Avoidable cost (${terms.currency})`,
    times(avoidableTokens, shared.price.reference),
    atPrice,
  );
  writeFigure(draft, "A day is short below (minutes)", terms.shortSessionMinutes);
  writeFigure(draft, "Work that fits in a day (minutes)", terms.dayCapacityMinutes, { anchor: capacity });
  writeFigure(draft, "Days merged within", terms.consolidationWindow, {
    note:
      terms.consolidationWindow === "none" ? "each day stands by itself: nothing is avoidable" : undefined,
  });
  return { affectedTokens, affectedCost, avoidableTokens, avoidableCost };
}

function groupsList(
  context: ReportContext,
  trap: ShortSessionsTrap,
  capacity: Expression,
): ListTable<ShortSessionGroup> {
  const { analysis, formats, shared, origins } = context;
  const price = fixed(shared.price.reference);
  const capacityCell = fixed(capacity);
  const atLeastOne = constant(1);
  const minutesFormat = trap.groups.every((group) => Number.isInteger(group.minutes))
    ? COUNT_FORMAT
    : DECIMAL_FORMAT;
  return new ListTable(context.names["short-sessions"], {
    name: "FlexShortSessionsTable",
    rows: trap.groups,
    none: "No such day",
    columns: [
      { key: "user", header: "User", content: (group) => group.user },
      { key: "product", header: "Product", content: (group) => group.product },
      {
        key: "window",
        header: WINDOW_HEADER[analysis.terms.consolidationWindow],
        format: DATE_FORMAT,
        content: (group) => group.windowStart,
      },
      { key: "days", header: "Usage days", format: COUNT_FORMAT, content: (group) => group.days },
      { key: "minutes", header: "Minutes", format: minutesFormat, content: (group) => group.minutes },
      {
        key: "needed",
        header: "Days needed",
        format: COUNT_FORMAT,
        content: (_, inRow) => max(atLeastOne, roundUp(over(inRow("minutes"), capacityCell))),
      },
      { key: "tokens", header: "Tokens", format: formats.tokens, content: (group) => group.tokens },
      {
        key: "avoidable",
        header: "Avoidable tokens",
        format: formats.tokens,
        content: (group) => group.avoidableTokens,
      },
      {
        key: "cost",
        header: `Avoidable cost (${analysis.terms.currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("avoidable"), price),
      },
      ...sourceColumns(trap.groups, origins),
    ],
  });
}
