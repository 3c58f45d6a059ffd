import type { PurchasePlan } from "../flex/plan/purchase-plan";
import { message } from "../messages/message";
import { sumOf } from "./column-functions";
import { times, type Expression } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT, PERCENT_FORMAT } from "./formats";
import { PlansList } from "./plans-list";
import { purchasesList } from "./purchases-list";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence } from "./sheet-parts";

const CHART_ROWS = 15;

/** Cells of the order to place next. */
export interface NextOrder {
  readonly on: Expression;
  readonly tokens: Expression;
  readonly cost: Expression;
}

/**
 * Writes what to order when, what it is expected to cost, and how that compares with other ways to buy.
 *
 * @returns the next order; null where what is in hand suffices
 */
export function writePlan(draft: SheetDraft, context: ReportContext, plan: PurchasePlan): NextOrder | null {
  const { analysis, formats } = context;
  const { currency, leadTimeDays, serviceLevel } = analysis.terms;
  const money = { format: formats.money };
  const orders = purchasesList(context, plan.purchases);
  const nextOrder = writeNextOrder(draft, context, plan, orders);
  writeFigure(draft, "Tokens of all orders", sumOf(orders.column("tokens")), { format: COUNT_FORMAT });
  const ordersCost = writeFigure(draft, `All orders cost (${currency})`, sumOf(orders.column("cost")), money);
  const plans = new PlansList(context, plan, ordersCost);
  writeFigure(draft, `Expected cost (${currency})`, plans.list.cell("cost", 0), {
    ...money,
    note: "with topping up, and less the tokens that are left for later use",
  });
  writeFigure(draft, "Tokens expected to expire", plans.list.cell("expiry", 0), {
    format: COUNT_FORMAT,
    note: "of the lots in hand and the orders",
  });
  writeFigure(draft, "Probability of running out", plans.list.cell("runOut", 0), { format: PERCENT_FORMAT });
  writeRightSize(draft, context, plan);
  writeSentence(draft, message("report-plan-basis", { days: leadTimeDays, service: serviceLevel * 100 }));
  writeBeforeMoves(draft, context);
  draft.skip();
  orders.write(draft);

  writeHeading(draft, "Beside other ways to buy");
  writeSentence(draft, message("report-plan-cost"));
  plans.write(draft);
  draft.skip();
  draft.addChart({
    type: "columnClustered",
    title: `Expected cost of twelve months (${currency})`,
    source: plans.list.block("way", "cost"),
    anchor: { row: draft.next, column: 0, rows: CHART_ROWS - 1, columns: 6 },
    legend: "none",
  });
  draft.skip(CHART_ROWS);
  return nextOrder;
}

/** The plan knows nothing of the moves to seats, which change what is needed: says how much then is. */
function writeBeforeMoves(draft: SheetDraft, { analysis: { advice }, names }: ReportContext): void {
  const mix = advice?.seatMix;
  if (!mix?.measurable || mix.moves.length === 0) return;
  const params = { sheet: names.savings, tokens: Math.round(mix.flexTokens) };
  writeSentence(draft, message("report-plan-before-moves", params), STYLES.warning);
}

function writeNextOrder(
  draft: SheetDraft,
  { analysis, formats }: ReportContext,
  { purchases }: PurchasePlan,
  orders: ReturnType<typeof purchasesList>,
): NextOrder | null {
  if (purchases.length === 0) {
    writeFigure(draft, "Next order", "none", { note: "what is in hand suffices" });
    return null;
  }
  return {
    on: writeFigure(draft, "Next order on", orders.cell("date", 0), { format: DATE_FORMAT }),
    tokens: writeFigure(draft, "Its tokens", orders.cell("tokens", 0), { format: COUNT_FORMAT }),
    cost: writeFigure(draft, `Its cost (${analysis.terms.currency})`, orders.cell("cost", 0), {
      format: formats.money,
    }),
  };
}

/** The one order that would do for the year, and the fractile that explains its size. */
function writeRightSize(
  draft: SheetDraft,
  { analysis, formats }: ReportContext,
  { rightSize }: PurchasePlan,
): void {
  const { currency } = analysis.terms;
  const { tokens: size, price: sizePrice, fractile } = rightSize;
  const tokens = writeFigure(draft, "Right size, if bought at once", size, {
    format: COUNT_FORMAT,
    note:
      size === 0
        ? message("report-right-size-none")
        : message("report-right-size", { share: Math.round(fractile * 100) }),
  });
  if (size === 0) return;
  const price = writeFigure(draft, `At the price of (${currency})`, sizePrice, { format: formats.price });
  writeFigure(draft, `It would cost (${currency})`, times(tokens, price), { format: formats.money });
}
