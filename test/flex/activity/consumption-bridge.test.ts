import fc from "fast-check";
import type { BridgePeriod, ConsumptionBridge } from "../../../src/flex/activity/consumption-bridge";
import { BRIDGE_STEPS, consumptionBridge } from "../../../src/flex/activity/consumption-bridge";
import type { AnalysisInput } from "../../../src/flex/analyze";
import { chargesOf } from "../../../src/flex/charges";
import type { UsageRow } from "../oracle/analysis-input";
import { DAILY_EXPORT, inputOf, usageOf } from "../oracle/analysis-input";
import { arbitraryInput } from "../oracle/arbitrary-input";
import { differences } from "../oracle/differences";
import type { NaiveDay } from "../oracle/naive-usage-days";
import { naiveFlexDays, sum } from "../oracle/naive-usage-days";
import { permutedUsage } from "../oracle/permuted-usage";

interface Comparison {
  input: AnalysisInput;
  a: BridgePeriod;
  b: BridgePeriod;
  priceA: number;
  priceB: number;
}

function bridgeOf({ input, a, b, priceA, priceB }: Comparison): ConsumptionBridge {
  const charges = chargesOf(input.usage, input.rates, input.terms);
  return consumptionBridge(input.usage, charges, a, b, priceA, priceB);
}

const price = fc.oneof(fc.constantFrom(5, 3, 4.37), fc.double({ min: 0.01, max: 20, noNaN: true }));

/** Periods of any length that lie apart, touch or overlap, with and without usage. */
const comparisons: fc.Arbitrary<Comparison> = arbitraryInput({ credits: true }).chain((input) => {
  const days = input.usage.rows === 0 ? [45_351] : [...input.usage.day];
  const from = Math.min(...days);
  const to = Math.max(...days);
  const end = fc.integer({ min: from - 5, max: to + 5 });
  const period = fc
    .oneof(
      fc.tuple(end, end),
      fc.constant<[number, number]>([from, Math.floor((from + to) / 2)]),
      fc.constant<[number, number]>([Math.floor((from + to) / 2) + 1, to]),
    )
    .map(([x, y]) => ({ from: Math.min(x, y), to: Math.max(x, y) }));
  return fc.record({ input: fc.constant(input), a: period, b: period, priceA: price, priceB: price });
});

/** One period by its factors; shares and rates by product. */
interface Factors {
  users: number;
  daysPerUser: number;
  share: Map<string, number>;
  rate: Map<string, number>;
}

function factorsOf(days: NaiveDay[]): Factors {
  const users = new Set(days.map(({ user }) => user)).size;
  const products = [...new Set(days.map(({ product }) => product))];
  const daysOf = (product: string): NaiveDay[] => days.filter((day) => day.product === product);
  return {
    users,
    daysPerUser: days.length / users,
    share: new Map(products.map((product) => [product, daysOf(product).length / days.length])),
    rate: new Map(
      products.map((product) => [
        product,
        sum(daysOf(product).map(({ charge }) => charge)) / daysOf(product).length,
      ]),
    ),
  };
}

const tokensOf = ({ users, daysPerUser, share, rate }: Factors): number =>
  users * daysPerUser * sum([...share].map(([product, part]) => part * rate.get(product)!));

/** The steps by replacing one factor of A after the other by that of B, both periods having usage. */
function naiveSteps(
  a: Factors,
  b: Factors,
  priceA: number,
  priceB: number,
): { tokens: number[]; cost: number[] } {
  const startRates = new Map([...b.rate, ...a.rate]);
  const stages = [
    a,
    { ...a, users: b.users },
    { ...a, users: b.users, daysPerUser: b.daysPerUser },
    { users: b.users, daysPerUser: b.daysPerUser, share: b.share, rate: startRates },
    b,
  ].map(tokensOf);
  const tokens = stages.slice(1).map((level, i) => level - stages[i]!);
  return {
    tokens: [...tokens, 0],
    cost: [...tokens.map((step) => step * priceA), stages[4]! * (priceB - priceA)],
  };
}

const usageDaysIn = (input: AnalysisInput, { from, to }: BridgePeriod): NaiveDay[] =>
  naiveFlexDays(input).filter(({ day, charge }) => charge > 0 && day >= from && day <= to);

const cents = (amount: number): number => Math.round(amount * 100);
const millionths = (tokens: number): number => Math.round(tokens * 1e6);

describe("the bridge of a change in consumption", () => {
  // A: two users, 4 days each: AutoCAD 3 and Revit 1 of every four. B: three users, 6 days each, half and half, and
  // Revit at 10 tokens instead of 8.
  const rows: UsageRow[] = [];
  const add = (user: string, product: string, first: number, days: number, tokens: number): void => {
    for (let i = 0; i < days; i++) rows.push({ user, product, day: first + i, tokens });
  };
  for (const user of ["user01@example.com", "user02@example.com"]) {
    add(user, "AutoCAD", 45_700, 3, 5);
    add(user, "Revit", 45_703, 1, 8);
  }
  for (const user of ["user01@example.com", "user03@example.com", "user04@example.com"]) {
    add(user, "AutoCAD", 45_800, 3, 5);
    add(user, "Revit", 45_803, 3, 10);
  }
  const input = inputOf(usageOf(rows, DAILY_EXPORT));
  const a = { from: 45_700, to: 45_729 };
  const b = { from: 45_800, to: 45_829 };

  test("takes users, days, mix, rate and price one after the other", () => {
    const bridge = bridgeOf({ input, a, b, priceA: 5, priceB: 4 });
    // 46 tokens: 2 x 4 x 5.75. With 3 users 69; with 6 days 103.5; with half Revit at 8 117; at 10 135.
    expect(bridge.a).toEqual({
      ...a,
      days: 30,
      users: 2,
      usageDays: 8,
      daysPerUser: 4,
      tokens: 46,
      otherTokens: 0,
      price: 5,
      cost: 230,
    });
    expect(bridge.b).toMatchObject({
      users: 3,
      usageDays: 18,
      daysPerUser: 6,
      tokens: 135,
      price: 4,
      cost: 540,
    });
    expect(bridge.steps).toEqual([
      { name: "users", tokens: 23, cost: 115 },
      { name: "days-per-user", tokens: 34.5, cost: 172.5 },
      { name: "product-mix", tokens: 13.5, cost: 67.5 },
      { name: "rate", tokens: 18, cost: 90 },
      { name: "price", tokens: 0, cost: -135 },
    ]);
    expect([bridge.usersJoined, bridge.usersLeft]).toEqual([2, 1]);
  });

  test("says which product moved mix and rate", () => {
    const { products } = bridgeOf({ input, a, b, priceA: 5, priceB: 5 });
    // Revit gains a quarter of 18 days, 4.5, at 8 - 5.75 = 2.25 above the mean; AutoCAD loses them at 0.75 below it.
    expect(products).toEqual([
      { product: "Revit", daysA: 2, daysB: 9, rateA: 8, rateB: 10, mixTokens: 10.125, rateTokens: 18 },
      { product: "AutoCAD", daysA: 6, daysB: 9, rateA: 5, rateB: 5, mixTokens: 3.375, rateTokens: 0 },
    ]);
  });

  test("counts the coming of a product as mix, not as rate", () => {
    const withCivil = inputOf(
      usageOf(
        [...rows, { user: "user01@example.com", product: "Civil 3D", day: 45_820, tokens: 15 }],
        DAILY_EXPORT,
      ),
    );
    const { products, steps } = bridgeOf({ input: withCivil, a, b, priceA: 5, priceB: 5 });
    expect(products.find(({ product }) => product === "Civil 3D")).toMatchObject({
      rateA: null,
      rateTokens: 0,
    });
    expect(steps[3]).toMatchObject({ name: "rate", tokens: 18 });
  });

  test("is all users where one of the periods has no usage", () => {
    const empty = { from: 45_000, to: 45_010 };
    const fromNothing = bridgeOf({ input, a: empty, b, priceA: 5, priceB: 4 });
    expect(fromNothing.steps.map(({ tokens }) => tokens)).toEqual([135, 0, 0, 0, 0]);
    expect(fromNothing.steps.map(({ cost }) => cost)).toEqual([675, 0, 0, 0, -135]);
    expect(fromNothing.a).toMatchObject({ users: 0, daysPerUser: null, tokens: 0, cost: 0 });
    const toNothing = bridgeOf({ input, a, b: empty, priceA: 5, priceB: 4 });
    expect(toNothing.steps.map(({ tokens }) => tokens)).toEqual([-46, 0, 0, 0, 0]);
  });

  test("keeps credits apart", () => {
    const credited = inputOf(
      usageOf(
        [...rows, { user: "user01@example.com", product: "Revit", day: 45_829, tokens: -8 }],
        DAILY_EXPORT,
      ),
    );
    const bridge = bridgeOf({ input: credited, a, b, priceA: 5, priceB: 5 });
    expect([bridge.b.tokens, bridge.b.otherTokens]).toEqual([135, -8]);
  });
});

describe("any bridge", () => {
  const always = (law: (bridge: ConsumptionBridge, comparison: Comparison) => void): void => {
    fc.assert(
      fc.property(comparisons, (comparison) => law(bridgeOf(comparison), comparison)),
      { numRuns: 300 },
    );
  };

  test("adds up exactly, in tokens and in money", () => {
    always(({ a, b, steps }) => {
      expect(steps.map(({ name }) => name)).toEqual(BRIDGE_STEPS);
      const tokens = sum(steps.map((step) => millionths(step.tokens)));
      expect(millionths(a.tokens) + tokens).toBe(millionths(b.tokens));
      const cost = sum(steps.map((step) => cents(step.cost)));
      expect(cents(a.cost) + cost).toBe(cents(b.cost));
    });
  });

  test("has products that add up exactly to mix and rate", () => {
    always(({ steps, products }) => {
      const mix = sum(products.map(({ mixTokens }) => millionths(mixTokens)));
      const rate = sum(products.map(({ rateTokens }) => millionths(rateTokens)));
      expect([mix, rate]).toEqual([millionths(steps[2]!.tokens), millionths(steps[3]!.tokens)]);
    });
  });

  test("has the steps of substituting one factor after the other", () => {
    let compared = 0;
    always(({ steps }, { input, a, b, priceA, priceB }) => {
      const daysA = usageDaysIn(input, a);
      const daysB = usageDaysIn(input, b);
      if (daysA.length === 0 || daysB.length === 0) return;
      compared++;
      const expected = naiveSteps(factorsOf(daysA), factorsOf(daysB), priceA, priceB);
      steps.forEach(({ tokens, cost }, i) => {
        expect(tokens).toBeCloseTo(expected.tokens[i]!, 5);
        expect(Math.abs(cost - expected.cost[i]!)).toBeLessThanOrEqual(0.0101);
      });
    });
    expect(compared).toBeGreaterThan(100);
  });

  test("has sides that are the periods' own", () => {
    always(({ a, b, usersJoined, usersLeft }, comparison) => {
      for (const side of [a, b]) {
        const days = usageDaysIn(comparison.input, side);
        expect(side.usageDays).toBe(days.length);
        expect(side.users).toBe(new Set(days.map(({ user }) => user)).size);
        expect(side.tokens).toBeCloseTo(sum(days.map(({ charge }) => charge)), 6);
        const net = naiveFlexDays(comparison.input).filter(({ day }) => day >= side.from && day <= side.to);
        expect(side.tokens + side.otherTokens).toBeCloseTo(sum(net.map(({ charge }) => charge)), 6);
      }
      expect(a.users + usersJoined - usersLeft).toBe(b.users);
    });
  });

  test("of a period with itself at the same price has no step", () => {
    always((_, comparison) => {
      const { steps } = bridgeOf({ ...comparison, b: comparison.a, priceB: comparison.priceA });
      expect(steps.filter(({ tokens, cost }) => tokens !== 0 || cost !== 0)).toEqual([]);
    });
  });

  test("is the same whatever the order of the rows and the numbering of the names", () => {
    const permuted = comparisons.chain((comparison) =>
      fc
        .shuffledSubarray([...comparison.input.usage.day.keys()], { minLength: comparison.input.usage.rows })
        .map((order) => ({ comparison, order })),
    );
    fc.assert(
      fc.property(permuted, ({ comparison, order }) => {
        const input = { ...comparison.input, usage: permutedUsage(comparison.input.usage, order) };
        expect(differences(bridgeOf({ ...comparison, input }), bridgeOf(comparison), "bridge")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
