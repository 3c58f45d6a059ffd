import type { ExpiryTrap, LotOutcome, PoolMonth } from "../flex/analysis";
import { isoDate } from "../flex/dates";
import { message } from "../messages/message";
import { sumOf } from "./column-functions";
import { overOrBlank } from "./expression";
import { DATE_FORMAT, PERCENT_FORMAT } from "./formats";
import type { ListTable } from "./list-table";
import { isUncertain, lotsList } from "./lots-list";
import { notMeasurableSheet } from "./not-measurable-sheet";
import { STYLES } from "./palette";
import { poolMonthsList } from "./pool-months-list";
import type { ReportContext, TrapSheet } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeClaim, writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";

const TITLE = "Token expiry";
const SENTENCE =
  "What became of every lot: drawn day by day, the earliest expiry first, and lost after its last day.";
const CHART_ROWS = 16;

/** The sheet of the expiry trap. */
export function expirySheet(context: ReportContext): TrapSheet {
  const trap = context.analysis.traps.expiry;
  if (!trap.measurable) return notMeasurableSheet(context, "expiry", TITLE, SENTENCE, trap);

  const draft = new SheetDraft(context.names.expiry, "expiry", {
    columnWidths: [
      34,
      16,
      13,
      13,
      13,
      13,
      13,
      16,
      14,
      14,
      14,
      16,
      ...(isUncertain(trap) ? [15, 16, 8] : [8]),
    ],
    freeze: { rows: 1, columns: 0 },
  });
  const lots = lotsList(context, trap);
  const months = poolMonthsList(context, trap);
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  draft.skip();
  writeWarnings(draft, trap);
  const measured = writeFigures(draft, context, trap, lots);

  draft.skip();
  const chartRow = draft.next;
  draft.skip(CHART_ROWS);
  writeHeading(draft, "Lots");
  lots.write(draft);
  writeHeading(draft, "The pool by month");
  writeSentence(draft, "Pool at month end = opening + bought - used - expired.");
  months.write(draft);
  writeCharts(draft, chartRow, lots, months);
  return { draft, ...measured };
}

function writeWarnings(draft: SheetDraft, trap: ExpiryTrap): void {
  const { uncovered, unplacedCredits } = trap;
  const warnings: string[] = [];
  if (uncovered.firstDate !== null) {
    const date = isoDate(uncovered.firstDate);
    warnings.push(message("lots-missing-tokens", { tokens: uncovered.tokens, date }));
  }
  if (unplacedCredits > 0) warnings.push(message("credits-not-placed", { tokens: unplacedCredits }));
  if (trap.lots.some((lot) => !lot.openingKnown)) warnings.push(message("report-openings-unknown"));
  for (const warning of warnings) writeSentence(draft, warning, STYLES.warning);
  if (warnings.length > 0) draft.skip();
}

function writeFigures(
  draft: SheetDraft,
  { analysis, formats, shared }: ReportContext,
  trap: ExpiryTrap,
  lots: ListTable<LotOutcome>,
): Omit<TrapSheet, "draft"> {
  const { currency } = analysis.terms;
  const uncertain = isUncertain(trap);
  const upper = uncertain ? "at most: unknown openings are taken as full" : undefined;
  const lower = "at least: unknown openings are taken as empty";
  const tokens = (label: string, key: string, note?: string) =>
    writeFigure(draft, label, sumOf(lots.column(key)), { format: formats.tokens, note });
  const money = (label: string, key: string, note: string) =>
    writeFigure(draft, `${label} (${currency})`, sumOf(lots.column(key)), { format: formats.money, note });

  writeFigure(draft, "As-of date", shared.asOf.reference, { format: DATE_FORMAT });
  tokens("Purchased tokens", "opening", "what the lots opened with");
  const matured = tokens("Matured tokens", "matured", "in lots whose last day has passed");
  const expired = tokens("Expired tokens", "expired", upper);
  const expiredLow = uncertain ? tokens("Expired tokens, lower bound", "expiredLow", lower) : expired;
  const cost = money("Cost of expired tokens", "cost", "at each lot's own price");
  const costLow = uncertain ? money("Cost, lower bound", "costLow", "at each lot's own price") : cost;
  const share = writeFigure(draft, "Expired share of matured tokens", overOrBlank(expired, matured), {
    format: PERCENT_FORMAT,
    note: upper,
  });
  writeClaim(draft, "15-35 %", "of purchased tokens expire");
  if (trap.uncovered.firstDate !== null) {
    writeFigure(draft, "Tokens missing from the lots", trap.uncovered.tokens, {
      format: formats.tokens,
      note: `at least; the first on ${isoDate(trap.uncovered.firstDate)}`,
    });
  }
  const figures = {
    affectedTokens: expired,
    affectedCost: cost,
    avoidableTokens: expiredLow,
    avoidableCost: costLow,
  };
  return { figures, share: share.value === null ? null : share };
}

function writeCharts(
  draft: SheetDraft,
  row: number,
  lots: ListTable<LotOutcome>,
  months: ListTable<PoolMonth>,
): void {
  draft.addChart({
    type: "columnClustered",
    title: "Tokens in the pool at the end of each month",
    source: months.block("month", "closing"),
    anchor: { row, column: 0, rows: CHART_ROWS - 1, columns: 5 },
    legend: "none",
  });
  draft.addChart({
    type: "columnStacked",
    title: "What became of each lot, in tokens",
    source: lots.block("lot", "left"),
    anchor: { row, column: 5, rows: CHART_ROWS - 1, columns: 7 },
    legend: "bottom",
  });
}
