import type { Analysis, Recommendation } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import { measured, sampleAnalysis, sampleText } from "./sample-analysis";

const analysis = sampleAnalysis();
const { traps } = analysis;

/** The article's rates, by hand, to count the tokens without the product's own code. */
const RATES: Readonly<Record<string, number>> = {
  AutoCAD: 5,
  Revit: 8,
  "Civil 3D": 15,
  Inventor: 10,
  "Navisworks Manage": 7,
};

/** Tokens of the log from a day on: the rate of each distinct user, product and day. */
function countedTokens(fromDay: string): number {
  const rows = sampleText("usage.csv").trimEnd().split("\n").slice(1);
  const charges = new Set(
    rows.map((row) => {
      const [start, user, product] = row.split(",");
      return [start!.slice(0, 10), user, product].join(",");
    }),
  );
  return [...charges]
    .filter((charge) => charge >= fromDay)
    .reduce((sum, charge) => sum + RATES[charge.split(",")[2]!]!, 0);
}

function recommended(recommendation: Recommendation): Analysis["users"] {
  return analysis.users.filter((user) => user.recommendation === recommendation);
}

describe("the sample as a whole", () => {
  test("is read without a single issue", () => {
    expect(analysis.issues).toEqual([]);
    expect(analysis.rows.setAside).toBe(0);
  });

  test("covers fifteen months, so that the annual window is full", () => {
    expect(analysis.period).toEqual({ from: serialOf(2025, 7, 1), to: serialOf(2026, 9, 30), days: 457 });
    expect(analysis.window).toMatchObject({ days: 365, annualised: false });
  });

  test("takes the tokens that a count of users, products and days gives", () => {
    expect(analysis.totals.tokens).toBe(countedTokens(""));
    expect(measured(traps.tierBoundary).annualTokens).toBe(countedTokens("2025-10-01"));
  });
});

describe("each trap shows in the sample", () => {
  test("background sign-ins take 8 to 12 % of the tokens, as the article has it", () => {
    const { share, uses } = measured(traps.background);
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
    expect(uses.length).toBeGreaterThanOrEqual(8);
  });

  test("six project managers visit Revit briefly several times a month", () => {
    const { groups, avoidableTokens, tokens } = measured(traps.shortSessions);
    expect([...new Set(groups.map(({ product }) => product))]).toEqual(["Revit"]);
    expect(new Set(groups.map(({ user }) => user)).size).toBe(6);
    expect(groups.filter(({ days }) => days >= 3).length).toBeGreaterThan(groups.length / 2);
    expect(avoidableTokens / tokens).toBeGreaterThan(0.5);
  });

  test("15 to 35 % of what matured expired, and the lots always sufficed", () => {
    const { rate, lots, uncovered } = measured(traps.expiry);
    expect(rate).toBeGreaterThan(0.15);
    expect(rate).toBeLessThan(0.35);
    expect(uncovered).toEqual({ tokens: 0, firstDate: null });
    expect(lots.filter(({ expired }) => expired > 0)).toHaveLength(1);
    expect(lots.filter(({ left }) => left > 0)).toHaveLength(1);
  });

  test("Civil 3D takes far more tokens than days", () => {
    const [first] = measured(traps.rateDisparity).products;
    expect(first?.product).toBe("Civil 3D");
    expect(first?.index).toBeGreaterThan(1.5);
    expect(first?.tokenShare).toBeGreaterThan(0.25);
  });

  test("the next tier begins 5 % above a year's tokens, and buying up would pay", () => {
    const { annualTokens, nextTier, saving, orders } = measured(traps.tierBoundary);
    expect(nextTier! / (annualTokens * 1.05)).toBeGreaterThan(0.995);
    expect(nextTier! / (annualTokens * 1.05)).toBeLessThan(1.005);
    expect(saving).toBeGreaterThan(0);
    expect(orders.some(({ overpaid }) => (overpaid ?? 0) > 0)).toBe(true);
  });
});

describe("the users of the sample", () => {
  test("get four different recommendations", () => {
    expect(new Set(analysis.users.map(({ recommendation }) => recommendation))).toEqual(
      new Set(["Named User", "Flex", "Inactive", "Too early"]),
    );
  });

  test.each<[number: string, product: string, recommendation: Recommendation]>([
    ["01", "AutoCAD", "Named User"],
    ["06", "Revit", "Named User"],
    ["06", "Navisworks Manage", "Flex"],
    ["07", "Civil 3D", "Named User"],
    ["12", "Inventor", "Named User"],
    ["16", "AutoCAD", "Flex"],
    ["21", "Revit", "Flex"],
    ["25", "Navisworks Manage", "Flex"],
    ["32", "Civil 3D", "Named User"],
    ["33", "Civil 3D", "Flex"],
    ["34", "AutoCAD", "Flex"],
    ["36", "Inventor", "Inactive"],
    ["38", "Revit", "Inactive"],
    ["39", "AutoCAD", "Too early"],
    ["40", "Civil 3D", "Named User"],
  ])("user%s, %s: %s", (number, product, recommendation) => {
    const found = analysis.users.find(
      (entry) => entry.user === `user${number}@example.com` && entry.product === product,
    );
    expect(found?.recommendation).toBe(recommendation);
  });
});

describe("the sample's README", () => {
  const text = sampleText("README.md").replace(/\s+/g, " ");
  const whole = (value: number) => Math.round(value).toLocaleString("en-US");
  const percent = (value: number | null) => `${((value ?? NaN) * 100).toFixed(1)} %`;
  const background = measured(traps.background);
  const short = measured(traps.shortSessions);
  const expiry = measured(traps.expiry);
  const tier = measured(traps.tierBoundary);
  const product = (name: string) =>
    measured(traps.rateDisparity).products.find((share) => share.product === name)!;
  const civil = product("Civil 3D");
  const autocad = product("AutoCAD");
  const order = tier.orders.find(({ overpaid }) => (overpaid ?? 0) > 0)!;

  test.each<string>([
    `session log, ${whole(analysis.rows.read)} rows`,
    `${whole(analysis.totals.tokens)} tokens on ${whole(analysis.totals.usageDays)} usage days: $${whole(analysis.totals.cost)}`,
    `took ${whole(background.tokens)} tokens (${percent(background.share)}) on ${whole(background.usageDays)} days`,
    `Their ${whole(short.usageDays)} such days cost ${whole(short.tokens)} tokens`,
    `saved ${whole(short.avoidableTokens)} of them, $${whole(short.avoidableCost)}`,
    `bought ${whole(expiry.lots[0]!.bought)} tokens`,
    `${whole(expiry.lots[0]!.opening)} were left`,
    `${whole(expiry.expired)} expired on 2025-12-17: ${percent(expiry.rate)} of all that has matured, $${whole(expiry.cost)}`,
    `Civil 3D takes ${percent(civil.tokenShare)} of the tokens on ${percent(civil.dayShare)} of the days`,
    `AutoCAD ${percent(autocad.tokenShare)} on ${percent(autocad.dayShare)}`,
    `the last year took ${whole(tier.annualTokens)} tokens`,
    `begins at ${whole(tier.nextTier!)}, 5 % above. From ${whole(tier.threshold!)} tokens on`,
    `here it saves $${whole(tier.saving!)}`,
    `for ${whole(order.tokens)} tokens cost $${whole(order.overpaid!)} more than an order of ${whole(order.nextTier!)}`,
    ...(["Named User", "Flex", "Inactive", "Too early"] as const).map(
      (recommendation) => `| ${recommendation} | ${recommended(recommendation).length} |`,
    ),
  ])("says: %s", (sentence) => {
    expect(text).toContain(sentence);
  });
});
