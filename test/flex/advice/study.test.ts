import fc from "fast-check";
import { achievedShares } from "../../../src/flex/advice/achieved-shares";
import { analyzeAndAdvise } from "../../../src/flex/advice/advise";
import { bridgePeriods } from "../../../src/flex/advice/bridge-periods";
import { orderPrices, priceList } from "../../../src/flex/advice/price-list";
import { study, type Study } from "../../../src/flex/advice/study";
import type { AnalysisInput } from "../../../src/flex/analyze";
import { teamsOfUsers } from "../../../src/flex/teams";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import { parseCsv } from "../../../src/intake/csv";
import { prepareInput } from "../../../src/intake/prepare-input";
import { analysisJson } from "../../../src/report/analysis-json";
import { measured, sampleText } from "../../sample/sample-analysis";
import { arbitraryInput } from "../oracle/arbitrary-input";

const cents = (amount: number): number => Math.round(amount * 100);

function sampleInput(): AnalysisInput {
  const grid = (name: string) => parseCsv(sampleText(name));
  return prepareInput({ usage: grid("usage.csv"), lots: grid("lots.csv"), tiers: grid("tiers.csv") });
}

const ONE_DAY = [
  ["Date", "User", "Product", "Tokens"],
  ["2025-03-10", "ann", "Revit", 8],
];

/** Laws that hold for any input. */
function expectLaws(parts: Study): void {
  const ledger = parts.ledger();
  if (ledger.measurable) {
    for (const { opening, used, expired, left } of ledger.lots)
      expect(used + expired + left).toBeCloseTo(opening, 6);
    for (const { opening, bought, used, expired, closing } of ledger.months)
      expect(opening + bought - used - expired).toBeCloseTo(closing, 6);
    ledger.months.slice(1).forEach(({ opening }, index) => {
      expect(opening).toBe(ledger.months[index]!.closing);
    });
    const left = ledger.lots.reduce((sum, lot) => sum + lot.left, 0);
    expect(ledger.balance.at(-1)!.tokens).toBeCloseTo(left, 6);
    expect(parts.lotsInHand().reduce((sum, lot) => sum + lot.left, 0)).toBeCloseTo(left, 6);
  }
  const mix = parts.seatMix();
  if (mix.measurable) {
    expect(mix.saving).toBeCloseTo(mix.costBefore - mix.costAfter, 6);
    expect(mix.saving).toBeGreaterThanOrEqual(-1e-6);
    expect(mix.bound).toBeLessThanOrEqual(mix.costAfter + 1e-6);
    expect(mix.users.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(mix.costAfter, 4);
  }
  const waterfall = parts.waterfall();
  if (waterfall.measurable) {
    const steps = waterfall.steps.reduce((sum, { amount }) => sum + cents(amount), 0);
    expect(cents(waterfall.from) + steps - cents(waterfall.to)).toBeCloseTo(0, 6);
  }
  const bridge = parts.bridge();
  if (bridge.measurable) {
    const tokens = bridge.steps.reduce((sum, step) => sum + step.tokens, bridge.a.tokens);
    expect(tokens).toBeCloseTo(bridge.b.tokens, 4);
    const cost = bridge.steps.reduce((sum, step) => sum + cents(step.cost), cents(bridge.a.cost));
    expect(cost - cents(bridge.b.cost)).toBeCloseTo(0, 6);
  }
  const users = new Set(parts.analysis().users.map(({ user }) => user));
  expect(new Set(parts.decisions().map(({ user }) => user))).toEqual(users);
}

describe("everything that one input tells", () => {
  test("holds its laws on the sample, and every result is measurable", () => {
    expectLaws(study(sampleInput()));
    const { advice } = analyzeAndAdvise(sampleInput());
    const { seatMix, ledger, forecast, plan, tiers, hourCost, bridge, waterfall } = advice!;
    const { expectedCost, justInTimeCost, singleBuyCost, repeatCost } = measured(plan);
    expect(expectedCost).toBeLessThanOrEqual(Math.min(justInTimeCost, singleBuyCost, repeatCost!) + 1e-4);
    expect(measured(ledger).atRisk).toHaveLength(measured(ledger).lots.length);
    const results = [seatMix, ledger, forecast, plan, tiers, hourCost, bridge, waterfall];
    expect(results.map(({ measurable }) => measurable)).toEqual(results.map(() => true));
    expect(forecast).not.toHaveProperty("paths");
  }, 30_000);

  test("holds its laws on inputs of every kind", () => {
    fc.assert(
      fc.property(arbitraryInput({ credits: true }), (input) => expectLaws(study(input))),
      { numRuns: 40 },
    );
  });

  test("prints no NaN, whatever the input", () => {
    // What is simulated takes its time, and short data has nothing of it.
    const isShort = ({ usage, terms }: AnalysisInput): boolean =>
      (terms.asOf ?? Math.max(...usage.day)) - Math.min(...usage.day) < 56;
    fc.assert(
      fc.property(arbitraryInput({ credits: true }).filter(isShort), (input) => {
        const json = analysisJson(analyzeAndAdvise(input));
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 5000 },
    );
  });

  test("computes a part once, and the same whatever part is asked for first", () => {
    const input = sampleInput();
    const mix = study(input).seatMix();
    const others = study(input);
    others.waterfall();
    expect(others.seatMix()).toEqual(mix);
    expect(others.seatMix()).toBe(others.seatMix());
  });

  test("says of few days and of no usage what they lack", () => {
    const nothing = study(prepareInput({ usage: ONE_DAY.slice(0, 1) }));
    expect(nothing.forecast()).toEqual({ measurable: false, needs: "usage" });
    expect(nothing.seatMix()).toEqual({ measurable: false, needs: "usage" });
    expect(nothing.decisions()).toEqual([]);
    expect(study(prepareInput({ usage: ONE_DAY })).plan()).toEqual({ measurable: false, needs: "lots" });
    const day = study(prepareInput({ usage: ONE_DAY, lots: [["2025-01-10", 100, 5, "", 100]] }));
    expect(day.forecast()).toEqual({ measurable: false, needs: "eightWeeks" });
    expect(day.plan()).toEqual({ measurable: false, needs: "eightWeeks" });
    expect(day.runOut()).toEqual({ p50: null, p90: null });
    expect(day.atRisk()).toEqual([null]);
    expect(day.bridge()).toEqual({ measurable: false, needs: "twoDays" });
  });

  test("a portal's balance opens the lots that the table leaves open", () => {
    const input = prepareInput({
      usage: ONE_DAY,
      lots: [["2025-01-10", 100, 5]],
      terms: [["Portal balance", 40]],
    });
    expect(study(input).ledger()).toMatchObject({
      lots: [{ opening: 48, used: 8, left: 40 }],
      portal: { date: 45726, unexplained: 0, derived: true },
    });
  });

  test("the users of a team draw from its lots", () => {
    const input = prepareInput({
      usage: ONE_DAY,
      lots: [
        ["2025-01-10", 100, 5, "2025-04-01", 100, ""],
        ["2025-02-10", 100, 5, "2025-06-01", 100, "Bridges"],
      ],
      people: [["ANN", "bridges"]],
    });
    expect(study(input).ledger()).toMatchObject({ lots: [{ used: 0 }, { used: 8 }] });
  });
});

describe("the lots of teams", () => {
  // Seventeen weeks and a day from Thursday, 1 January 2026: ann takes 5 tokens each Monday, bob 20 each working day.
  const FIRST_DAY = 46023;
  const usage: (string | number)[][] = [["Date", "User", "Product", "Tokens", "Team"]];
  for (let day = FIRST_DAY; day < FIRST_DAY + 120; day++) {
    const weekday = (day - FIRST_DAY + 3) % 7;
    if (weekday === 0) usage.push([day, "ann", "AutoCAD", 5, "Plans"]);
    if (weekday < 5) usage.push([day, "bob", "Inventor", 20, "Bridges"]);
  }
  const bought = (tokens: number, team: string) => [FIRST_DAY, tokens, 5, "", "", team];
  const lotsOf = (...lots: (string | number)[][]) => study(prepareInput({ usage, lots }));

  test("serve their own users in the forecast too", () => {
    const parts = lotsOf(bought(1000, "Plans"), bought(2000, "Bridges"));
    // 280 of bob's are left at the end of Thursday, 30 April: 14 working days.
    expect(parts.lotsInHand().map(({ left, pool }) => [left, pool])).toEqual([
      [915, 0],
      [280, 1],
    ]);
    const may21 = FIRST_DAY + 140;
    expect(parts.runOut()).toEqual({ p50: may21, p90: may21 });
    // 35 Mondays up to 31 December.
    expect(parts.atRisk()).toEqual([
      { expected: 915 - 175, p90: 740 },
      { expected: 0, p90: 0 },
    ]);
    expect(measured(parts.plan()).purchases[0]!.usableFrom).toBeLessThanOrEqual(may21);
  });

  test("are no money saved for a team that cannot use them", () => {
    const ofPlans = measured(lotsOf(bought(1000, "Plans"), bought(1720, "Bridges")).seatMix());
    const ofBridges = measured(lotsOf(bought(85, "Plans"), bought(2635, "Bridges")).seatMix());
    // 915 tokens are left either way. Only bob needs a seat, and only his team's tokens are paid for in vain.
    expect(ofPlans.users.map(({ seats }) => seats)).toEqual([[], ["Inventor"]]);
    expect(ofPlans.cashSaving12m - ofBridges.cashSaving12m).toBeGreaterThan(3000);
  });

  test("are one pool where only one of them has any left and nobody else draws", () => {
    const parts = lotsOf(bought(1000, ""), bought(2000, ""));
    // All drew 85 + 1,720 tokens, the smaller lot first.
    expect(parts.lotsInHand()).toMatchObject([{ left: 1195 }]);
    expect(parts.lotsInHand()[0]).not.toHaveProperty("pool");
    expect(parts.forecast()).not.toHaveProperty("paths.ofPools");
  });

  test("do not stand in for a team that has none left", () => {
    const parts = lotsOf(bought(1000, "Plans"), bought(100, "Bridges"), bought(50, ""));
    // Nothing of bob's is left, so that he lacks tokens on the first working day, Friday, 1 May.
    expect(parts.runOut()).toEqual({ p50: FIRST_DAY + 120, p90: FIRST_DAY + 120 });
    expect(parts.atRisk()).toEqual([{ expected: 740, p90: 740 }, null, { expected: 50, p90: 50 }]);
  });
});

describe("a usage report of a period", () => {
  const input = prepareInput({
    usage: [
      ["User", "Product", "Days used", "Tokens used"],
      ["ann", "Revit", 120, 960],
      ["ann", "AutoCAD", 130, 650],
      ["bob", "AutoCAD", 4, 20],
    ],
  });
  const aggregate = { ...input.usage.aggregate!, period: { from: 45658, to: 46022 } };
  const parts = study({ ...input, usage: { ...input.usage, aggregate } });

  test("has decisions by cost and a seat mix; what needs days says so", () => {
    expect(parts.decisions()).toMatchObject([
      { user: "ann", scenario: "collection", days: 130, annualDays: 130, observedDays: 365 },
      { user: "bob", scenario: "occasional", days: 4, annualDays: 4 },
    ]);
    // The Collection is $3,990; the 20 tokens left are bought as the smallest order, 100 at $5.
    expect(parts.seatMix()).toMatchObject({ costBefore: 1630 * 4.25, costAfter: 3990 + 500 });
    for (const part of [parts.ledger(), parts.forecast(), parts.waterfall()])
      expect(part).toEqual({ measurable: false, needs: "days" });
  });

  test("without its period has neither", () => {
    expect(study(input).decisions()).toEqual([]);
    expect(study(input).seatMix()).toEqual({ measurable: false, needs: "period" });
  });
});

describe("what a decision is valued by", () => {
  test.each<[description: string, presets: AnalysisInput["presets"], isListed: boolean]>([
    ["the user's price list", { terms: false, rates: false, tiers: false }, true],
    ["the example price list beside the example price", { terms: true, rates: true, tiers: true }, true],
    [
      "only the user's own price, not the example beside it",
      { terms: false, rates: true, tiers: true },
      false,
    ],
  ])("%s", (_, presets, isListed) => {
    const input = { ...prepareInput({ usage: ONE_DAY }), presets };
    expect(priceList(input)).toEqual(isListed ? input.tiers : []);
    expect(orderPrices(input)).toEqual(isListed ? input.tiers : [{ from: 1, price: 5 }]);
  });

  test("shares achieved: one for all, a step's own before it, and steps switched off", () => {
    expect(achievedShares(ARTICLE_TERMS)).toEqual({
      shares: { background: 1, "short-sessions": 1, "seat-moves": 1, expiry: 1, "tier-price": 1 },
      off: [],
    });
    const own = { achievedExpiry: "off", achievedSeatMoves: 0 } as const;
    expect(achievedShares({ ...ARTICLE_TERMS, shareAchieved: 0.8, ...own })).toEqual({
      shares: { background: 0.8, "short-sessions": 0.8, "seat-moves": 0, "tier-price": 0.8 },
      off: ["expiry"],
    });
  });
});

test("the team of a user is that of the table of people, else that of the usage", () => {
  const { usage } = prepareInput({ usage: ONE_DAY });
  const named = { ...usage, users: ["Ann", "bob", "eve"], teamOfUser: ["A", "B", null] };
  const person = { costCenter: null, authorizedFrom: null, authorizedTo: null, sourceRow: 2 };
  expect(teamsOfUsers(named, [{ ...person, user: " ann", team: "Bridges" }])).toEqual(["Bridges", "B", null]);
  expect(teamsOfUsers(named, [{ ...person, user: "bob", team: null }])).toEqual(["A", "B", null]);
});

describe("the periods that are compared", () => {
  test.each<[from: number, asOf: number, a: [number, number], b: [number, number]]>([
    [1, 1000, [821, 910], [911, 1000]],
    [1, 181, [2, 91], [92, 181]],
    [1, 7, [2, 4], [5, 7]],
    [1, 2, [1, 1], [2, 2]],
  ])("from day %d to %d are the last ones and those before", (from, asOf, a, b) => {
    expect(bridgePeriods({ from, to: asOf, days: asOf - from + 1 }, asOf)).toEqual({
      a: { from: a[0], to: a[1] },
      b: { from: b[0], to: b[1] },
    });
  });

  test("are none within one day", () => {
    expect(bridgePeriods({ from: 1, to: 1, days: 1 }, 1)).toBeNull();
  });
});
