import { roundTokens } from "../token-unit";
import type { ExpectedCharges } from "./audit";
import type { AuditContext } from "./audit-context";

/**
 * What was charged, and what the calendar day and the rolling 24 hours allow for the same charged sessions.
 *
 * Either rule allows one rate a charge; under the rolling rule a day whose charged sessions an earlier charge covers
 * is allowed none. Products without a known rate are left out.
 *
 * @param context usage with reported tokens
 */
export function expectedCharges({ charges, testedRates, usage, rolling }: AuditContext): ExpectedCharges {
  const { count, pair, pairs, tokens } = charges;
  const rateOfProduct = Float64Array.from(testedRates, (tested) => tested?.rate ?? NaN);
  const coveredBy = usage.startMs ? rolling().coveredBy : null;
  const charged = { charges: 0, tokens: 0 };
  const calendar = { charges: 0, tokens: 0 };
  const rolling24h = { charges: 0, tokens: 0 };
  for (let charge = 0; charge < count; charge++) {
    const rate = rateOfProduct[pairs.product[pair[charge]!]!]!;
    if (tokens[charge]! <= 0 || Number.isNaN(rate)) continue;
    add(charged, tokens[charge]!);
    add(calendar, rate);
    if (coveredBy !== null && coveredBy[charge]! < 0) add(rolling24h, rate);
  }
  return {
    charged: rounded(charged),
    calendar: rounded(calendar),
    rolling24h: coveredBy === null ? null : rounded(rolling24h),
  };
}

function add(sum: { charges: number; tokens: number }, tokens: number): void {
  sum.charges++;
  sum.tokens += tokens;
}

function rounded({ charges, tokens }: { charges: number; tokens: number }) {
  return { charges, tokens: roundTokens(tokens) };
}
