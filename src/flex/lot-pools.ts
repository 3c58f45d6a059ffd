import type { AnalysisInput } from "./analyze";
import type { Charges } from "./charges";
import { accountLotOf } from "./ledger-accounts/account-lot";
import { settledPools, type SettledPools } from "./ledger-accounts/settled-pools";
import { teamsOfUsers } from "./teams";

/**
 * Who drew from which lots of an input, and what these opened with.
 *
 * @param charges those of the input
 * @param from first serial day of the data
 * @param asOf serial day, >= `from`
 * @returns null without lots
 */
export function lotPools(
  { usage, lots, people, terms }: AnalysisInput,
  charges: Charges,
  from: number,
  asOf: number,
): SettledPools | null {
  if (lots === null || lots.length === 0) return null;
  const { portalBalance, portalBalanceDate } = terms;
  return settledPools({
    lots: lots.map(accountLotOf),
    charges,
    teamOfUser: teamsOfUsers(usage, people ?? null),
    from,
    asOf,
    portal: portalBalance === null ? null : { tokens: portalBalance, date: portalBalanceDate ?? asOf },
  });
}
