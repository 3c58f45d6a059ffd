import { CONTRADICTS } from "./audit";
import type { AuditContext, ChargeTest } from "./audit-context";

/**
 * Days on which background services alone were charged.
 *
 * @source article, "Flex in Audit Proceedings": challengeable on the basis that no user-initiated use occurred; the
 * vendor reports background feature access with 0 tokens
 */
export const backgroundOnly: ChargeTest = {
  code: "background-only",
  needs: ({ usage }) => (usage.userInitiated === null ? "sessionSource" : null),
  run({ charges }, report) {
    const { count, tokens, userInitiated } = charges;
    for (let charge = 0; charge < count; charge++) {
      if (userInitiated[charge] === 0 && tokens[charge]! > 0) report(charge, 0, CONTRADICTS);
    }
    return () => ({ sentence: "audit-background-only" });
  },
};

/**
 * Days whose longest session is shorter than the free minutes.
 *
 * @source the vendor: under 5 minutes is reported with 0 tokens
 */
export const belowFreeMinutes: ChargeTest = {
  code: "below-free-minutes",
  needs: ({ usage, terms }) =>
    usage.minutes === null ? "minutes" : terms.freeMinutes === 0 ? "freeMinutes" : null,
  run(context, report) {
    const { count, tokens } = context.charges;
    const { freeMinutes } = context.terms;
    const longest = longestSessions(context);
    for (let charge = 0; charge < count; charge++) {
      const minutes = longest[charge]!;
      // A length that is unknown compares as false.
      if (tokens[charge]! > 0 && minutes < freeMinutes) report(charge, 0, CONTRADICTS, minutes);
    }
    return ({ detail: minutes }) => ({
      sentence: "audit-below-free-minutes",
      values: { minutes, free: freeMinutes },
    });
  },
};

/** Minutes of the longest session on Flex of each charge; NaN where one of them is unknown. */
function longestSessions({ usage, charges, lookup }: AuditContext): Float64Array {
  const longest = new Float64Array(charges.count);
  const chargeOfRow = lookup.ofRow();
  for (let row = 0; row < usage.rows; row++) {
    const charge = chargeOfRow[row]!;
    if (charge < 0 || usage.onFlex?.[row] === 0) continue;
    longest[charge] = Math.max(longest[charge]!, usage.minutes![row]!);
  }
  return longest;
}
