import { isoDate } from "../dates";
import { normalizeName } from "../rate-card";
import type { Usage } from "../usage";
import { CIRCUMSTANTIAL, UNEXPLAINED, type AuditNeed } from "./audit";
import type { ChargeTest } from "./audit-context";
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
  needs: ({ monitoring }) => needOf(monitoring),
  run(context, report) {
    const { charges, usage } = context;
    const { count, day, pair, pairs, tokens } = charges;
    const monitoring = context.monitoring!;
    const { seen, from, to } = context.monitored();
    const watchesUser = watched(usage.users, monitoring.users);
    const watchesProduct = watched(usage.products, monitoring.products);
    for (let charge = 0; charge < count; charge++) {
      if (seen[charge] !== Seen.nothing || day[charge]! < from || day[charge]! > to) continue;
      if (tokens[charge]! <= 0) continue;
      const each = pair[charge]!;
      const isWatched = watchesUser[pairs.user[each]!]! && watchesProduct[pairs.product[each]!]!;
      report(charge, 0, isWatched ? UNEXPLAINED : CIRCUMSTANTIAL);
    }
    const values = { from: isoDate(from), to: isoDate(to) };
    return ({ strength }) => ({
      sentence: strength === UNEXPLAINED ? "audit-monitoring-no-session" : "audit-monitoring-not-watched",
      values,
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
  needs: ({ monitoring }) =>
    needOf(monitoring) ?? (monitoring?.userInitiated === null ? "monitoringSource" : null),
  run(context, report) {
    const { count, tokens } = context.charges;
    const { seen } = context.monitored();
    for (let charge = 0; charge < count; charge++) {
      if (seen[charge] === Seen.background && tokens[charge]! > 0) report(charge, 0, UNEXPLAINED);
    }
    return () => ({ sentence: "audit-monitoring-background-only" });
  },
};

/** What the monitoring lacks to tell days: a usage report only sums up its period. */
function needOf(monitoring: Usage | null): AuditNeed | null {
  if (monitoring === null || monitoring.rows === 0) return "monitoring";
  return monitoring.aggregate ? "monitoringDays" : null;
}

/** By index: whether the monitoring has ever seen the name. */
function watched(names: readonly string[], monitored: readonly string[]): readonly boolean[] {
  const known = new Set(monitored.map(normalizeName));
  return names.map((name) => known.has(normalizeName(name)));
}
