import fc from "fast-check";
import type { AccountLot } from "../../../src/flex/ledger-accounts/account-lot";
import { orderCatalog } from "../../../src/flex/plan/order-catalog";
import type { Tier } from "../../../src/flex/tier";
import { EXAMPLE_TIERS } from "../../../src/flex/tier";
import { oversizedOrders } from "../../../src/flex/tier-decisions/oversized-orders";
import { FROM, ledgerInputOf, ledgerOf, lotOf } from "../ledger-accounts/oracle/account-input";

const AS_OF = FROM + 20;

/** What is found of one lot of which so many tokens are used before it expires. */
function judged(lot: Partial<AccountLot>, used: number, tiers: readonly Tier[], packSizes = [1]) {
  const lots = [lotOf({ expires: FROM + 9, ...lot })];
  const ledger = ledgerOf(ledgerInputOf(lots, [{ day: FROM, tokens: used }], AS_OF));
  return oversizedOrders(ledger.lots, tiers, orderCatalog(tiers, packSizes));
}

describe("an expired lot", () => {
  test("bought for the tier costs more than the smaller order would have", () => {
    expect(judged({ tokens: 1000, price: 4.25 }, 700, EXAMPLE_TIERS)).toEqual([
      {
        purchased: FROM,
        expires: FROM + 9,
        tokens: 1000,
        paid: 4250,
        needed: 700,
        smaller: { tokens: 700, price: 5, cost: 3500 },
        overpaid: 750,
        overpaidLow: 750,
        forTier: true,
        sourceRow: 2,
      },
    ]);
  });

  test.each<
    [description: string, lot: Partial<AccountLot>, used: number, packSizes: number[], overpaid: number[]]
  >([
    [
      "was worth its tier from the threshold on: 850 tokens at 5.00 cost as much",
      { tokens: 1000, price: 4.25 },
      850,
      [1],
      [],
    ],
    ["was not worth it one token below", { tokens: 1000, price: 4.25 }, 849, [1], [5]],
    ["of which nothing was used was not needed at all", { tokens: 100 }, 0, [1], [500]],
    ["below the lowest tier's quantity could not have been smaller", { tokens: 100 }, 30, [1], []],
    ["could have been smaller by whole packs only", { tokens: 400 }, 210, [100], [500]],
    ["in use is not judged", { tokens: 1000, expires: AS_OF + 1 }, 100, [1], []],
    ["used up is not judged, whatever it cost", { tokens: 200, price: 50 }, 200, [1], []],
    ["is valued at what was paid", { tokens: 200, amountPaid: 900 }, 100, [1], [400]],
  ])("%s", (_, lot, used, packSizes, overpaid) => {
    expect(judged(lot, used, EXAMPLE_TIERS, packSizes).map((order) => order.overpaid)).toEqual(overpaid);
  });

  test("that could not have been smaller is no fault, whatever binary fractions leave over", () => {
    // 300 x 1.13 is 338.99999999999994 where numbers are binary.
    expect(judged({ tokens: 300, price: 1.13 }, 299, [{ from: 100, price: 1.13 }], [100])).toEqual([]);
  });

  test("is judged from the day on which it ends", () => {
    expect(judged({ tokens: 1000, expires: AS_OF }, 100, EXAMPLE_TIERS)).toHaveLength(1);
  });

  test("stands in the order of the table beside one that cost as much too much", () => {
    const lots = [4, 3, 2].map((sourceRow) => lotOf({ tokens: 100, expires: FROM + sourceRow, sourceRow }));
    const { lots: left } = ledgerOf(ledgerInputOf(lots, [], AS_OF));
    const found = oversizedOrders(left, EXAMPLE_TIERS, orderCatalog(EXAMPLE_TIERS, [1]));
    expect(found.map(({ sourceRow }) => sourceRow)).toEqual([2, 3, 4]);
  });

  test("counts what was used of it before the data", () => {
    const lot = { purchased: FROM - 100, tokens: 1000, price: 4.25, leftAtStart: 400 };
    expect(judged(lot, 100, EXAMPLE_TIERS)[0]).toMatchObject({
      needed: 700,
      overpaid: 750,
      overpaidLow: 750,
    });
  });

  test("with an unknown opening is a range", () => {
    const lot = { purchased: FROM - 100, tokens: 1000, price: 4.25 };
    expect(judged(lot, 500, EXAMPLE_TIERS)[0]).toMatchObject({ needed: 500, overpaid: 1750, overpaidLow: 0 });
  });

  test("within its tier is oversized, but not for the tier", () => {
    expect(judged({ tokens: 1500, price: 4.25 }, 1200, EXAMPLE_TIERS)[0]).toMatchObject({
      overpaid: 1275,
      forTier: false,
    });
  });
});

describe("the smaller order", () => {
  /** Larger orders never cost more a token. */
  const tiers = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(5, 4.5, 4, 3, 2), { minLength: 4, maxLength: 4 }),
    )
    .map(([sizes, prices]): Tier[] => {
      const [ascending, descending] = [sizes.sort((a, b) => a - b), prices.sort((a, b) => b - a)];
      return ascending.map((from, i) => ({ from, price: descending[i]! }));
    });

  test("is the cheapest of all orders that cover what was used, by trying every size", () => {
    fc.assert(
      fc.property(tiers, fc.integer({ min: 2, max: 120 }), fc.nat(120), (list, tokens, use) => {
        const used = Math.min(use, tokens - 1);
        const cost = (size: number): number =>
          Math.max(size, list[0]!.from) * (list.filter(({ from }) => from <= size).at(-1) ?? list[0]!).price;
        const sizes = Array.from({ length: 300 }, (_, i) => i + 1).filter((size) => size >= used);
        const cheapest = used === 0 ? 0 : Math.min(...sizes.map(cost));
        const expected = Math.max(0, tokens * 5 - cheapest);
        const found = judged({ tokens }, used, list);
        expect(found.map(({ overpaid }) => overpaid)).toEqual(expected > 0 ? [expected] : []);
      }),
    );
  });
});
