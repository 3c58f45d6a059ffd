import { compareText } from "../../flex/compare-text";
import { normalizeName } from "../../flex/rate-card";
import { roundTokens } from "../../flex/token-unit";
import type { Grouping } from "../contracts/usage-contracts";
import { FunctionFailure } from "../function-failure";
import type { ResultCell, ResultRows } from "../spill";
import { groupNames } from "./group-names";
import { measured, type Session } from "./session";
import { rowsOrNone } from "./trap-tables";

/** What to do about each user and product; most tokens first. */
export function recommend(session: Session): ResultRows {
  const { users } = judged(session);
  return rowsOrNone(
    users.map((each) => [
      each.user,
      each.product,
      each.usageDays,
      each.observedDays,
      each.annualDays,
      each.tokens,
      each.flexCost,
      each.seatCost,
      each.breakEven,
      each.recommendation,
      each.saving,
    ]),
  );
}

/** The analysis of usage whose period is known. */
function judged(session: Session): ReturnType<Session["analysis"]> {
  const analysis = session.analysis();
  const needs = analysis.aggregate ? "needs-period" : "needs-usage";
  if (analysis.window === null) throw new FunctionFailure("notAvailable", needs);
  return analysis;
}

/**
 * What each user is to the license manager.
 *
 * @returns one row: a word or a failure for each query, in their order
 */
export function userType(session: Session, queries: readonly { readonly user: string }[]): ResultRows {
  judged(session);
  const scenarios = new Map(session.decisions().map(({ user, scenario }) => [normalizeName(user), scenario]));
  const known = new Set(session.input.usage.users.map(normalizeName));
  return [
    queries.map(({ user }): ResultCell => {
      const key = normalizeName(user);
      const scenario = scenarios.get(key);
      if (scenario !== undefined) return scenario;
      const code = known.has(key) ? "functions.userWithoutUse" : "functions.userUnknown";
      return { failure: "notAvailable", code, params: { user, count: known.size } };
    }),
  ];
}

/** The cheapest mix of seats and Flex: all users together, then one by one. */
export function seatMixTable(session: Session): ResultRows {
  const mix = measured(session.seatMix());
  const { costAfter, costBefore, saving, flexTokens, users } = mix;
  return [
    ["All", null, null, flexTokens, costAfter, costBefore, saving],
    ...users.map(({ user, seats, flex, tokens, cost }) => [
      user,
      seats.join("; "),
      flex.join("; "),
      tokens,
      cost,
      null,
      null,
    ]),
  ];
}

/** Reasons that follow from what was used, whatever a token costs. */
const REASONS_WITHOUT_PRICE: ReadonlySet<string> = new Set(["duplicate", "unused"]);

/** Seats that need not be renewed, next renewal first; without a token price only those that nobody used. */
export function unusedSeats(session: Session): ResultRows {
  const { renewals } = measured(session.seatMix());
  const isPriced = !session.input.presets.terms;
  return rowsOrNone(
    renewals
      .filter(({ reason }) => isPriced || REASONS_WITHOUT_PRICE.has(reason))
      .map(({ user, product, team, renewal, costPerYear, reason, usedDays, flexTokens }) => [
        user,
        product,
        team,
        renewal,
        costPerYear,
        reason,
        usedDays,
        flexTokens,
      ]),
  );
}

interface Bearer {
  /** Of all pools. */
  tokens: number;
  readonly byPool: Float64Array;
}

/**
 * What the lots cost, borne by products, users or teams as they drew from each pool.
 *
 * @returns by name; the costs add up to the lots' used and expired cost, to the cent
 */
export function chargeback(session: Session, { by }: { readonly by: Grouping }): ResultRows {
  const { pools, poolOfUser, lots } = measured(session.ledger());
  const { count, pair, pairs, tokens } = session.charges();
  const nameOf = groupNames(session, by);
  const bearers = new Map<string, Bearer>();
  for (let charge = 0; charge < count; charge++) {
    const user = pairs.user[pair[charge]!]!;
    const name = nameOf(user, pairs.product[pair[charge]!]!);
    let bearer = bearers.get(name);
    if (bearer === undefined) {
      bearers.set(name, (bearer = { tokens: 0, byPool: new Float64Array(pools.length) }));
    }
    bearer.tokens += tokens[charge]!;
    bearer.byPool[poolOfUser[user]!]! += tokens[charge]!;
  }
  const ordered = [...bearers].sort(([a], [b]) => compareText(a, b));
  const all = ordered.reduce((sum, [, bearer]) => sum + bearer.tokens, 0);
  const costs = pools.map((_, pool) => {
    const own = lots.filter((lot) => lot.pool === pool);
    const shares = ordered.map(([, bearer]) => bearer.byPool[pool]!);
    return {
      used: inCents(
        own.reduce((sum, lot) => sum + lot.usedCost, 0),
        shares,
      ),
      expired: inCents(
        own.reduce((sum, lot) => sum + lot.expiredCost, 0),
        shares,
      ),
    };
  });
  return rowsOrNone(
    ordered.map(([name, bearer], index) => {
      const used = costs.reduce((sum, pool) => sum + pool.used[index]!, 0) / 100;
      const expired = costs.reduce((sum, pool) => sum + pool.expired[index]!, 0) / 100;
      const share = all === 0 ? null : bearer.tokens / all;
      return [
        name,
        roundTokens(bearer.tokens),
        share,
        used,
        expired,
        Math.round((used + expired) * 100) / 100,
      ];
    }),
  );
}

/**
 * An amount divided by shares, in whole cents that add up to it: each cumulative share is rounded.
 *
 * @param amount currency
 * @param shares in any unit; a pool that nobody drew from is borne by all alike
 */
function inCents(amount: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const weights = total > 0 ? shares : shares.map(() => 1);
  const whole = total > 0 ? total : shares.length;
  let before = 0;
  let borne = 0;
  return weights.map((weight) => {
    before += weight;
    const next = Math.round((amount * 100 * before) / whole);
    const cents = next - borne;
    borne = next;
    return cents;
  });
}
