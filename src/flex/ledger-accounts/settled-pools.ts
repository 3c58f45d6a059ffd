import type { Charges } from "../charges";
import type { Lot } from "../lot";
import type { AccountLot } from "./account-lot";
import type { PortalCheck } from "./account-ledger";
import { statedOpening, type Pool } from "./pool";
import { portalCheck } from "./portal-check";
import type { PortalBalance } from "./portal-openings";
import { netTokensByPool, teamPools, type TeamPools } from "./team-pools";

/** Who drew from which lots, and what these opened with as far as table and portal tell. */
export interface SettledPools {
  /** In the order of the table; without those that expired before the data or were bought after the as-of day. */
  readonly lots: readonly AccountLot[];
  readonly teams: TeamPools;
  /** One for each of the teams, at least one. */
  readonly pools: readonly Pool[];
  readonly portal: PortalCheck | null;
}

/** What the pools are settled from. */
export interface PoolsInput {
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
  /** What the portal shows; null where not given. */
  readonly portal: PortalBalance | null;
}

/**
 * The pools of all lots, one a team.
 *
 * Users draw from the lots of their team; a team that no lot names draws from the lots without a team, as do users
 * without one. Openings that the table leaves open are derived from the portal's balance where it can tell them.
 */
export function settledPools({
  charges,
  teamOfUser,
  from,
  asOf,
  portal,
  ...input
}: PoolsInput): SettledPools {
  const lots = input.lots.filter((lot) => takesPart(lot, from, asOf));
  const teams = teamPools(
    lots.map((lot) => lot.team),
    teamOfUser,
  );
  const net = netTokensByPool(charges, teams.ofUser, teams.teams.length, from, asOf);
  const stated = net.map((netTokens, pool): Pool => {
    const own = lots.filter((_, lot) => teams.ofLot[lot] === pool);
    return { lots: own, openings: own.map((lot) => statedOpening(lot, from)), netTokens, from };
  });
  return { lots, teams, ...portalCheck(stated, portal) };
}

/** Whether a lot can be used on a day from `from` to the as-of day. */
export function takesPart({ purchased, expires }: Lot, from: number, asOf: number): boolean {
  return expires >= from && purchased <= asOf;
}

/** Where each lot of the table lies: its pool, and its position among the lots of that pool. */
export function positionsInPools(poolOfLot: Int32Array, pools: number): [pool: number, lot: number][] {
  const next = new Int32Array(pools);
  return Array.from(poolOfLot, (pool) => [pool, next[pool]!++]);
}
