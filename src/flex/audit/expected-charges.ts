import { roundTokens } from "../token-unit";
import type { ExpectedCharges, RuleCharges } from "./audit";
import type { AuditContext } from "./audit-context";

/**
 * What was charged, and what the calendar day and the rolling 24 hours allow for the same sessions.
 *
 * Either rule allows one rate a charge; under the rolling rule a day whose sessions an earlier charge covers is allowed
 * none. Products without a known rate are left out.
 *
 * @param context usage with reported tokens
 */
export function expectedCharges(context: AuditContext): ExpectedCharges {
  const charged = { charges: 0, tokens: 0 };
  const calendar = { charges: 0, tokens: 0 };
  context.testedRates.forEach((tested, product) => {
    if (tested === null) return;
    for (const { tokens, days } of context.charged[product]!) {
      add(charged, days, tokens);
      add(calendar, days, tested.rate);
    }
  });
  return {
    charged: rounded(charged),
    calendar: rounded(calendar),
    rolling24h: context.usage.startMs ? rounded(rollingCharges(context)) : null,
  };
}

function rollingCharges({ charges, testedRates, rolling }: AuditContext): RuleCharges {
  const { count, pair, pairs, tokens } = charges;
  const { coveredBy } = rolling();
  const allowed = { charges: 0, tokens: 0 };
  for (let charge = 0; charge < count; charge++) {
    if (tokens[charge]! <= 0 || coveredBy[charge]! >= 0) continue;
    const tested = testedRates[pairs.product[pair[charge]!]!]!;
    if (tested !== null) add(allowed, 1, tested.rate);
  }
  return allowed;
}

function add(sum: { charges: number; tokens: number }, charges: number, tokensEach: number): void {
  sum.charges += charges;
  sum.tokens += charges * tokensEach;
}

function rounded({ charges, tokens }: RuleCharges): RuleCharges {
  return { charges, tokens: roundTokens(tokens) };
}
