import type { Period, TierBoundaryTrap } from "../flex/analysis";
import { isoDate } from "../flex/dates";
import { tierOf } from "../flex/tier-price";
import { message } from "../messages/message";
import { Anchor } from "./anchor";
import { constant, ifAtMost, max, minus, over, times, type Expression } from "./expression";
import { DECIMAL_FORMAT } from "./formats";
import type { ListTable } from "./list-table";
import { notMeasurableSheet } from "./not-measurable-sheet";
import { ordersList } from "./orders-list";
import { STYLES } from "./palette";
import type { ReportContext, TrapFigures, TrapSheet } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeClaim, writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";
import { tiersList } from "./tiers-list";
import type { Tier } from "../flex/tier";

const TITLE = "Tier boundary";
const SENTENCE =
  "Whether a year's tokens, or an order made, lies so close below a cheaper tier that buying up to it costs less.";
const CHART_ROWS = 14;

/** The sheet of the tier-boundary trap. */
export function tierBoundarySheet(context: ReportContext): TrapSheet {
  const { traps, presets } = context.analysis;
  const trap = traps.tierBoundary;
  if (!trap.measurable) return notMeasurableSheet(context, "tier-boundary", TITLE, SENTENCE, trap);

  const draft = new SheetDraft(context.names["tier-boundary"], "tier-boundary", {
    columnWidths: [34, 18, 16, 19, 16, 18, 16, 11],
    freeze: { rows: 1, columns: 0 },
  });
  const annual = annualFigure(context, trap);
  const annualTokens = new Anchor(draft.name, numberIn(annual.tokens));
  const tiers = tiersList(context, trap, annualTokens.reference);
  const orders = ordersList(context, trap, tiers);
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  if (presets.tiers) writeSentence(draft, message("report-tiers-preset"), STYLES.warning);
  draft.skip();
  const figures = writeFigures(draft, context, trap, tiers, { ...annual, anchor: annualTokens });

  writeHeading(draft, "Price list");
  const top = draft.next;
  tiers.write(draft);
  draft.addChart({
    type: "columnClustered",
    title: "Cost of a year's tokens in one order, by tier",
    source: tiers.block("tier", "cost"),
    anchor: { row: top, column: 5, rows: CHART_ROWS, columns: 5 },
    legend: "none",
  });
  draft.moveTo(Math.max(draft.next, top + CHART_ROWS));

  writeHeading(draft, "Orders made");
  writeSentence(
    draft,
    "Each at its own price. Overpaid = what it cost above an order of the next tier, if anything.",
  );
  orders.write(draft);
  return { draft, figures, share: null };
}

function writeFigures(
  draft: SheetDraft,
  context: ReportContext,
  trap: TierBoundaryTrap,
  tiers: ListTable<Tier>,
  { tokens, note, anchor }: AnnualFigure & { readonly anchor: Anchor },
): TrapFigures {
  const { analysis, formats } = context;
  const { currency } = analysis.terms;
  const annual = writeFigure(draft, "Tokens a year", tokens, {
    format: formats.tokens,
    note,
    anchor,
  });
  const tierIndex = trap.tiers.indexOf(tierOf(trap.annualTokens, trap.tiers));
  const price = writeFigure(draft, `Price at that quantity (${currency})`, tiers.cell("price", tierIndex), {
    format: formats.price,
    note: "of the whole order, by the price list below",
  });
  const cost = writeFigure(
    draft,
    `Cost in one order (${currency})`,
    ifAtMost(annual, constant(0), constant(0), times(max(annual, tiers.cell("from", 0)), price)),
    { format: formats.money, note: "an order below the lowest tier costs that tier's quantity" },
  );
  writeNextTier(draft, context, trap, tiers, price, cost);
  writeClaim(draft, "12-18 %", "cheaper per token at 1,000 than at 500");
  return { affectedTokens: annual, affectedCost: cost, avoidableTokens: null, avoidableCost: null };
}

function writeNextTier(
  draft: SheetDraft,
  { analysis, formats }: ReportContext,
  trap: TierBoundaryTrap,
  tiers: ListTable<Tier>,
  price: Expression,
  cost: Expression,
): void {
  const { currency } = analysis.terms;
  const index = trap.tiers.findIndex((tier) => tier.from === trap.nextTier);
  if (index < 0) {
    writeFigure(draft, "Next cheaper tier", null, { note: "none: no lower price lies above that quantity" });
    return;
  }
  const from = writeFigure(draft, "Next cheaper tier, from tokens", tiers.cell("from", index), {
    format: formats.tokens,
  });
  const nextCost = times(from, tiers.cell("price", index));
  writeFigure(draft, "Buying up pays from tokens", over(nextCost, price), {
    format: DECIMAL_FORMAT,
    note: "next tier's quantity x its price / today's price",
  });
  writeFigure(draft, `Saving by buying up (${currency})`, minus(cost, nextCost), {
    format: formats.money,
    note: "in one order; negative: buying up costs more; the excess tokens may expire",
  });
}

interface AnnualFigure {
  readonly tokens: Expression | number;
  readonly note: string;
}

function numberIn(content: Expression | number): number | null {
  return typeof content === "number" ? content : content.value;
}

/** A year's tokens: the total scaled where the window is all the data, else a count over the window. */
function annualFigure(
  { analysis, shared }: ReportContext,
  { annualTokens, annualised }: TierBoundaryTrap,
): AnnualFigure {
  const { window, period } = analysis;
  if (window === null || period === null) return { tokens: annualTokens, note: "" };
  const days = `${isoDate(window.from)} to ${isoDate(window.to)}`;
  if (!covers(window, period)) return { tokens: annualTokens, note: `net tokens of the rows from ${days}` };
  const total = shared.tokens.reference;
  if (!annualised) return { tokens: total, note: `all tokens, ${days}` };
  return {
    tokens: over(times(total, constant(365)), constant(window.days)),
    note: `annualized: ${days} are ${window.days} days, scaled to 365`,
  };
}

function covers(window: Period, period: Period): boolean {
  return window.from <= period.from && window.to >= period.to;
}
