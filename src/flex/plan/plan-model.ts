import { quantileOf } from "../forecast/quantile";
import type { NetNeed } from "./net-need";
import type { Order, OrderCatalog } from "./order-catalog";
import type { ScheduleProblem } from "./order-schedule";

/** Orders are planned in at most so many steps of tokens. */
const MOST_STEPS = 400;
/** Tokens are not planned beyond what so many of the paths need before the last order expires. */
const MOST_NEED = 0.9;

/**
 * The planning model: one order a month at most, tokens in whole steps, expected costs over the paths.
 *
 * Orders are used in the order in which they are placed. Of an order that raises the tokens ordered from a to b,
 * the tokens needed after the year but before they expire are carried over at their price: they belong to the next
 * year. Everything else of it is a cost of this one, used or expired. Tokens that an earlier order lets expire keep
 * their place in the queue, which shows later orders a little worse than they are; {@link evaluateOrders} does not.
 * Tokens missing cost the outage when they are missed, and the price of a small order at the end of the year.
 *
 * @param need by order day and path, at least one order day
 * @param required tokens that must have been ordered by each order day
 * @param catalog what can be ordered
 * @param outageCost currency per token missed, >= 0
 */
export function planModel(
  need: NetNeed,
  required: Float64Array,
  catalog: OrderCatalog,
  outageCost: number,
): ScheduleProblem {
  const yearEnd = need.ofYear;
  const useful = quantileOf(need.untilExpiry.at(-1)!.slice().sort(), MOST_NEED);
  const most = Math.max(required.at(-1)!, useful);
  const step = stepOf(most, catalog.unit);
  const top = Math.ceil(most / step);
  const levels = (valueAt: (tokens: number, path: number) => number): Float64Array =>
    meansByLevel(top, step, yearEnd.length, valueAt);
  return {
    top,
    options: optionsOf(top, step, catalog),
    required: Array.from(required, (tokens) => Math.ceil(tokens / step - 1e-9)),
    carried: need.untilExpiry.map((untilExpiry) =>
      levels((tokens, path) => Math.min(Math.max(tokens, yearEnd[path]!), untilExpiry[path]!)),
    ),
    missing: need.untilNext.map((untilNext, stage) => {
      const untilNow = need.untilNext[stage - 1];
      const last = stage === need.untilNext.length - 1;
      return levels((tokens, path) => {
        const missed = Math.max(0, untilNext[path]! - Math.max(untilNow?.[path] ?? 0, tokens));
        const atTheEnd = last ? Math.max(0, yearEnd[path]! - tokens) : 0;
        return outageCost * missed + catalog.smallPrice * atTheEnd;
      });
    }),
  };
}

/** The unit of all orders, or 2, 5, 10, 20, 50, ... times it, so that the steps do not get too many. */
function stepOf(most: number, unit: number): number {
  for (let scale = 1; ; scale *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = unit * scale * factor;
      if (most / step <= MOST_STEPS) return step;
    }
  }
}

function meansByLevel(
  top: number,
  step: number,
  paths: number,
  valueAt: (tokens: number, path: number) => number,
): Float64Array {
  return Float64Array.from({ length: top + 1 }, (_, level) => {
    let sum = 0;
    for (let path = 0; path < paths; path++) sum += valueAt(level * step, path);
    return sum / paths;
  });
}

/** The cheapest order for each number of steps, each once. */
function optionsOf(top: number, step: number, catalog: OrderCatalog): (Order & { steps: number })[] {
  const options: (Order & { steps: number })[] = [];
  for (let steps = 1; steps <= top; steps++) {
    const order = catalog.cheapest(steps * step);
    if (order.tokens === options.at(-1)?.tokens) continue;
    options.push({ ...order, steps: Math.floor(order.tokens / step + 1e-9) });
  }
  return options;
}
