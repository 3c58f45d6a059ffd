import type { Charges } from "../charges";
import type { PoolMonth } from "../analysis";
import { toTokens, toUnits } from "../token-unit";
import type { Ledger, LedgerRefused, LotAccount, PoolAccount, Prepaid, TeamPool } from "./account-ledger";
import type { AccountLot } from "./account-lot";
import { currencyIssues } from "./lot-cost";
import { balanceOf, effectivePrice, expiredOf, runPool, spanOf, type PoolRun } from "./pool-account";
import type { PortalBalance } from "./portal-openings";
import { statedOpening } from "./pool";
import { portalCheck, portalIssues } from "./portal-check";
import { prepaidTotal } from "./prepaid";
import { netTokensByPool, teamPools, teamsWithoutLots } from "./team-pools";

/** Everything that a ledger rests on. */
export interface LedgerInput {
  /** In the order of their table. */
  readonly lots: readonly AccountLot[];
  /** None outside `from` to `asOf`. */
  readonly charges: Charges;
  /** Team of each user of the usage; null where unknown. */
  readonly teamOfUser: readonly (string | null)[];
  /** First serial day of the data. */
  readonly from: number;
  /** Serial day up to which the ledger runs, >= `from`. */
  readonly asOf: number;
  /** The contract's, ISO 4217 code. */
  readonly currency: string;
  /** What the portal shows; null where not given. */
  readonly portal: PortalBalance | null;
}

/**
 * The ledger of all lots: one pool a team, by day, by month and by lot, in tokens and in money.
 *
 * History is valued at what the lots cost. Users draw from the lots of their team; a team that no lot names draws from
 * the lots without a team, as do users without one. Openings that the table leaves open are derived from the portal's
 * balance where one is given and only one pool has such lots; where a range remains, the lots open with the most.
 *
 * @returns refused where amounts in several currencies cannot be added
 * @source article, "Token Expiration Waste"; domain notes, "Mechanics" and "Method notes", two valuations
 */
export function ledgerAccounts(input: LedgerInput): Ledger | LedgerRefused {
  const { charges, teamOfUser, from, asOf, currency } = input;
  const refused = currencyIssues(input.lots, currency);
  if (refused.length > 0) return { measurable: false, issues: refused };

  const lots = input.lots.filter((lot) => lot.expires >= from && lot.purchased <= asOf);
  const teams = teamPools(
    lots.map((lot) => lot.team),
    teamOfUser,
  );
  const net = netTokensByPool(charges, teams.ofUser, teams.teams.length, from, asOf);
  const stated = net.map((netTokens, pool) => {
    const own = lots.filter((_, lot) => teams.ofLot[lot] === pool);
    return { lots: own, openings: own.map((lot) => statedOpening(lot, from)), netTokens, from };
  });
  const { pools, portal } = portalCheck(stated, input.portal);
  const runs = pools.map((pool) => runPool(pool, currency));

  const index = positions(teams.ofLot, pools.length);
  const accounts = index.map(([pool, lot]): LotAccount => ({ ...runs[pool]!.lots[lot]!, pool }));
  const prepaidLots = index.map(([pool, lot]) => runs[pool]!.prepaid[lot]!);
  const shown = runs.filter(
    (_, pool) => pools[pool]!.lots.length > 0 || net[pool]!.some((tokens) => tokens !== 0),
  );
  const span = spanOf({ from, netTokens: net[0]! });
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
    netTokens: net,
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

/** Where each lot of the table lies: its pool, and its position among the lots of that pool. */
function positions(poolOfLot: Int32Array, pools: number): [pool: number, lot: number][] {
  const next = new Int32Array(pools);
  return Array.from(poolOfLot, (pool) => [pool, next[pool]!++]);
}

/** All pools as one. */
function together(runs: readonly PoolRun[], lots: readonly LotAccount[], from: number): PoolAccount {
  const accounts = runs.map(({ account }) => account);
  const sum = (of: (account: PoolAccount) => number): number =>
    toTokens(accounts.reduce((total, account) => total + toUnits(of(account)), 0));
  const first = (dates: readonly (number | null)[]): number | null => {
    const known = dates.filter((date) => date !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  const balance = Float64Array.from(accounts[0]!.balance, (_, day) =>
    sum((account) => account.balance[day]!.tokens),
  );
  return {
    balance: balanceOf(balance, from),
    months: accounts[0]!.months.map(({ month }, m): PoolMonth => ({
      month,
      opening: sum(({ months }) => months[m]!.opening),
      bought: sum(({ months }) => months[m]!.bought),
      used: sum(({ months }) => months[m]!.used),
      expired: sum(({ months }) => months[m]!.expired),
      closing: sum(({ months }) => months[m]!.closing),
    })),
    uncovered: {
      tokens: sum(({ uncovered }) => uncovered.tokens),
      firstDate: first(accounts.map(({ uncovered }) => uncovered.firstDate)),
    },
    unplacedCredits: {
      tokens: sum(({ unplacedCredits }) => unplacedCredits.tokens),
      firstDate: first(accounts.map(({ unplacedCredits }) => unplacedCredits.firstDate)),
    },
    expired: {
      ...expiredOf(lots),
      low: sum(({ expired }) => expired.low),
      high: sum(({ expired }) => expired.high),
    },
    effectivePrice: effectivePrice(lots),
  };
}
