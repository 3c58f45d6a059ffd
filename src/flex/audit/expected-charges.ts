import { roundTokens } from "../token-unit";
import type { ExpectedCharges } from "./audit";
import type { AuditContext } from "./audit-context";
import { eachCharge } from "./each-charge";

/**
 * What was charged, and what the calendar day and the rolling 24 hours allow for the same charged sessions.
 *
 * Either rule allows one rate a charge; under the rolling rule a day whose charged sessions an earlier charge covers
 * is allowed none. Products without a known rate are left out.
 *
 * @param context usage with reported tokens
 */
export function expectedCharges(context: AuditContext): ExpectedCharges {
  const { charges, testedRates, usage } = context;
  const rolling = usage.startMs ? context.rolling() : null;
  const charged = { charges: 0, tokens: 0 };
  const calendar = { charges: 0, tokens: 0 };
  const rolling24h = { charges: 0, tokens: 0 };
  eachCharge(charges, (charge, tokens) => {
    const tested = testedRates[charges.pairs.product[charges.pair[charge]!]!]!;
    if (tested === null) return;
    add(charged, tokens);
    add(calendar, tested.rate);
    if (rolling !== null && rolling.coveredBy[charge]! < 0) add(rolling24h, tested.rate);
  });
  return {
    charged: rounded(charged),
    calendar: rounded(calendar),
    rolling24h: rolling === null ? null : rounded(rolling24h),
  };
}

function add(sum: { charges: number; tokens: number }, tokens: number): void {
  sum.charges++;
  sum.tokens += tokens;
}

function rounded({ charges, tokens }: { charges: number; tokens: number }) {
  return { charges, tokens: roundTokens(tokens) };
}
