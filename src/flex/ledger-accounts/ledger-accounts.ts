import { monthsTogether, uncoveredTogether } from "../pools-together";
import { sumOfTokens } from "../token-unit";
import type { Ledger, LedgerRefused, LotAccount, PoolAccount, Prepaid, TeamPool } from "./account-ledger";
import { currencyIssues } from "./lot-cost";
import { balanceOf, effectivePrice, expiredOf, runPool, spanOf, type PoolRun } from "./pool-account";
import { portalIssues } from "./portal-check";
import { prepaidTotal } from "./prepaid";
import { positionsInPools, settledPools, type PoolsInput, type SettledPools } from "./settled-pools";
import { teamsWithoutLots } from "./team-pools";

/** Everything that a ledger rests on. */
export interface LedgerInput extends PoolsInput {
  /** The contract's, ISO 4217 code. */
  readonly currency: string;
}

/**
 * The ledger of all lots: one pool a team, by day, by month and by lot, in tokens and in money.
 *
 * History is valued at what the lots cost. Users draw from the lots of their team; a team that no lot names draws from
 * the lots without a team, as do users without one. Openings that the table leaves open are derived from the portal's
 * balance where one is given and only one pool has such lots; where a range remains, the lots open with the most.
 *
 * @param settled the pools of `input`, where others share them
 * @returns refused where amounts in several currencies cannot be added
 * @source article, "Token Expiration Waste"; domain notes, "Mechanics" and "Method notes", two valuations
 */
export function ledgerAccounts(
  input: LedgerInput,
  settled: SettledPools = settledPools(input),
): Ledger | LedgerRefused {
  const { charges, teamOfUser, from, asOf, currency } = input;
  const refused = currencyIssues(input.lots, currency);
  if (refused.length > 0) return { measurable: false, issues: refused };

  const { teams, pools, portal } = settled;
  const runs = pools.map((pool) => runPool(pool, currency));

  const index = positionsInPools(teams.ofLot, pools.length);
  const accounts = index.map(([pool, lot]): LotAccount => ({ ...runs[pool]!.lots[lot]!, pool }));
  const prepaidLots = index.map(([pool, lot]) => runs[pool]!.prepaid[lot]!);
  const shown = runs.filter(
    (_, pool) => pools[pool]!.lots.length > 0 || pools[pool]!.netTokens.some((tokens) => tokens !== 0),
  );
  const span = spanOf(pools[0]!);
  const prepaid: Prepaid = {
    lots: prepaidLots,
    pools: shown.map((run) => prepaidTotal(run.prepaid, span)),
    total: prepaidTotal(prepaidLots, span),
  };
  const strays = teamsWithoutLots(charges, teams, teamOfUser);
  return {
    measurable: true,
    ...together(runs, accounts, from),
    lots: accounts,
    pools: shown.map((run, pool): TeamPool => ({ team: teams.teams[pool]!, ...run.account })),
    poolOfUser: teams.ofUser,
    netTokens: pools.map(({ netTokens }) => netTokens),
    prepaid,
    portal,
    teamsWithoutLots: strays,
    issues: [
      ...portalIssues(portal, from, asOf),
      ...strays.map((stray) => ({
        code: "team-without-lots",
        severity: "notice" as const,
        source: "lots" as const,
        row: null,
        column: "Team",
        value: stray.team,
        params: { ...stray },
      })),
    ],
  };
}

/** All pools as one. */
function together(runs: readonly PoolRun[], lots: readonly LotAccount[], from: number): PoolAccount {
  const accounts = runs.map(({ account }) => account);
  const sum = (of: (account: PoolAccount) => number): number => sumOfTokens(accounts.map(of));
  const balance = Float64Array.from(accounts[0]!.balance, (_, day) =>
    sum((account) => account.balance[day]!.tokens),
  );
  return {
    balance: balanceOf(balance, from),
    months: monthsTogether(accounts.map(({ months }) => months)),
    uncovered: uncoveredTogether(accounts.map(({ uncovered }) => uncovered)),
    unplacedCredits: uncoveredTogether(accounts.map(({ unplacedCredits }) => unplacedCredits)),
    expired: {
      ...expiredOf(lots),
      low: sum(({ expired }) => expired.low),
      high: sum(({ expired }) => expired.high),
    },
    effectivePrice: effectivePrice(lots),
  };
}
