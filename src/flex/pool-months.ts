import type { PoolMonth } from "./analysis";
import { monthStart } from "./dates";
import { toTokens } from "./token-unit";

/** What happens to a pool in one calendar month, in whole units of tokens. */
export interface MonthUnits {
  readonly month: number;
  opening: number;
  bought: number;
  used: number;
  expired: number;
}

/** The month of a day, begun where it is the first of it. */
export function monthOf(months: MonthUnits[], day: number): MonthUnits {
  const start = monthStart(day);
  const last = months.at(-1);
  if (last?.month === start) return last;
  const next = { month: start, opening: 0, bought: 0, used: 0, expired: 0 };
  months.push(next);
  return next;
}

/** Only the first month holds an opening so far; every other opens with what the one before closed with. */
export function rollForward(months: readonly MonthUnits[]): PoolMonth[] {
  let opening = months[0]?.opening ?? 0;
  return months.map(({ month, bought, used, expired }) => {
    const closing = opening + bought - used - expired;
    const rolled = {
      month,
      opening: toTokens(opening),
      bought: toTokens(bought),
      used: toTokens(used),
      expired: toTokens(expired),
      closing: toTokens(closing),
    };
    opening = closing;
    return rolled;
  });
}
