import { isoDate } from "../flex/dates";
import type { ArticleClaim } from "../flex/waterfall/article-claims";
import type { Waterfall } from "../flex/waterfall/waterfall";
import type { WaterfallStepName } from "../flex/waterfall/waterfall-step";
import { message } from "../messages/message";
import { Anchor } from "./anchor";
import { minus, overOrBlank, plus, type Expression } from "./expression";
import { PERCENT_FORMAT, tokenFormat } from "./formats";
import { notAdvisedSheet, notMeasurableSheet, writeNotMeasurable } from "./not-measurable-sheet";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import { writeSeatMix } from "./seat-mix-part";
import { SheetDraft } from "./sheet-draft";
import { writeClaim, writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";
import { waterfallList } from "./waterfall-list";

const TITLE = "Savings";
const SENTENCE =
  "What the tokens cost and what they could have cost, step by step, and the cheapest mix of seats and Flex for a year.";
const CHART_ROWS = 17;

/** Cells of the savings' sheet that the summary shows; null where the data cannot tell. */
export interface SavingsFigures {
  /** What the annual window spent, what would have done, and the difference. */
  readonly spend: {
    readonly spent: Expression;
    readonly possible: Expression;
    readonly saved: Expression;
  } | null;
  /** What the cheapest mix saves in cash within twelve months. */
  readonly mixCash: Expression | null;
}

const NO_FIGURES: SavingsFigures = { spend: null, mixCash: null };

/** The sheet that says how much can be saved, by what and by whom. */
export function savingsSheet(context: ReportContext): { draft: SheetDraft; figures: SavingsFigures } {
  const { advice } = context.analysis;
  if (advice === undefined)
    return { draft: notAdvisedSheet(context, "savings", TITLE, SENTENCE), figures: NO_FIGURES };
  const { waterfall, seatMix } = advice;
  if (!waterfall.measurable && !seatMix.measurable) {
    // The mix needs less: what it lacks is the nearer cure.
    const { draft } = notMeasurableSheet(context, "savings", TITLE, SENTENCE, seatMix);
    return { draft, figures: NO_FIGURES };
  }

  const draft = new SheetDraft(context.names.savings, "savings", {
    columnWidths: [36, 18, 18, 18, 18, 26, 62, 9],
    freeze: { rows: 1, columns: 0 },
  });
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  writeHeading(draft, "From what was spent to what would have done");
  const spend = waterfall.measurable
    ? writeWaterfall(draft, context, waterfall)
    : writeNotMeasurable(draft, waterfall.needs);
  writeHeading(draft, "The cheapest mix of seats and Flex");
  const mixCash = seatMix.measurable
    ? writeSeatMix(draft, context, seatMix)
    : writeNotMeasurable(draft, seatMix.needs);
  return { draft, figures: { spend, mixCash } };
}

function writeWaterfall(
  draft: SheetDraft,
  context: ReportContext,
  waterfall: Waterfall,
): SavingsFigures["spend"] {
  const { analysis, formats } = context;
  const { currency } = analysis.terms;
  const spend = new Anchor(draft.name, waterfall.from);
  const levels = waterfallList(context, waterfall, spend.reference);
  if (!waterfall.openingsKnown) writeSentence(draft, message("report-openings-most"), STYLES.warning);
  const spent = writeFigure(draft, `Spent (${currency})`, levels.cell("level", 0), {
    format: formats.money,
    note: spendNote(context),
    anchor: spend,
  });
  const possible = writeFigure(
    draft,
    `Spend possible (${currency})`,
    levels.cell("level", levels.bodyRows - 1),
    {
      format: formats.money,
    },
  );
  const saved = writeFigure(draft, `Saving (${currency})`, minus(spent, possible), { format: formats.money });
  writeFigure(draft, "Saving, share of the spend", overOrBlank(saved, spent), { format: PERCENT_FORMAT });
  writeArticleClaim(draft, waterfall, "spend-reduction", "of the spend");
  writeWaste(draft, waterfall);
  draft.skip();
  const chartRow = draft.next;
  draft.skip(CHART_ROWS);
  writeSentence(
    draft,
    "Each step takes its cause out of what the steps before it left: nothing counts twice.",
  );
  levels.write(draft);
  draft.addChart({
    type: "columnClustered",
    title: `Spend after each step (${currency})`,
    source: levels.block("step", "level"),
    anchor: { row: chartRow, column: 0, rows: CHART_ROWS - 1, columns: 6 },
    legend: "none",
  });
  return { spent, possible, saved };
}

/** The waste rate and the tokens that it is of. */
function writeWaste(draft: SheetDraft, waterfall: Waterfall): void {
  const { waste, wasteRate, steps } = waterfall;
  if (wasteRate === null) return;
  const format = tokenFormat(Object.values(waste));
  const tokens = (label: string, count: number, note?: string): Expression =>
    writeFigure(draft, label, count, { format, note });
  const used = tokens("Tokens used", waste.used, "net of credits");
  const unmeasured = (name: WaterfallStepName): string | undefined =>
    steps.some((step) => step.name === name && step.needs !== null)
      ? "not measurable with this data, so none is counted"
      : undefined;
  const background = tokens(
    "Of them by background services alone",
    waste.background,
    unmeasured("background"),
  );
  const short = tokens(
    "Of them on avoidable short-session days",
    waste.shortSessions,
    unmeasured("short-sessions"),
  );
  const expired = tokens("Tokens expired besides", waste.expired);
  writeFigure(draft, "Waste rate", overOrBlank(plus(background, short, expired), plus(used, expired)), {
    format: PERCENT_FORMAT,
    note: "tokens of background services, of avoidable short sessions and expired, of all used and expired",
  });
  writeArticleClaim(draft, waterfall, "waste-rate", "of the tokens");
}

function spendNote({ analysis: { window, traps } }: ReportContext): string {
  const basis = traps.expiry.measurable
    ? "tokens used at what the lots cost, and those that expired"
    : "tokens used, at the token price of the terms";
  return window === null ? basis : `${isoDate(window.from)} to ${isoDate(window.to)}: ${basis}`;
}

function writeArticleClaim(
  draft: SheetDraft,
  { claims }: Waterfall,
  name: ArticleClaim["name"],
  of: string,
): void {
  const claim = claims.find((each) => each.name === name);
  if (claim === undefined) return;
  const percent = (share: number): string => String(Math.round(share * 100));
  const { low, high } = claim;
  writeClaim(draft, low === high ? `${percent(low)} %` : `${percent(low)}-${percent(high)} %`, of);
}
