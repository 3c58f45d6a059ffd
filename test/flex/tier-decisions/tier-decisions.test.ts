import type { OrderCheck } from "../../../src/flex/analysis";
import { EXAMPLE_TIERS } from "../../../src/flex/tier";
import { tierDecisions, type TierDecisionsInput } from "../../../src/flex/tier-decisions/tier-decisions";
import { FROM, ledgerInputOf, ledgerOf, lotOf } from "../ledger-accounts/oracle/account-input";

const orderOf = (overpaid: number | null, sourceRow: number): OrderCheck => ({
  tokens: 900,
  price: 5,
  nextTier: 1000,
  threshold: 850,
  purchased: FROM,
  overpaid,
  sourceRow,
});

const input: TierDecisionsInput = {
  orders: [],
  lots: [],
  tiers: EXAMPLE_TIERS,
  packSizes: null,
  demand: null,
  quantities: null,
  price: null,
};

describe("the tier boundary both ways", () => {
  test("lists the orders that stopped short of a tier, most overpaid first", () => {
    const orders = [orderOf(0, 2), orderOf(50, 6), orderOf(null, 4), orderOf(250, 5), orderOf(50, 3)];
    expect(tierDecisions({ ...input, orders }).undersized.map(({ sourceRow }) => sourceRow)).toEqual([
      5, 3, 6,
    ]);
  });

  test("lists the lots that went up to a tier for tokens that expired, most overpaid first", () => {
    const lots = [
      lotOf({ tokens: 1000, price: 4.25, expires: FROM + 5, sourceRow: 2 }),
      lotOf({ tokens: 1000, price: 4.25, expires: FROM + 9, sourceRow: 3 }),
    ];
    const ledger = ledgerOf(ledgerInputOf(lots, [{ day: FROM, tokens: 700 }], FROM + 20));
    const found = tierDecisions({ ...input, lots: ledger.lots }).oversized;
    expect(found.map(({ sourceRow, overpaid }) => [sourceRow, overpaid])).toEqual([
      [3, 4250],
      [2, 750],
    ]);
  });

  test("weighs the next order with the packs of the price list", () => {
    const demand = Float64Array.of(900);
    const next = tierDecisions({ ...input, demand, packSizes: [300], quantities: [1000] }).nextOrder!;
    expect(next.candidates.map(({ tokens, cost }) => [tokens, cost])).toEqual([[1200, 5100]]);
    expect(tierDecisions({ ...input, demand }).nextOrder!.best).toMatchObject({ tokens: 1000, saving: 250 });
  });

  test("takes the tiers' own quantities for packs where the price list names none, as the plan does", () => {
    const next = tierDecisions({ ...input, demand: Float64Array.of(900), quantities: [1050] }).nextOrder!;
    expect(next.candidates.map(({ tokens }) => tokens)).toEqual([1100]);
    const lots = [lotOf({ tokens: 1000, price: 5.5, expires: FROM + 9 })];
    const ledger = ledgerOf(ledgerInputOf(lots, [{ day: FROM, tokens: 538 }], FROM + 20));
    const tiers = [
      { from: 50, price: 4.85 },
      { from: 100, price: 4.75 },
    ];
    expect(tierDecisions({ ...input, tiers, lots: ledger.lots }).oversized).toMatchObject([
      { needed: 538, smaller: { tokens: 550, price: 4.75, cost: 2612.5 }, overpaid: 2887.5 },
    ]);
  });

  test("says nothing of the next order without a forecast", () => {
    expect(tierDecisions(input).nextOrder).toBeNull();
  });
});
