import fc from "fast-check";
import type { Rate } from "../../../../src/flex/rate-card";
import type { Seat } from "../../../../src/flex/seat";
import type { LotInHand } from "../../../../src/flex/seat-mix/cash-year";
import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import type { SeatUse } from "../../../../src/flex/seat-mix/seat-use";
import type { Tier } from "../../../../src/flex/tier";
import { AS_OF, collectionOf, demandOf, mixInput, rateOf } from "./mix-input";

/** How large and how odd the generated inputs may be. */
export interface MixSize {
  users: number;
  products: number;
  /** Whether seats are held. */
  held: boolean;
}

const userName = (u: number): string => `user${String(u + 1).padStart(2, "0")}@example.com`;
const productName = (p: number): string => `Product ${"ABCDEFGHIJ"[p]!}`;

/** Multiples of an eighth, so that sums do not depend on their order. */
const eighths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 8, max: max * 8 }).map((n) => n / 8);

function rateList(products: number): fc.Arbitrary<Rate[]> {
  const single = fc.record({
    tokensPerDay: fc.constantFrom(5, 8, 2.5),
    seatCostPerYear: fc.constantFrom(null, 100, 250, 250, 400, 1000),
    flexEligible: fc.constantFrom(true, true, true, false),
  });
  const collection = fc.record({
    cost: fc.constantFrom(null, 150, 300, 300, 700),
    covers: fc.subarray([...Array(products).keys()].map(productName), { minLength: 1 }),
  });
  return fc
    .tuple(
      fc.array(single, { minLength: products, maxLength: products }),
      fc.array(collection, { maxLength: 3 }),
    )
    .map(([singles, collections]) => [
      ...singles.map((given, p) => rateOf(productName(p), given)),
      ...collections.map(({ cost, covers }, c) => collectionOf(`Collection ${c + 1}`, cost, covers)),
    ]);
}

/** Up to four tiers, some dearer than the one before, most of them between nothing and all that could be on Flex. */
function priceList(mostTokens: number): fc.Arbitrary<Tier[]> {
  const share = fc.integer({ min: 0, max: 120 });
  return fc
    .uniqueArray(fc.record({ share, price: fc.constantFrom(5, 4.25, 4, 3.5, 3, 1) }), {
      minLength: 1,
      maxLength: 4,
      selector: (tier) => tier.share,
    })
    .map((tiers) =>
      tiers
        .sort((a, b) => a.share - b.share)
        .map(({ share, price }) => ({ from: 1 + Math.round((mostTokens * share) / 100), price })),
    );
}

function seatList(users: number, names: string[]): fc.Arbitrary<Seat[]> {
  const seat = fc.record({
    user: fc.nat(users - 1).map(userName),
    product: fc.constantFrom(...names, "Unknown Suite"),
    team: fc.constant(null),
    start: fc.constantFrom(null, AS_OF - 800, AS_OF - 200, AS_OF - 20),
    renewal: fc.oneof(fc.constant(null), fc.integer({ min: AS_OF - 30, max: AS_OF + 450 })),
    costPerYear: fc.constantFrom(100, 250, 300, 900),
  });
  return fc
    .array(seat, { maxLength: 5 })
    .map((seats) => seats.map((each, index) => ({ ...each, sourceRow: index + 2 })));
}

function useList(users: number, names: string[]): fc.Arbitrary<SeatUse[] | null> {
  const use = fc.record({
    user: fc.nat(users - 1).map(userName),
    product: fc.constantFrom(...names, "Unknown Suite"),
    days: fc.integer({ min: 0, max: 40 }),
  });
  const unique = { maxLength: 6, selector: (each: SeatUse) => `${each.user} ${each.product}` };
  return fc.option(fc.uniqueArray(use, unique), { freq: 4 });
}

const lots: fc.Arbitrary<LotInHand[]> = fc.array(
  fc.record({ expires: fc.integer({ min: AS_OF, max: AS_OF + 500 }), tokens: eighths(0, 100) }),
  { maxLength: 3 },
);

/** Inputs of a seat mix: few users and products, every rule of every product, ties and buy-up corners. */
export function arbitraryMix({ users, products, held }: MixSize): fc.Arbitrary<SeatMixInput> {
  return rateList(products).chain((rates) => {
    const names = rates.map((rate) => rate.product);
    const demand = fc.record({
      user: fc.nat(users - 1).map(userName),
      product: fc.constantFrom(...names, "Off the card"),
      tokens: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: eighths(0, 120) }),
      staysOnFlex: fc.constantFrom(false, false, false, false, true),
    });
    const demandList = fc.uniqueArray(demand, {
      maxLength: users * products,
      size: "max",
      selector: (each) => `${each.user} ${each.product}`,
    });
    return demandList
      .chain((demands) =>
        fc.record({
          demands: fc.constant(demands),
          tiers: priceList(demands.reduce((sum, each) => sum + each.tokens, 0)),
          seats: held ? seatList(users, names) : fc.constant(null),
          seatUse: held ? useList(users, names) : fc.constant(null),
          lotsInHand: held ? lots : fc.constant([]),
        }),
      )
      .map(({ demands, ...given }) =>
        mixInput(rates, {
          ...given,
          demands: demands.map(({ user, product, tokens, staysOnFlex }) =>
            demandOf(user, product, tokens, { staysOnFlex }),
          ),
        }),
      );
  });
}
