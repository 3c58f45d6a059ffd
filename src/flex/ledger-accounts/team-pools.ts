import type { Charges } from "../charges";
import { normalizeName } from "../rate-card";
import { roundTokens } from "../token-unit";

/** Who draws from which lots. */
export interface TeamPools {
  /** Team of each pool, as its first lot spells it; null for the lots of nobody in particular, which come last. */
  readonly teams: readonly (string | null)[];
  /** Pool of each lot and of each user. */
  readonly ofLot: Int32Array;
  readonly ofUser: Int32Array;
}

/**
 * One pool a team that lots name, and one for the rest.
 *
 * Users draw from the lots of their team. Users without a team draw from the lots without one; so do those of a team
 * that no lot names, so that without any team among the lots there is one pool for all.
 *
 * @param teamOfLot by lot, in the order of the table
 * @param teamOfUser by user
 */
export function teamPools(
  teamOfLot: readonly (string | null)[],
  teamOfUser: readonly (string | null)[],
): TeamPools {
  const poolOf = new Map<string, number>();
  const teams: (string | null)[] = [];
  for (const team of teamOfLot) {
    const key = teamKey(team);
    if (key === "" || poolOf.has(key)) continue;
    poolOf.set(key, teams.length);
    teams.push(team);
  }
  const rest = teams.length;
  teams.push(null);
  const pool = (team: string | null): number => poolOf.get(teamKey(team)) ?? rest;
  return { teams, ofLot: Int32Array.from(teamOfLot, pool), ofUser: Int32Array.from(teamOfUser, pool) };
}

/** The form in which teams are compared; empty for none. */
function teamKey(team: string | null): string {
  return team === null ? "" : normalizeName(team);
}

/**
 * Net tokens of each day of a span by pool, credits included.
 *
 * @param pools number of pools
 * @param from first serial day, not after any charge
 * @param to last serial day, not before any charge
 */
export function netTokensByPool(
  charges: Charges,
  poolOfUser: Int32Array,
  pools: number,
  from: number,
  to: number,
): Float64Array[] {
  const { count, pairs, day, pair, tokens } = charges;
  const days = to - from + 1;
  // One column for all pools: where each pair's days begin in it.
  const startOfPair = pairs.user.map((user) => poolOfUser[user]! * days - from);
  const net = new Float64Array(pools * days);
  for (let charge = 0; charge < count; charge++) {
    net[startOfPair[pair[charge]!]! + day[charge]!]! += tokens[charge]!;
  }
  return Array.from({ length: pools }, (_, pool) =>
    net.subarray(pool * days, (pool + 1) * days).map(roundTokens),
  );
}

/** Tokens of users whose team no lot names. */
export interface TeamWithoutLots {
  readonly team: string;
  readonly tokens: number;
}

/**
 * The teams that no lot names although lots name others: they draw from the lots without a team.
 *
 * @param pools as {@link teamPools} gives them
 * @param teamOfUser by user
 * @returns in the order of their first user; net tokens of all their charges
 */
export function teamsWithoutLots(
  charges: Charges,
  pools: TeamPools,
  teamOfUser: readonly (string | null)[],
): TeamWithoutLots[] {
  const rest = pools.teams.length - 1;
  if (rest === 0) return [];
  const ofUser = new Float64Array(teamOfUser.length);
  for (let charge = 0; charge < charges.count; charge++) {
    ofUser[charges.pairs.user[charges.pair[charge]!]!]! += charges.tokens[charge]!;
  }
  const found = new Map<string, { team: string; tokens: number }>();
  teamOfUser.forEach((team, user) => {
    if (team === null || teamKey(team) === "" || pools.ofUser[user] !== rest) return;
    const known = found.get(teamKey(team));
    if (known) known.tokens += ofUser[user]!;
    else found.set(teamKey(team), { team, tokens: ofUser[user]! });
  });
  return [...found.values()]
    .map(({ team, tokens }) => ({ team, tokens: roundTokens(tokens) }))
    .filter(({ tokens }) => tokens !== 0);
}
