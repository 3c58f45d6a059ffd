import type { PlanningCase } from "./arbitrary-problem";

/**
 * The cost of the cheapest plan of whole tens of tokens, of all plans there are, worked out path by path and from
 * the definition: every token ordered is used in the year, carried over and used before it expires, or expires.
 *
 * @param case_ tokens needed and prices
 * @param most tokens ordered in all at most
 */
export function bruteForcePlanCost(case_: PlanningCase, most: number): number {
  const { required, catalog } = case_;
  let best = Infinity;
  const tryFrom = (
    stage: number,
    ordered: number,
    levels: number[],
    prices: number[],
    paid: number,
  ): void => {
    if (stage === required.length) {
      best = Math.min(best, paid + laterCost(case_, levels, prices));
      return;
    }
    for (let tokens = 0; ordered + tokens <= most; tokens += 10) {
      if (ordered + tokens < required[stage]!) continue;
      const order = tokens === 0 ? { tokens: 0, cost: 0, price: 0 } : catalog.cheapest(tokens);
      if (order.tokens !== tokens) continue;
      tryFrom(
        stage + 1,
        ordered + tokens,
        [...levels, ordered + tokens],
        [...prices, order.price],
        paid + order.cost,
      );
    }
  };
  tryFrom(0, 0, [], [], 0);
  return best;
}

/** Outages and top-ups less what is carried over, on average over the paths, token by token. */
function laterCost(
  { need, catalog, outageCost }: PlanningCase,
  levels: readonly number[],
  prices: readonly number[],
): number {
  const paths = need.ofYear.length;
  let sum = 0;
  for (let path = 0; path < paths; path++) {
    const yearEnd = need.ofYear[path]!;
    for (let token = 1; token <= levels.at(-1)!; token++) {
      const stage = levels.findIndex((level) => level >= token);
      const isCarried = token > yearEnd && token <= need.untilExpiry[stage]![path]!;
      if (isCarried) sum -= prices[stage]!;
    }
    levels.forEach((level, stage) => {
      const before = need.untilNext[stage - 1]?.[path] ?? 0;
      for (let token = before + 1; token <= need.untilNext[stage]![path]!; token++) {
        if (token > level) sum += outageCost;
      }
    });
    sum += catalog.smallPrice * Math.max(0, yearEnd - levels.at(-1)!);
  }
  return sum / paths;
}
