import type { AnalysisInput } from "./analyze";
import { chargedRates, type ChargedRates } from "./charged-rates";
import { chargesOf, type Charges } from "./charges";
import { daySpan, type DaySpan } from "./day-span";
import { judgePairs, type JudgedPairs } from "./judged-pairs";
import { lazy } from "./lazy";
import { accountLotOf } from "./ledger-accounts/account-lot";
import { settledPools, type PoolsInput, type SettledPools } from "./ledger-accounts/settled-pools";
import { teamsOfUsers } from "./teams";

/** What everything that an input tells rests on, each made when it is first asked for. */
export interface AnalysisParts {
  /** null for a usage report and without rows; so are the pairs and the pools. */
  span(): DaySpan | null;
  charges(): Charges;
  /** The pairs of user and product, judged by the tables of the input. */
  judged(): JudgedPairs | null;
  /** How often the charges take what. */
  charged(): ChargedRates;
  /** Team of each user of the usage; null where unknown. */
  teamOfUser(): readonly (string | null)[];
  /** What the pools of the lots are settled from; null without lots, too. */
  poolsInput(): PoolsInput | null;
  /** Who drew from which lots, and what these opened with. */
  pools(): SettledPools | null;
}

/**
 * The parts of the analysis of an input.
 *
 * @param charges those of the input, where others share them
 */
export function analysisParts(
  input: AnalysisInput,
  charges = lazy(() => chargesOf(input.usage, input.rates, input.terms)),
): AnalysisParts {
  const { usage, terms, rates, lots, people } = input;
  const span = lazy(() => daySpan(usage, terms));
  const teamOfUser = lazy(() => teamsOfUsers(usage, people ?? null));
  const poolsInput = lazy((): PoolsInput | null => {
    const days = span();
    if (days === null || lots === null || lots.length === 0) return null;
    const { period, asOf } = days;
    const { portalBalance, portalBalanceDate } = terms;
    return {
      lots: lots.map(accountLotOf),
      charges: charges(),
      teamOfUser: teamOfUser(),
      from: period.from,
      asOf,
      portal: portalBalance === null ? null : { tokens: portalBalance, date: portalBalanceDate ?? asOf },
    };
  });
  return {
    span,
    charges,
    judged: lazy(() => {
      const days = span();
      return days === null ? null : judgePairs(usage, charges(), days.window, rates, terms.tokenPrice);
    }),
    charged: lazy(() => chargedRates(usage, charges())),
    teamOfUser,
    poolsInput,
    pools: lazy(() => {
      const given = poolsInput();
      return given === null ? null : settledPools(given);
    }),
  };
}
