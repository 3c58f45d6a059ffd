import fc from "fast-check";
import { ARTICLE_RATES, normalizeName } from "../../../src/flex/rate-card";
import { seatMix, type SeatMixInput } from "../../../src/flex/seat-mix/seat-mix";
import type { UserMove } from "../../../src/flex/seat-mix/user-moves";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { AS_OF, collectionOf, demandOf, mixInput, rateOf, seatOf } from "./oracle/mix-input";
import { naiveCovers, naivePoolCost, naiveUsers, type NaiveUser } from "./oracle/naive-demand";

const ANNA = "user01@example.com";
const BEN = "user02@example.com";

const movesOf = (given: Partial<SeatMixInput>): readonly UserMove[] =>
  seatMix(mixInput(ARTICLE_RATES, { seatUse: [], ...given })).moves;

const AUTOCAD = seatOf(ANNA, "AutoCAD", { costPerYear: 2930, renewal: AS_OF + 100 });
const used = (product: string, days: number) => ({ user: ANNA, product, days });

describe("a user moves", () => {
  test("from Flex to a seat; one who stays on Flex is not listed", () => {
    const moves = movesOf({ demands: [demandOf(ANNA, "Revit", 800), demandOf(BEN, "Revit", 80)] });
    expect(moves).toEqual([
      {
        user: ANNA,
        products: ["Revit"],
        now: { seats: [], flex: true, cost: 4000 },
        then: { seats: ["Revit"], flex: false, cost: 2915 },
      },
    ]);
  });

  test("with what stays on Flex counted in both costs, but not as moved", () => {
    const [move] = movesOf({ demands: [demandOf(ANNA, "Revit", 800), demandOf(ANNA, "AutoCAD", 20)] });
    expect(move).toMatchObject({ products: ["Revit"], now: { cost: 4100 }, then: { cost: 3015 } });
  });

  test("from a seat whose days are cheaper on Flex", () => {
    expect(movesOf({ seats: [AUTOCAD], seatUse: [used("AutoCAD", 10)] })).toEqual([
      {
        user: ANNA,
        products: ["AutoCAD"],
        now: { seats: ["AutoCAD"], flex: false, cost: 2930 },
        then: { seats: [], flex: true, cost: 250 },
      },
    ]);
  });

  test("from a seat that nobody used to nothing", () => {
    expect(movesOf({ seats: [AUTOCAD] })).toEqual([
      {
        user: ANNA,
        products: ["AutoCAD"],
        now: { seats: ["AutoCAD"], flex: false, cost: 2930 },
        then: { seats: [], flex: false, cost: 0 },
      },
    ]);
  });

  test("from two seats of a product to one", () => {
    const seats = [AUTOCAD, { ...AUTOCAD, sourceRow: 3 }];
    expect(movesOf({ seats, seatUse: [used("AutoCAD", 200)] })).toEqual([
      {
        user: ANNA,
        products: ["AutoCAD"],
        now: { seats: ["AutoCAD", "AutoCAD"], flex: false, cost: 5860 },
        then: { seats: ["AutoCAD"], flex: false, cost: 2930 },
      },
    ]);
  });

  test("from a seat and Flex to the Collection that covers both", () => {
    const rates = [rateOf("A"), rateOf("B"), collectionOf("Suite", 1500, ["A", "B"])];
    const { moves } = seatMix(
      mixInput(rates, {
        demands: [demandOf(ANNA, "B", 300)],
        seats: [seatOf(ANNA, "A")],
        seatUse: [used("A", 200)],
      }),
    );
    expect(moves).toEqual([
      {
        user: ANNA,
        products: ["A", "B"],
        now: { seats: ["A"], flex: true, cost: 2500 },
        then: { seats: ["Suite"], flex: false, cost: 1500 },
      },
    ]);
  });

  test("from a seat beside the Collection that is kept to it alone", () => {
    const rates = [rateOf("A"), rateOf("B"), collectionOf("Suite", 1500, ["A", "B"])];
    const { moves } = seatMix(
      mixInput(rates, {
        seats: [seatOf(ANNA, "A"), seatOf(ANNA, "Suite", { costPerYear: 1500, sourceRow: 3 })],
        seatUse: [used("A", 200), used("B", 200)],
      }),
    );
    expect(moves).toEqual([
      {
        user: ANNA,
        products: ["A"],
        now: { seats: ["A", "Suite"], flex: false, cost: 2500 },
        then: { seats: ["Suite"], flex: false, cost: 1500 },
      },
    ]);
  });

  test("without the seats that serve something else, and with those given up by name", () => {
    const [revit, inventor] = ["Revit", "Inventor"].map((product, i) =>
      seatOf(ANNA, product, { costPerYear: 2500 - i, sourceRow: i + 3 }),
    );
    const [move] = movesOf({ seats: [AUTOCAD, revit!, inventor!], seatUse: [used("Inventor", 200)] });
    expect(move).toMatchObject({
      products: ["AutoCAD", "Revit"],
      now: { seats: ["AutoCAD", "Revit"], cost: 2930 + 2500 + 2499 },
      then: { seats: [], cost: 2499 },
    });
  });

  test("with the products used, not the Collection that was used under its own name", () => {
    const rates = [rateOf("A"), rateOf("B"), rateOf("Suite", { covers: ["A", "B"] })];
    const { moves } = seatMix(
      mixInput(rates, { seats: [seatOf(ANNA, "Suite")], seatUse: [used("A", 10), used("Suite", 4)] }),
    );
    expect(moves).toEqual([
      {
        user: ANNA,
        products: ["A"],
        now: { seats: ["Suite"], flex: false, cost: 1000 },
        then: { seats: [], flex: true, cost: 350 },
      },
    ]);
  });

  test("nowhere with a product that takes no tokens", () => {
    const unused = demandOf(ANNA, "AutoCAD", 0, { staysOnFlex: true });
    expect(movesOf({ demands: [unused], seats: [AUTOCAD] })).toMatchObject([{ then: { flex: false } }]);
    const rates = [
      rateOf("A", { seatCostPerYear: null }),
      rateOf("B"),
      collectionOf("Suite", 1500, ["A", "B"]),
    ];
    const kept = { seats: [seatOf(ANNA, "Suite", { costPerYear: 1500 })], seatUse: [used("A", 365)] };
    const demands = [demandOf(ANNA, "B", 0, { staysOnFlex: true })];
    expect(seatMix(mixInput(rates, { demands, ...kept })).moves).toEqual([]);
  });
});

const mixes = fc.oneof(
  arbitraryMix({ users: 4, products: 4, held: true }),
  arbitraryMix({ users: 8, products: 5, held: false }),
);

describe("the moves of any mix", () => {
  test("are those of the users whose seats differ from the seats held", () => {
    fc.assert(
      fc.property(mixes, (input) => {
        const { users, moves } = seatMix(input);
        const moved = new Set(moves.map(({ user }) => normalizeName(user)));
        for (const naive of naiveUsers(input)) {
          if (needsMoreSeats(input, naive)) continue;
          const told = users.find(({ user }) => normalizeName(user) === naive.user);
          const after = (told?.seats ?? []).map(normalizeName).sort();
          const before = naive.held.map(({ product }) => normalizeName(product)).sort();
          expect(moved.has(naive.user)).toBe(before.join() !== after.join());
        }
      }),
      { numRuns: 200 },
    );
  });

  test("add up, with the users who stay, to the cost before and after", () => {
    fc.assert(
      fc.property(mixes, (input) => {
        const { users, moves, costBefore, costAfter, flexTokens } = seatMix(input);
        const tokensNow = naiveTokensToday(input);
        const priceOf = (tokens: number) => (tokens > 0 ? naivePoolCost(tokens, input.tiers) / tokens : 0);
        const dearer = priceOf(tokensNow) - priceOf(flexTokens);
        const movers = new Set(moves.map(({ user }) => user));
        const staying = users.filter(({ user }) => !movers.has(user));
        const sum = (costs: readonly number[]) => costs.reduce((total, cost) => total + cost, 0);
        const before = sum(staying.map(({ cost, tokens }) => cost + tokens * dearer));
        expect(before + sum(moves.map(({ now }) => now.cost))).toBeCloseTo(costBefore, 6);
        const after = sum(staying.map(({ cost }) => cost));
        expect(after + sum(moves.map(({ then }) => then.cost))).toBeCloseTo(costAfter, 6);
      }),
      { numRuns: 200 },
    );
  });

  test("come with what saves most first", () => {
    fc.assert(
      fc.property(mixes, (input) => {
        const saved = seatMix(input).moves.map(({ now, then }) => now.cost - then.cost);
        expect(saved).toEqual([...saved].sort((a, b) => b - a));
      }),
    );
  });
});

/** Whether a product is used that neither Flex nor a seat held serves: today's cost then counts a seat for it. */
function needsMoreSeats(input: SeatMixInput, { lines, held }: NaiveUser): boolean {
  return lines.some(({ product, mayBeOnFlex }) => !mayBeOnFlex && !isCovered(input, held, product));
}

function isCovered(input: SeatMixInput, held: NaiveUser["held"], product: string): boolean {
  return held.some((seat) => naiveCovers(input, seat.product).includes(product));
}

function naiveTokensToday(input: SeatMixInput): number {
  let total = 0;
  for (const { lines, held } of naiveUsers(input)) {
    for (const { product, tokens, mayBeOnFlex } of lines) {
      if (mayBeOnFlex && !isCovered(input, held, product)) total += tokens;
    }
  }
  return total;
}
