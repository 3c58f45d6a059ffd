import fc from "fast-check";
import { runLedger } from "../../../src/flex/ledger";
import type { AccountLot } from "../../../src/flex/ledger-accounts/account-lot";
import { openingsFromBalance } from "../../../src/flex/ledger-accounts/portal-openings";
import { statedOpening, type Pool } from "../../../src/flex/ledger-accounts/pool";
import { portalCheck } from "../../../src/flex/ledger-accounts/portal-check";
import { FROM, ledgerInputOf, ledgerOf, lotOf } from "./oracle/account-input";

const before = (given: Partial<AccountLot> = {}): AccountLot =>
  lotOf({ purchased: FROM - 200, expires: FROM + 164, ...given });

/** A pool of lots as their table states them, drawn from day by day. */
function poolOf(lots: AccountLot[], net: number[]): Pool {
  return {
    lots,
    openings: lots.map((lot) => statedOpening(lot, FROM)),
    netTokens: Float64Array.from(net),
    from: FROM,
  };
}

describe("openings from the portal's balance", () => {
  test.each<
    [
      description: string,
      lots: AccountLot[],
      net: number[],
      day: number,
      balance: number,
      openings: [number, number][],
    ]
  >([
    ["what is left, and what was used since", [before()], [10, 20, 0], 2, 35, [[65, 65]]],
    ["the evening before the data", [before()], [10, 20, 0], -1, 65, [[65, 65]]],
    [
      "known lots first",
      [before(), lotOf({ tokens: 40 })],
      [10, 20, 0],
      2,
      75,
      [
        [65, 65],
        [40, 40],
      ],
    ],
    [
      "stated balances stay",
      [before(), before({ leftAtStart: 30 })],
      [10, 0, 0],
      2,
      50,
      [
        [30, 30],
        [30, 30],
      ],
    ],
    [
      "of two lots the one drawn first is drawn down first",
      [before({ expires: FROM + 100 }), before({ purchased: FROM - 150 })],
      [0, 0, 0],
      2,
      130,
      [
        [30, 30],
        [100, 100],
      ],
    ],
    [
      "demand before the balance must have been covered",
      [before(), lotOf({ purchased: FROM + 1 })],
      [50, 0, 0],
      2,
      100,
      [
        [50, 50],
        [100, 100],
      ],
    ],
    ["no more than was bought", [before()], [10, 0, 0], 2, 500, [[100, 100]]],
    [
      "no less than nothing",
      [before(), lotOf()],
      [10, 0, 0],
      2,
      5,
      [
        [0, 0],
        [100, 100],
      ],
    ],
    [
      "what expired before leaves no trace, beyond the demand it covered",
      [before({ expires: FROM + 1 }), lotOf({ tokens: 50 })],
      [10, 20, 5],
      2,
      45,
      [
        [30, 100],
        [50, 50],
      ],
    ],
  ])("%s", (_, lots, net, day, balance, openings) => {
    const found = openingsFromBalance(poolOf(lots, net), { date: FROM + day, tokens: balance });
    expect(found.map(({ low, high }) => [low, high])).toEqual(openings);
  });

  /** Whole tokens left of the unknown lots, in the lots drawn last. */
  const filled = (pool: Pool, tokens: number): number[] => {
    const openings = pool.openings.map(({ high }) => high);
    let rest = tokens;
    [...pool.lots.keys()]
      .sort((a, b) => pool.lots[b]!.expires - pool.lots[a]!.expires)
      .filter((lot) => pool.openings[lot]!.low < pool.openings[lot]!.high)
      .forEach((lot) => {
        openings[lot] = Math.min(rest, pool.lots[lot]!.tokens);
        rest -= openings[lot]!;
      });
    return openings;
  };

  const cases = fc
    .record({
      ends: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }),
      tokens: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 4 }),
      isKnown: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      net: fc.array(fc.nat(8), { minLength: 8, maxLength: 8 }),
      day: fc.integer({ min: 0, max: 7 }),
      balance: fc.nat(50),
    })
    .map(({ ends, tokens, isKnown, net, day, balance }) => {
      const lots = ends.map((end, i) =>
        before({ expires: FROM + end, tokens: tokens[i]!, leftAtStart: isKnown[i]! ? tokens[i]! : null }),
      );
      return { pool: poolOf(lots, net), date: FROM + day, balance };
    })
    .filter(({ pool }) => pool.openings.some(({ low, high }) => low < high));

  test("are all that fit the balance best and leave the least demand uncovered, by trying every number", () => {
    fc.assert(
      fc.property(cases, ({ pool, date, balance }) => {
        const unknown = pool.lots.filter((_, i) => pool.openings[i]!.low < pool.openings[i]!.high);
        const most = unknown.reduce((sum, lot) => sum + lot.tokens, 0);
        const tried = Array.from({ length: most + 1 }, (_, tokens) => {
          const openings = filled(pool, tokens);
          const lots = pool.lots.map((lot, i) => ({ ...lot, bought: lot.tokens, opening: openings[i]! }));
          const run = runLedger(lots, pool.netTokens.slice(0, date - FROM + 1), FROM);
          return { openings, miss: Math.abs(run.balance.at(-1)! - balance), uncovered: run.uncovered.tokens };
        });
        const closest = Math.min(...tried.map(({ miss }) => miss));
        const close = tried.filter(({ miss }) => miss === closest);
        const least = Math.min(...close.map(({ uncovered }) => uncovered));
        const best = close.filter(({ uncovered }) => uncovered === least);
        const found = openingsFromBalance(pool, { date, tokens: balance });
        expect(found.map(({ low }) => low)).toEqual(best[0]!.openings);
        expect(found.map(({ high }) => high)).toEqual(best.at(-1)!.openings);
      }),
    );
  });

  test("contain what the lots really opened with", () => {
    fc.assert(
      fc.property(cases, fc.nat(48), ({ pool, date }, tokens) => {
        const truth = filled(pool, tokens);
        const lots = pool.lots.map((lot, i) => ({ ...lot, bought: lot.tokens, opening: truth[i]! }));
        const run = runLedger(lots, pool.netTokens.slice(0, date - FROM + 1), FROM);
        // Demand that the vendor charged was covered.
        fc.pre(run.uncovered.tokens === 0);
        const found = openingsFromBalance(pool, { date, tokens: run.balance.at(-1)! });
        truth.forEach((opening, i) => {
          expect(found[i]!.low).toBeLessThanOrEqual(opening);
          expect(found[i]!.high).toBeGreaterThanOrEqual(opening);
        });
      }),
    );
  });
});

describe("the portal's balance beside the ledger", () => {
  const drawn = [{ day: FROM, tokens: 10 }];
  const check = (lots: AccountLot[], date: number, tokens: number) =>
    ledgerOf(ledgerInputOf(lots, drawn, FROM + 9, {}, { portal: { date, tokens } }));

  test.each<
    [
      description: string,
      lots: AccountLot[],
      date: number,
      tokens: number,
      ledger: number | null,
      unexplained: number | null,
      code: string | null,
    ]
  >([
    ["agrees", [lotOf()], FROM, 90, 90, 0, null],
    ["has more than the ledger", [lotOf()], FROM, 120, 90, 30, "portal-balance-above"],
    ["has less than the ledger", [lotOf()], FROM, 70, 90, -20, "portal-balance-below"],
    ["is explained by an unknown opening", [before()], FROM, 70, 70, 0, null],
    ["is not quite explained by an unknown opening", [before()], FROM, 95, 90, 5, "portal-balance-above"],
    ["is that of the evening before the data", [before()], FROM - 1, 42, 42, 0, null],
    ["is older than the data", [before()], FROM - 2, 42, null, null, "portal-balance-outside-data"],
    ["is younger than the as-of day", [before()], FROM + 10, 42, null, null, "portal-balance-outside-data"],
    [
      "cannot tell the lots of two teams apart",
      [before({ team: "North" }), before({ team: "South" })],
      FROM,
      120,
      200,
      -80,
      "portal-balance-undecided",
    ],
  ])("%s", (_, lots, date, tokens, ledger, unexplained, code) => {
    const result = check(lots, date, tokens);
    expect(result.portal).toMatchObject({ date, tokens, ledger, unexplained });
    expect(result.issues.map((issue) => issue.code)).toEqual(code === null ? [] : [code]);
  });

  test("of all teams leaves the one with an unknown lot what the others do not have", () => {
    const lots = [before({ team: "North" }), lotOf({ team: "South", tokens: 60 })];
    const result = ledgerOf(
      ledgerInputOf(
        lots,
        [...drawn, { day: FROM, tokens: 25, user: "user02@example.com" }],
        FROM + 9,
        { "user01@example.com": "North", "user02@example.com": "South" },
        { portal: { date: FROM + 3, tokens: 75 } },
      ),
    );
    expect(result.lots.map(({ opening, openingKnown }) => [opening, openingKnown])).toEqual([
      [50, true],
      [60, true],
    ]);
    expect(result.portal).toMatchObject({ ledger: 75, unexplained: 0, derived: true });
  });

  test("leaves pools as they are where none is given", () => {
    const pools = [poolOf([before()], [1])];
    expect(portalCheck(pools, null)).toEqual({ pools, portal: null });
  });
});
