import type { Analysis, MonthTokens } from "../flex/analysis";
import { sheetLink } from "./a1";
import { sumOf } from "./column-functions";
import { minus, times } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT } from "./formats";
import type { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { writeFigure } from "./sheet-parts";

/** Writes tokens, cost, counts and dates of the whole analysis. */
export function writeKeyFigures(
  draft: SheetDraft,
  context: ReportContext,
  months: ListTable<MonthTokens>,
): void {
  writeMoney(draft, context, months);
  writeCounts(draft, context);
  writeRows(draft, context);
}

function writeMoney(
  draft: SheetDraft,
  { analysis, formats, shared }: ReportContext,
  months: ListTable<MonthTokens>,
): void {
  const { terms, presets, totals } = analysis;
  // A usage report has no months to add up.
  const total = analysis.months.length === 0 ? totals.tokens : sumOf(months.column("tokens"));
  const tokens = writeFigure(draft, "Tokens", total, {
    format: formats.tokens,
    note: "net of credits",
    anchor: shared.tokens,
  });
  const price = writeFigure(draft, `Token price (${terms.currency})`, terms.tokenPrice, {
    format: formats.price,
    note: presets.terms ? "the article's preset" : "of your terms",
    anchor: shared.price,
  });
  writeFigure(draft, `Cost (${terms.currency})`, times(tokens, price), {
    format: formats.money,
    note: "at the token price of the terms",
  });
}

function writeCounts(draft: SheetDraft, { analysis, shared }: ReportContext): void {
  const { period, totals } = analysis;
  const date = { format: DATE_FORMAT };
  const count = { format: COUNT_FORMAT };
  writeFigure(draft, "First day", period?.from ?? null, date);
  writeFigure(draft, "Last day", period?.to ?? null, date);
  writeFigure(draft, "As-of date", analysis.asOf, {
    ...date,
    note: asOfNote(analysis),
    anchor: shared.asOf,
  });
  writeFigure(draft, "Users", totals.users, { ...count, note: "with a usage day" });
  writeFigure(draft, "Products", totals.products, { ...count, note: "with a usage day" });
  writeFigure(draft, "Usage days", totals.usageDays, { ...count, note: "user, product, day with a charge" });
  writeFigure(draft, "Zero-token days", totals.zeroTokenDays, {
    ...count,
    note: "charged nothing, or credited",
  });
  writeFigure(draft, "Seat days", totals.seatDays, { ...count, note: "used on a seat, never charged" });
}

function asOfNote({ asOf, terms }: Analysis): string | undefined {
  if (asOf === null) return undefined;
  return terms.asOf === null ? "the last day in the data" : "of your terms";
}

function writeRows(draft: SheetDraft, { analysis: { rows }, names }: ReportContext): void {
  const count = { format: COUNT_FORMAT };
  const read = writeFigure(draft, "Rows read", rows.read, { ...count, note: "rows used + rows set aside" });
  const usedRow = draft.takeRow();
  const setAside = writeFigure(draft, "Rows set aside", rows.setAside, {
    ...count,
    note: names.issues,
    noteLink: sheetLink(names.issues),
  });
  const end = draft.next;
  draft.moveTo(usedRow);
  writeFigure(draft, "Rows used", minus(read, setAside), count);
  draft.moveTo(end);
}
