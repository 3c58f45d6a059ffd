import type { DataIssue } from "../data-issue";
import { isoDate } from "../dates";
import { toTokens, toUnits } from "../token-unit";
import type { PortalCheck } from "./account-ledger";
import { isKnown, type Pool } from "./pool";
import { closingOf, openingsFromBalance, type PortalBalance } from "./portal-openings";

/**
 * Holds the portal's balance against the ledger, after it has told what it can of unknown openings.
 *
 * It is one balance for all pools: only where the lots that are not known lie in one pool does it say what they opened
 * with. Usage between a date before the data and its first day is not known, so such a balance says nothing.
 *
 * @param pools with their stated openings, at least one
 * @returns the pools with derived openings
 */
export function portalCheck(
  pools: readonly Pool[],
  portal: PortalBalance | null,
): { pools: readonly Pool[]; portal: PortalCheck | null } {
  if (portal === null) return { pools, portal: null };
  const { date, tokens } = portal;
  const { from, netTokens } = pools[0]!;
  if (date < from - 1 || date >= from + netTokens.length) {
    return {
      pools,
      portal: { date, tokens, ledger: null, unexplained: null, derived: false, undecided: false },
    };
  }
  const unknown = pools.filter((pool) => !pool.openings.every(isKnown));
  const derived = unknown.length === 1;
  const settled = pools.map((pool): Pool => {
    if (!derived || pool !== unknown[0]) return pool;
    const others = pools.filter((other) => other !== pool);
    const ofPool = toTokens(toUnits(tokens) - closingUnits(others, date));
    return { ...pool, openings: openingsFromBalance(pool, { date, tokens: ofPool }) };
  });
  const closing = closingUnits(settled, date);
  return {
    pools: settled,
    portal: {
      date,
      tokens,
      ledger: toTokens(closing),
      unexplained: toTokens(toUnits(tokens) - closing),
      derived,
      undecided: unknown.length > 1,
    },
  };
}

function closingUnits(pools: readonly Pool[], date: number): number {
  return pools.reduce((sum, pool) => sum + toUnits(closingOf(pool, date).balance), 0);
}

/** What the user should know about the portal's balance. */
export function portalIssues(portal: PortalCheck | null, from: number, asOf: number): DataIssue[] {
  if (portal === null || portal.unexplained === 0) return [];
  const { date, tokens, ledger, unexplained, undecided } = portal;
  const notice = (code: string, params: DataIssue["params"]): DataIssue => ({
    code,
    severity: "notice",
    source: "terms",
    row: null,
    column: null,
    value: tokens,
    params: { tokens, date: isoDate(date), ...params },
  });
  if (ledger === null || unexplained === null) {
    return [notice("portal-balance-outside-data", { from: isoDate(from), asOf: isoDate(asOf) })];
  }
  const difference = Math.abs(unexplained);
  if (unexplained > 0) return [notice("portal-balance-above", { ledger, difference })];
  if (undecided) return [notice("portal-balance-undecided", { ledger, difference })];
  return [notice("portal-balance-below", { ledger, difference })];
}
