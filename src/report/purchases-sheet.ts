import type { ForecastAdvice, LedgerAdvice } from "../flex/advice/advice";
import { isoDate } from "../flex/dates";
import { message } from "../messages/message";
import { sumOf } from "./column-functions";
import { demandMonthsList } from "./demand-months-list";
import { COUNT_FORMAT, DATE_FORMAT, tokenFormat } from "./formats";
import { lotsInHandList } from "./lots-in-hand-list";
import { notAdvisedSheet, notMeasurableSheet, writeNotMeasurable } from "./not-measurable-sheet";
import { writePlan, type NextOrder } from "./plan-part";
import type { ReportContext } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";

const TITLE = "Purchases";
const SENTENCE = "What is in hand, until when it lasts, and what to buy when in the next twelve months.";
const CHART_ROWS = 16;

/** Cells of the purchases' sheet that the summary shows. */
export interface PurchaseFigures {
  /** null where nothing is to be ordered, or the data cannot tell. */
  readonly nextOrder: NextOrder | null;
}

const NO_FIGURES: PurchaseFigures = { nextOrder: null };

/** The sheet that says what to buy next. */
export function purchasesSheet(context: ReportContext): { draft: SheetDraft; figures: PurchaseFigures } {
  const { advice } = context.analysis;
  if (advice === undefined)
    return { draft: notAdvisedSheet(context, "purchases", TITLE, SENTENCE), figures: NO_FIGURES };
  const { ledger, forecast, plan } = advice;
  if (!ledger.measurable && !forecast.measurable) {
    const { draft } = notMeasurableSheet(context, "purchases", TITLE, SENTENCE, ledger);
    return { draft, figures: NO_FIGURES };
  }

  const draft = new SheetDraft(context.names.purchases, "purchases", {
    columnWidths: [36, 19, 19, 19, 18, 16, 16, 16, 16, 16],
    freeze: { rows: 1, columns: 0 },
  });
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  writeHeading(draft, "In hand");
  if (ledger.measurable) writeInHand(draft, context, ledger);
  else writeNotMeasurable(draft, ledger.needs);
  writeHeading(draft, "What to buy in the next twelve months");
  const nextOrder = plan.measurable ? writePlan(draft, context, plan) : writeNotMeasurable(draft, plan.needs);
  writeHeading(draft, "The demand to come");
  if (forecast.measurable) writeForecast(draft, context, forecast);
  else writeNotMeasurable(draft, forecast.needs);
  return { draft, figures: { nextOrder } };
}

function writeInHand(draft: SheetDraft, context: ReportContext, ledger: LedgerAdvice): void {
  const { analysis, formats, shared } = context;
  const lots = lotsInHandList(context, ledger);
  const date = { format: DATE_FORMAT };
  writeFigure(draft, "As-of date", shared.asOf.reference, date);
  writeFigure(draft, "Tokens in hand", sumOf(lots.column("left")), {
    format: tokenFormat(ledger.lots.map(({ left }) => left)),
  });
  writeFigure(draft, `Their value (${analysis.terms.currency})`, sumOf(lots.column("value")), {
    format: formats.money,
    note: "at what the lots cost",
  });
  const { p50, p90 } = ledger.runOut;
  const lasts = lastsNote(context);
  writeFigure(draft, "Run out on (P50)", p50, {
    ...date,
    note: p50 === null ? lasts : "as likely before as after, if nothing is bought",
  });
  writeFigure(draft, "Run out, cautious date (P90)", p90, {
    ...date,
    note: p90 === null ? lasts : "up to the day before, they last with a probability of 90 %",
  });
  if (ledger.lots.some(({ team }) => team !== null)) writeSentence(draft, message("report-teams-run-out"));
  draft.skip();
  lots.write(draft);
}

/** Why there is no date on which the tokens run out. */
function lastsNote({ analysis: { advice } }: ReportContext): string {
  const forecast = advice!.forecast;
  if (!forecast.measurable) return message(`needs-${forecast.needs}`);
  return message("report-lasts", { date: isoDate(forecast.from + forecast.days - 1) });
}

function writeForecast(draft: SheetDraft, context: ReportContext, forecast: ForecastAdvice): void {
  const { from, days, cumulative, backtest, months } = forecast;
  const period = `${isoDate(from)} to ${isoDate(from + days - 1)}`;
  const last = days - 1;
  const total = (label: string, tokens: number, note: string): void => {
    writeFigure(draft, label, tokens, { format: COUNT_FORMAT, note });
  };
  total("Tokens needed, middle (P50)", cumulative.p50[last]!, `${period}: as likely more as less`);
  total("Tokens needed, low (P10)", cumulative.p10[last]!, "one time in ten it is less");
  total("Tokens needed, high (P90)", cumulative.p90[last]!, "one time in ten it is more");
  writeSentence(
    draft,
    message("report-backtest", {
      origins: backtest.origins,
      days: backtest.daysAhead,
      coverage: Math.round(backtest.coverage * 100),
      error: backtest.pinball,
      baseline: backtest.baseline,
    }),
  );
  draft.skip();
  const chartRow = draft.next;
  draft.skip(CHART_ROWS);
  const list = demandMonthsList(context, months);
  list.write(draft);
  draft.addChart({
    type: "line",
    title: "Tokens needed by month",
    source: list.block("month", "p90"),
    anchor: { row: chartRow, column: 0, rows: CHART_ROWS - 1, columns: 6 },
    legend: "bottom",
  });
}
