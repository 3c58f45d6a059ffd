import type { Analysis } from "../flex/analysis";
import { isoDate } from "../flex/dates";
import { message } from "../messages/message";
import { sheetLink } from "./a1";
import { COUNT_FORMAT, PERCENT_FORMAT } from "./formats";
import type { Expression } from "./expression";
import { isUncertain } from "./lots-list";
import { monthsList } from "./months-list";
import { lacksPeriod, NEEDS_PERIOD, writeNotMeasurable } from "./not-measurable-sheet";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import { writeScenarios } from "./scenarios-list";
import { SheetDraft } from "./sheet-draft";
import type { SheetKind } from "./sheet-names";
import { writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";
import { writeAdvice, type AdviceFigures } from "./summary-advice";
import { writeKeyFigures } from "./summary-figures";
import { avoidableCosts, writeTraps, type AllTrapFigures } from "./summary-traps";
import type { UserFigures } from "./users-sheet";

/** Columns to the right of the key figures and their notes. */
const CHART_COLUMNS = { column: 4, columns: 3 };
const CHART_ROWS = 17;

/** Cells of the other sheets that the summary shows. */
export interface SummarySources {
  readonly traps: AllTrapFigures;
  /** Measured shares that the article has claims for; null where not measurable. */
  readonly shares: { readonly background: Expression | null; readonly expiry: Expression | null };
  readonly users: UserFigures | null;
  readonly advice: AdviceFigures;
}

/** The sheet that a finance director presents: key figures, the five traps, and the way to everything else. */
export function summarySheet(context: ReportContext, sources: SummarySources): SheetDraft {
  const { analysis, names } = context;
  const draft = new SheetDraft(names.summary, "summary", {
    columnWidths: [34, 17, 17, 17, 18, 17, 62],
    freeze: { rows: 1, columns: 0 },
  });
  const months = monthsList(context);
  writeTitle(draft, "Autodesk Flex: where the tokens go", basisSentence(analysis));
  writeWarnings(draft, context);

  writeAdvice(draft, context, sources.advice);
  writeHeading(draft, "Key figures");
  const figuresRow = draft.next;
  writeKeyFigures(draft, context, months);
  const figuresEnd = draft.next;
  writeTraps(draft, context, sources.traps);
  const lowerRow = draft.next + 1;
  writeSeats(draft, context, sources.users);
  writeClaims(draft, context, sources);
  writeSheetLinks(draft, context);
  draft.moveTo(Math.max(draft.next, lowerRow + CHART_ROWS));

  const costs = avoidableCosts(context, sources.traps);
  if (costs !== null) {
    writeHeading(draft, "Avoidable cost by trap");
    costs.write(draft);
    draft.addChart({
      type: "columnClustered",
      title: `Avoidable cost by trap (${analysis.terms.currency}); the traps overlap`,
      source: costs.block("trap", "cost"),
      anchor: { row: lowerRow, ...CHART_COLUMNS, rows: CHART_ROWS },
      legend: "none",
    });
  }
  writeScenarios(draft, context);
  writeHeading(draft, "Tokens by month");
  months.write(draft);
  if (analysis.months.length > 0) {
    draft.addChart({
      type: "columnClustered",
      title: "Tokens by month",
      source: months.block("month", "tokens"),
      anchor: { row: figuresRow, ...CHART_COLUMNS, rows: figuresEnd - figuresRow },
      legend: "none",
    });
  }
  return draft;
}

function basisSentence(analysis: Analysis): string {
  const { period, asOf, chargeBasis } = analysis;
  if (lacksPeriod(analysis)) return message("needs-period");
  if (period === null || asOf === null) return "No usage row could be used.";
  const days = `${isoDate(period.from)} to ${isoDate(period.to)} (${period.days} days), judged as of ${isoDate(asOf)}.`;
  return chargeBasis === "reported"
    ? `${days} Charges are the tokens that the data reports.`
    : `${days} Charges are modeled: the rate card's tokens once per user, product and day.`;
}

function writeWarnings(draft: SheetDraft, { analysis, names }: ReportContext): void {
  const { presets, rows, traps } = analysis;
  const used = (["terms", "rates", "tiers"] as const).filter((table) => presets[table]);
  if (used.length === 0) writeSentence(draft, message("report-own-tables"));
  else {
    const tables = used.map((table) => PRESET_TABLES[table]).join(", ");
    const listed = used.map((table) => message(`report-preset-${table}`)).join(", ");
    writeSentence(draft, message("report-presets", { presets: listed, tables }), STYLES.warning);
  }
  if (rows.setAside > 0) {
    const params = { setAside: rows.setAside, read: rows.read, sheet: names.issues };
    writeSentence(draft, message("report-rows-set-aside", params), STYLES.warning);
  }
  if (!traps.expiry.measurable || traps.expiry.uncovered.firstDate === null) return;
  const { tokens, firstDate } = traps.expiry.uncovered;
  const params = { tokens, date: isoDate(firstDate) };
  writeSentence(draft, message("lots-missing-tokens", params), STYLES.warning);
}

const PRESET_TABLES = { terms: "FlexTerms", rates: "FlexRates", tiers: "FlexTiers" } as const;

function writeSeats(
  draft: SheetDraft,
  { analysis, formats }: ReportContext,
  users: UserFigures | null,
): void {
  writeHeading(draft, "Seats instead of Flex");
  if (users === null) return void writeNotMeasurable(draft, NEEDS_PERIOD.needs);
  writeFigure(draft, "Users and products to move to a seat", users.toSeat, { format: COUNT_FORMAT });
  writeFigure(draft, `Seats save a year (${analysis.terms.currency})`, users.seatSaving, {
    format: formats.money,
    note: "each by itself, at the token price of the terms",
  });
}

function writeClaims(
  draft: SheetDraft,
  { analysis: { traps } }: ReportContext,
  { shares }: SummarySources,
): void {
  if (shares.background === null && shares.expiry === null) return;
  writeHeading(draft, "Measured, beside the article's claims");
  const format = PERCENT_FORMAT;
  const uncertain = traps.expiry.measurable && isUncertain(traps.expiry);
  if (shares.background !== null)
    writeFigure(draft, "Background share of tokens", shares.background, {
      format,
      note: "the article claims 8-12 %",
    });
  if (shares.expiry !== null)
    writeFigure(draft, "Expired share of matured tokens", shares.expiry, {
      format,
      note: `${uncertain ? "at most; " : ""}the article claims 15-35 %`,
    });
}

const SHEET_PURPOSES: readonly (readonly [kind: SheetKind, purpose: string])[] = [
  ["background", "usage days that services alone caused"],
  ["short-sessions", "short days that longer ones would have saved"],
  ["expiry", "lots, the pool by month, what was lost"],
  ["rate-disparity", "dear products, and each product's break-even"],
  ["tier-boundary", "the price list, and what buying up would save"],
  ["users", "who stays on Flex, whom to move to a seat"],
  ["savings", "what could be saved step by step, and the cheapest seats"],
  ["purchases", "what is in hand, until when it lasts, what to buy when"],
  ["audit", "charges that can be disputed, and the rows that show it"],
  ["issues", "rows set aside, repairs and notices"],
];

function writeSheetLinks(draft: SheetDraft, { names }: ReportContext): void {
  writeHeading(draft, "The sheets");
  for (const [kind, purpose] of SHEET_PURPOSES) {
    const row = draft.takeRow();
    draft.put(row, 0, names[kind], { style: STYLES.link, link: sheetLink(names[kind]) });
    draft.put(row, 1, purpose, { style: STYLES.subtitle });
  }
}
