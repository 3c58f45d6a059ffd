import type { DemandPaths } from "../forecast/demand-paths";
import type { Tier } from "../tier";
import { justInTime, ordersOfLastYear, repeatLastYear, singleBuy, type PastOrder } from "./alternatives";
import { evaluateOrders, type PlanOutcome, type Purchase } from "./evaluate-orders";
import type { LotInHand } from "./lot-in-hand";
import { netNeed, requiredTokens, type NetNeed } from "./net-need";
import { orderCatalog, type OrderCatalog } from "./order-catalog";
import { orderDays, type OrderDay } from "./order-days";
import { cheapestSchedule } from "./order-schedule";
import { planModel } from "./plan-model";
import { rightSize, type RightSize } from "./right-size";

export interface PurchasePlanInput {
  /** Demand of the twelve months, from its first day on. */
  readonly paths: DemandPaths;
  /** Tokens in hand before that day. */
  readonly lots: readonly LotInHand[];
  /** Ascending by `from`, at least one. */
  readonly tiers: readonly Tier[];
  /** Tokens of each pack that can be ordered, whole; the tiers' `from` where left out. */
  readonly packSizes?: readonly number[] | null;
  /** Days from an order to its tokens, whole, >= 0; 14 where left out. */
  readonly leadTime?: number;
  /** Share of the paths on which the pool must not run out, 0 to 1; 0.95 where left out. */
  readonly serviceLevel?: number;
  /** Currency per token missed, >= 0; 0 where left out. It can make it worth while to buy more than the service level asks for. */
  readonly outageCost?: number;
  /** Orders of the past, to be repeated. */
  readonly pastOrders: readonly PastOrder[];
}

export type PlanName = "planned" | "just-in-time" | "single-buy" | "repeat";

/** When to order how much in the next twelve months; costs in currency, days as serial days. */
export interface PurchasePlan extends PlanOutcome {
  /** Which of the plans it is: the planned one unless an alternative turns out cheaper day by day. */
  readonly plan: PlanName;
  readonly justInTimeCost: number;
  readonly singleBuyCost: number;
  /** null where nothing was ordered in the twelve months before. */
  readonly repeatCost: number | null;
  readonly justInTime: PlanOutcome;
  readonly singleBuy: PlanOutcome;
  readonly repeat: PlanOutcome | null;
  readonly rightSize: RightSize;
}

/** Plans that differ by less, in currency, cost the same; then the planned one is taken. */
const TIE = 1e-6;

/**
 * When to buy how much in the next twelve months.
 *
 * The planned orders are the cheapest of the planning model ({@link planModel}) at the service level. They and three
 * alternatives, each brought up to the same service level, are then played day by day against every path, and the
 * cheapest of the four is the plan: it is never worse than any of them.
 *
 * @param input lots, demand, prices and terms
 * @source article, "Token Expiration Waste" ("consumption forecasting and purchase timing"); domain notes, "Method notes"
 */
export function purchasePlan(input: PurchasePlanInput): PurchasePlan {
  const { paths, lots, tiers, leadTime = 14, serviceLevel = 0.95, outageCost = 0 } = input;
  const catalog = orderCatalog(tiers, input.packSizes ?? null);
  const orders = orderDays(paths.from, leadTime);
  const need = netNeed(lots, paths, orders);
  const required = requiredTokens(need, paths, orders, serviceLevel);
  const firstDelivery = paths.from + leadTime;
  const evaluation = { lots, paths, firstDelivery, smallPrice: catalog.smallPrice, outageCost };
  const outcomeOf = (purchases: readonly Purchase[]): PlanOutcome => evaluateOrders(purchases, evaluation);

  const planned = outcomeOf(plannedOrders(orders, need, required, catalog, outageCost));
  const inTime = outcomeOf(justInTime(orders, required, catalog));
  const single = outcomeOf(singleBuy(orders, required, catalog));
  const repeat =
    ordersOfLastYear(input.pastOrders, paths.from).length === 0
      ? null
      : outcomeOf(repeatLastYear(input.pastOrders, paths.from, orders, required, catalog));
  const best = cheapestOf(planned, inTime, single, repeat);
  return {
    ...best.outcome,
    plan: best.plan,
    justInTimeCost: inTime.expectedCost,
    singleBuyCost: single.expectedCost,
    repeatCost: repeat?.expectedCost ?? null,
    justInTime: inTime,
    singleBuy: single,
    repeat,
    rightSize: rightSize(need.ofYear, tiers, catalog, outageCost),
  };
}

/** The cheapest schedule of the planning model. */
function plannedOrders(
  orders: readonly OrderDay[],
  need: NetNeed,
  required: Float64Array,
  catalog: OrderCatalog,
  outageCost: number,
): Purchase[] {
  if (orders.length === 0) return [];
  const schedule = cheapestSchedule(planModel(need, required, catalog, outageCost));
  return schedule.orders.flatMap((order, index) => (order === null ? [] : [{ ...orders[index]!, ...order }]));
}

function cheapestOf(
  planned: PlanOutcome,
  inTime: PlanOutcome,
  single: PlanOutcome,
  repeat: PlanOutcome | null,
): { plan: PlanName; outcome: PlanOutcome } {
  let best: { plan: PlanName; outcome: PlanOutcome } = { plan: "planned", outcome: planned };
  const challenge = (plan: PlanName, outcome: PlanOutcome): void => {
    if (outcome.expectedCost < best.outcome.expectedCost - TIE) best = { plan, outcome };
  };
  challenge("just-in-time", inTime);
  challenge("single-buy", single);
  if (repeat !== null) challenge("repeat", repeat);
  return best;
}
