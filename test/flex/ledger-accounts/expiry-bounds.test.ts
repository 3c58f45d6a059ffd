import fc from "fast-check";
import { runLedger } from "../../../src/flex/ledger";
import { expiryBounds } from "../../../src/flex/ledger-accounts/expiry-bounds";
import { ledgerLots, statedOpening, type Pool } from "../../../src/flex/ledger-accounts/pool";
import { FROM, lotOf } from "./oracle/account-input";
import { arbitraryLedger, type LedgerCase } from "./oracle/arbitrary-ledger";

function poolOf({ lots, drawn, asOf }: LedgerCase): Pool {
  const netTokens = new Float64Array(asOf - FROM + 1);
  for (const { day, tokens } of drawn) netTokens[day - FROM]! += tokens;
  const own = lots.filter((lot) => lot.expires >= FROM && lot.purchased <= asOf);
  return { lots: own, openings: own.map((lot) => statedOpening(lot, FROM)), netTokens, from: FROM };
}

const expiredOf = (pool: Pool, end: "low" | "high"): Float64Array =>
  runLedger(ledgerLots(pool, end), pool.netTokens, FROM).expired;

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe("bounds of what expired", () => {
  test("are openings empty and full where no credits occur", () => {
    fc.assert(
      fc.property(arbitraryLedger({ credits: false }), (given) => {
        const pool = poolOf(given);
        const full = expiredOf(pool, "high");
        const bounds = expiryBounds(pool, full);
        expect(bounds.low).toEqual(expiredOf(pool, "low"));
        expect(bounds.high).toEqual(full);
        expect([bounds.totalLow, bounds.totalHigh]).toEqual([sum(bounds.low), sum(full)]);
      }),
    );
  });

  test("are what expired where every opening is known", () => {
    fc.assert(
      fc.property(arbitraryLedger({ credits: true }), (given) => {
        const lots = given.lots.map((lot) => ({ ...lot, leftAtStart: lot.leftAtStart ?? 1 }));
        const pool = poolOf({ ...given, lots });
        const expired = expiredOf(pool, "high");
        const total = sum(expired);
        expect(expiryBounds(pool, expired)).toEqual({
          low: expired,
          high: expired,
          totalLow: total,
          totalHigh: total,
        });
      }),
    );
  });

  test("hold for all openings between, with credits", () => {
    const shares = fc.array(fc.nat(8), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(arbitraryLedger({ credits: true }), shares, (given, eighths) => {
        const pool = poolOf(given);
        const bounds = expiryBounds(pool, expiredOf(pool, "high"));
        const openings = pool.openings.map(({ low, high }, i) => {
          const opening = low + ((high - low) * eighths[i]!) / 8;
          return { low: opening, high: opening };
        });
        const expired = expiredOf({ ...pool, openings }, "high");
        expired.forEach((tokens, lot) => {
          expect(tokens).toBeGreaterThanOrEqual(bounds.low[lot]!);
          expect(tokens).toBeLessThanOrEqual(bounds.high[lot]!);
        });
        expect(sum(expired)).toBeGreaterThanOrEqual(bounds.totalLow);
        expect(sum(expired)).toBeLessThanOrEqual(bounds.totalHigh);
      }),
      { numRuns: 300 },
    );
  });

  test("hold where an empty lot would let more expire than a full one", () => {
    // Day 0: 10 are drawn from the lot bought that day. Day 1: 10 from the old lot, if it has them.
    // Day 2: 10 come back: to the old lot, which lives on, or else to the lot that expires that day.
    const pool = poolOf({
      lots: [
        lotOf({ purchased: FROM, expires: FROM + 2, tokens: 10 }),
        lotOf({ purchased: FROM - 9, expires: FROM + 9, tokens: 10 }),
      ],
      drawn: [
        { day: FROM, tokens: 10 },
        { day: FROM + 1, tokens: 10 },
        { day: FROM + 2, tokens: -10 },
      ],
      asOf: FROM + 3,
      teams: {},
    });
    expect([...expiredOf(pool, "high")]).toEqual([0, 0]);
    expect([...expiredOf(pool, "low")]).toEqual([10, 0]);
    const bounds = expiryBounds(pool, expiredOf(pool, "high"));
    expect([bounds.totalLow, bounds.totalHigh]).toEqual([0, 10]);
  });
});
