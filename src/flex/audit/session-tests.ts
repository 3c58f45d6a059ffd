import type { ChargeTest } from "./audit-context";
import { eachCharge } from "./each-charge";

/**
 * Days on which background services alone were charged.
 *
 * @source article, "Flex in Audit Proceedings": challengeable on the basis that no user-initiated use occurred; the
 * vendor reports background feature access with 0 tokens
 */
export const backgroundOnly: ChargeTest = {
  code: "background-only",
  needs: ({ usage }) => (usage.userInitiated === null ? "sessionSource" : null),
  run(context, report) {
    const { charges } = context;
    eachCharge(charges, (charge) => {
      if (charges.userInitiated[charge] === 1) return;
      report({
        charge,
        expected: 0,
        strength: "contradicts a published rule",
        sentence: "audit-background-only",
      });
    });
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
    const { charges, terms } = context;
    const longest = longestSessions(context);
    eachCharge(charges, (charge) => {
      const minutes = longest[charge]!;
      // A length that is unknown compares as false.
      if (!(minutes < terms.freeMinutes)) return;
      report({
        charge,
        expected: 0,
        strength: "contradicts a published rule",
        sentence: "audit-below-free-minutes",
        values: { minutes, free: terms.freeMinutes },
      });
    });
  },
};

/** Minutes of the longest session on Flex of each charge; NaN where one of them is unknown. */
function longestSessions({ usage, charges, lookup }: Parameters<ChargeTest["run"]>[0]): Float64Array {
  const longest = new Float64Array(charges.count);
  for (let row = 0; row < usage.rows; row++) {
    const charge = lookup.ofRow[row]!;
    if (charge < 0 || usage.onFlex?.[row] === 0) continue;
    longest[charge] = Math.max(longest[charge]!, usage.minutes![row]!);
  }
  return longest;
}
