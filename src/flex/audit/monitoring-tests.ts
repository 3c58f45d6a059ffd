import { isoDate } from "../dates";
import { normalizeName } from "../rate-card";
import type { ChargeTest } from "./audit-context";
import { eachCharge } from "./each-charge";
import { Seen } from "./monitored-charges";

/**
 * Charges on days on which independent monitoring saw no session of the user and product.
 *
 * Only days between the monitoring's first and last count, since it may not have run on others. A user or product
 * that it never saw may be one that it does not watch: then the finding only says where to look.
 *
 * @source article, "Flex in Audit Proceedings": figures can be challenged with independent consumption monitoring data
 */
export const monitoringNoSession: ChargeTest = {
  code: "monitoring-no-session",
  needs: ({ monitoring }) => (monitoring === null || monitoring.rows === 0 ? "monitoring" : null),
  run(context, report) {
    const { charges, usage } = context;
    const monitoring = context.monitoring!;
    const { seen, from, to } = context.monitored();
    const period = { from: isoDate(from), to: isoDate(to) };
    const watchesUser = watched(usage.users, monitoring.users);
    const watchesProduct = watched(usage.products, monitoring.products);
    eachCharge(charges, (charge) => {
      const day = charges.day[charge]!;
      if (seen[charge] !== Seen.nothing || day < from || day > to) return;
      const pair = charges.pair[charge]!;
      const isWatched =
        watchesUser[charges.pairs.user[pair]!]! && watchesProduct[charges.pairs.product[pair]!]!;
      report({
        charge,
        expected: 0,
        strength: isWatched ? "unexplained" : "circumstantial",
        sentence: isWatched ? "audit-monitoring-no-session" : "audit-monitoring-not-watched",
        values: period,
      });
    });
  },
};

/**
 * Charges on days on which independent monitoring saw background services only.
 *
 * @source article, "Flex in Audit Proceedings": including background service consumption
 */
export const monitoringBackgroundOnly: ChargeTest = {
  code: "monitoring-background-only",
  needs: ({ monitoring }) => {
    if (monitoring === null || monitoring.rows === 0) return "monitoring";
    return monitoring.userInitiated === null ? "monitoringSource" : null;
  },
  run(context, report) {
    const { seen } = context.monitored();
    eachCharge(context.charges, (charge) => {
      if (seen[charge] !== Seen.background) return;
      report({ charge, expected: 0, strength: "unexplained", sentence: "audit-monitoring-background-only" });
    });
  },
};

/** By index: whether the monitoring has ever seen the name. */
function watched(names: readonly string[], monitored: readonly string[]): readonly boolean[] {
  const known = new Set(monitored.map(normalizeName));
  return names.map((name) => known.has(normalizeName(name)));
}
