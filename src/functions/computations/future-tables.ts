import type { ResultCell, ResultRows } from "../spill";
import { measured, type Session } from "./session";

/** Daily demand to come, with its totals from the first day on. */
export function forecastTable(session: Session, { days }: { readonly days: number }): ResultRows {
  const { from, p10, p50, p90, cumulative, days: known } = measured(session.forecast());
  return Array.from({ length: Math.min(days, known) }, (_, day) => [
    from + day,
    p10[day]!,
    p50[day]!,
    p90[day]!,
    cumulative.p10[day]!,
    cumulative.p50[day]!,
    cumulative.p90[day]!,
  ]);
}

/** The purchases of the next twelve months, what they come to, and what the alternatives would. */
export function planTable(session: Session): ResultRows {
  const plan = measured(session.plan());
  const sum = (item: string, cost: number | null, tokens: number | null = null): ResultCell[] => [
    item,
    null,
    tokens,
    null,
    cost,
  ];
  return [
    ...plan.purchases.map(({ date, tokens, price, cost }) => ["Buy", date, tokens, price, cost]),
    sum("Expected cost", plan.expectedCost),
    sum("Expected expiry", plan.expectedExpiryCost, plan.expectedExpiry),
    sum("Probability of running out", plan.runOutProbability),
    sum("Just in time", plan.justInTimeCost),
    sum("One annual buy", plan.singleBuyCost),
    sum("Repeat last year", plan.repeatCost),
  ];
}

/** The one order that suffices for the year. */
export function rightSizeTable(session: Session): ResultRows {
  const { tokens, price, expectedCost, fractile } = measured(session.plan()).rightSize;
  return [[tokens, price, expectedCost, fractile]];
}
