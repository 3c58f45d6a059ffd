import { serialOf } from "../../../src/flex/dates";
import type { AccountLot } from "../../../src/flex/ledger-accounts/account-lot";
import { netTokensByPool } from "../../../src/flex/ledger-accounts/team-pools";
import type { Seat } from "../../../src/flex/seat";
import { ARTICLE_RATES, rateCard, type Rate } from "../../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import type { Tier } from "../../../src/flex/tier";
import { savingsWaterfall, type Waterfall } from "../../../src/flex/waterfall/waterfall";
import type { WaterfallInput } from "../../../src/flex/waterfall/waterfall-input";
import type { WaterfallStepName } from "../../../src/flex/waterfall/waterfall-step";
import { lotOf } from "../ledger-accounts/oracle/account-input";
import { DAILY_EXPORT, inputOf, SESSION_LOG, usageOf, type UsageRow } from "../oracle/analysis-input";
import { waterfallInputOf } from "./oracle/waterfall-input";

/** A full year: its window is all of it. */
const FROM = serialOf(2025, 1, 1);
const AS_OF = FROM + 364;
const ONE_PRICE: Tier[] = [{ from: 1, price: 5 }];
const LIGHT = "user01@example.com";
const HEAVY = "user02@example.com";

/** So many days of a product in a row, by a person for four hours. */
function daysOf(user: string, product: string, days: number, given: Partial<UsageRow> = {}): UsageRow[] {
  return Array.from({ length: days }, (_, i) => ({
    user,
    product,
    day: FROM + i,
    minutes: 240,
    ...given,
  }));
}

/** So many days spread over the whole year, its first and its last among them. */
function allYear(user: string, product: string, days: number, given: Partial<UsageRow> = {}): UsageRow[] {
  return daysOf(user, product, days, given).map((row, i) => ({
    ...row,
    day: FROM + Math.floor((i * 364) / (days - 1)),
  }));
}

/** One day in the background, three short days in one month (the article's example), 200 full days. */
const USAGE: UsageRow[] = [
  { user: LIGHT, product: "Revit", day: FROM, minutes: 2, userInitiated: false },
  ...[40, 45, 50].map((day) => ({ user: LIGHT, product: "Revit", day: FROM + day, minutes: 15 })),
  ...allYear(HEAVY, "AutoCAD", 200),
];

interface Setting {
  lots?: AccountLot[];
  tiers?: Tier[];
  rates?: Rate[];
  tokenPrice?: number;
}

function inputFor(
  rows: UsageRow[],
  { lots, tiers = ONE_PRICE, rates, tokenPrice = 5 }: Setting = {},
): WaterfallInput {
  const columns = rows.some(({ tokens }) => tokens !== undefined) ? DAILY_EXPORT : SESSION_LOG;
  const terms = { ...ARTICLE_TERMS, asOf: AS_OF, tokenPrice };
  const analysis = inputOf(usageOf(rows, columns), { terms, tiers, rates: rateCard(rates ?? ARTICLE_RATES) });
  return waterfallInputOf(analysis, lots ?? null);
}

const amounts = ({ steps }: Waterfall): number[] => steps.map(({ amount }) => amount);

describe("a year without lots", () => {
  test("goes from tokens at the token price to what is needed at the best price", () => {
    const { from, to, steps } = savingsWaterfall(inputFor(USAGE));
    // 8 + 24 + 1,000 tokens; the background day; 2 of 3 short days; 1,000 tokens against a seat of AutoCAD
    expect(from).toBe(5160);
    expect(steps.map(({ name, tag, amount, tokens }) => [name, tag, amount, tokens])).toEqual([
      ["background", "vendor must credit", -40, 8],
      ["short-sessions", "behavior", -80, 16],
      ["seat-moves", "purchasing", -2070, 1000],
      ["expiry", "purchasing", 0, 0],
      ["tier-price", "purchasing", 0, 0],
    ]);
    // One day of Revit and the seat
    expect(to).toBe(40 + 2930);
  });

  test("wastes background and avoidable short sessions", () => {
    const { wasteRate, waste } = savingsWaterfall(inputFor(USAGE));
    expect(wasteRate).toBeCloseTo(24 / 1032, 12);
    expect(waste).toEqual({ background: 8, shortSessions: 16, expired: 0, used: 1032 });
  });

  test("can be computed again: what it is given stays as it was", () => {
    const input = inputFor(USAGE);
    const users = new Int32Array(input.usage.users.length);
    const netTokens = netTokensByPool(input.charges, users, 1, input.from, input.window.to);
    const first = savingsWaterfall({ ...input, netTokens });
    expect(first).toEqual(savingsWaterfall(inputFor(USAGE)));
    expect(savingsWaterfall({ ...input, netTokens })).toEqual(first);
  });

  test("takes nothing from the days before it", () => {
    const earlier = [60, 50].map((days) => ({
      user: LIGHT,
      product: "Revit",
      day: FROM - days,
      minutes: 15,
      userInitiated: days === 60,
    }));
    const { from, steps } = savingsWaterfall(inputFor([...earlier, ...USAGE]));
    expect(from).toBe(5160);
    expect(steps.map(({ amount }) => amount)).toEqual([-40, -80, -2070, 0, 0]);
  });

  test("buys what is left at the cheapest order of the price list", () => {
    const tiers = [
      { from: 1, price: 5 },
      { from: 500, price: 4 },
    ];
    // 88 days of AutoCAD stay on Flex: 440 tokens, less than 500 at 4.00
    const { from, to, steps } = savingsWaterfall(inputFor(allYear(HEAVY, "AutoCAD", 88), { tiers }));
    expect(from).toBe(2200);
    expect(steps.at(-1)).toMatchObject({ name: "tier-price", amount: -200 });
    expect(to).toBe(2000);
  });

  test("counts what was credited within the window, and not what was before it", () => {
    const credits: UsageRow[] = [
      { user: LIGHT, product: "AutoCAD", day: FROM - 40, tokens: -10 },
      ...daysOf(LIGHT, "AutoCAD", 5, { tokens: 5 }),
      { user: LIGHT, product: "AutoCAD", day: FROM + 9, tokens: -3 },
    ];
    const { from, to } = savingsWaterfall(inputFor(credits));
    expect([from, to]).toEqual([(25 - 3) * 5, (25 - 3) * 5]);
  });

  test("scales a window of part of a year: seats count for the days their users were seen", () => {
    const rows = [
      { user: LIGHT, product: "Revit", day: AS_OF - 99, minutes: 240 },
      ...daysOf(HEAVY, "AutoCAD", 90).map((row) => ({ ...row, day: row.day + 265 })),
    ];
    const { from, to } = savingsWaterfall(inputFor(rows));
    // 100 days: 8 + 450 tokens; AutoCAD moves to a seat, which costs 2,930 x 100 / 365 = 802.74
    expect(from).toBe(2290);
    expect(to).toBe(40 + 802.74);
  });

  test("counts a seat for the days its user was seen, though the window is longer", () => {
    const rows = [
      { user: LIGHT, product: "Revit", day: FROM, minutes: 240 },
      ...daysOf(HEAVY, "AutoCAD", 120).map((row) => ({ ...row, day: row.day + 200 })),
    ];
    const { steps } = savingsWaterfall(inputFor(rows));
    // 600 tokens at 5.00 against 165 of the seat's 365 days: 2,930 x 165 / 365 = 1,324.52
    expect(steps.find(({ name }) => name === "seat-moves")!.amount).toBeCloseTo(1324.52 - 3000, 2);
  });
});

describe("a year with lots", () => {
  const lotFor = (given: Partial<AccountLot>): AccountLot => lotOf({ purchased: FROM, ...given });

  test("values used tokens at what the lots cost and adds what expired", () => {
    const lots = [
      lotFor({ tokens: 100, price: 4, expires: FROM + 30 }),
      lotFor({ tokens: 500, price: 6, expires: AS_OF + 9 }),
    ];
    // 60 tokens of the first lot, then nothing: 40 expire
    const waterfall = savingsWaterfall(inputFor(daysOf(LIGHT, "AutoCAD", 12), { lots }));
    expect(waterfall.from).toBe(60 * 4 + 40 * 4);
    expect(waterfall.wasteRate).toBe(0.4);
    expect(waterfall.steps.find(({ name }) => name === "expiry")).toMatchObject({ amount: -160, tokens: 40 });
  });

  test("values what no lot covers at the token price", () => {
    const lots = [lotFor({ tokens: 20, price: 4 })];
    expect(savingsWaterfall(inputFor(daysOf(LIGHT, "AutoCAD", 5), { lots })).from).toBe(20 * 4 + 5 * 5);
  });

  test("leaves tokens that a step saves and that then expire to the purchase of the right size", () => {
    const lots = [lotFor({ tokens: 50, price: 5, expires: FROM + 30 })];
    const rows = [
      { user: LIGHT, product: "Revit", day: FROM, minutes: 2, userInitiated: false },
      ...daysOf(LIGHT, "AutoCAD", 2),
    ];
    // 8 + 10 used, 32 expired; without the background day 10 used and 40 expired: nothing saved yet
    const waterfall = savingsWaterfall(inputFor(rows, { lots }));
    expect(amounts(waterfall)).toEqual([0, 0, 0, -200, 0]);
    expect([waterfall.from, waterfall.to]).toEqual([250, 50]);
    expect(waterfall.wasteRate).toBe((8 + 32) / 50);
  });

  test("shows a step that costs more", () => {
    const lots = [lotFor({ tokens: 100, price: 3 })];
    // Bought at 3.00 what the list has at 5.00
    expect(amounts(savingsWaterfall(inputFor(daysOf(LIGHT, "AutoCAD", 20), { lots })))).toEqual([
      0, 0, 0, 0, 200,
    ]);
  });

  test("counts only the window: what expired and was wasted before it is past", () => {
    const lots = [
      lotFor({ purchased: FROM - 100, tokens: 100, expires: FROM - 1 }),
      lotFor({ tokens: 100, expires: FROM + 30 }),
    ];
    const before = daysOf(LIGHT, "AutoCAD", 3).map((row) => ({
      ...row,
      day: row.day - 50,
      userInitiated: false,
    }));
    const { from, steps } = savingsWaterfall(
      inputFor([...before, ...daysOf(LIGHT, "AutoCAD", 20)], { lots }),
    );
    expect(from).toBe(500);
    expect(steps.map(({ tokens }) => tokens)).toEqual([0, 0, 0, 0, 0]);
  });

  test("counts what expired on the first and on the last day of the window", () => {
    const lots = [lotFor({ tokens: 100, expires: FROM }), lotFor({ tokens: 100, expires: AS_OF })];
    const rows = [0, 10].map((day) => ({ user: LIGHT, product: "AutoCAD", day: FROM + day, minutes: 240 }));
    // 10 tokens used and 190 expired, at 5.00
    expect(savingsWaterfall(inputFor(rows, { lots })).from).toBe(1000);
  });

  test("measures what expired by the lots whose last day has come", () => {
    const lots = [
      lotFor({ tokens: 100, expires: FROM + 30 }),
      ...[AS_OF + 1, AS_OF + 9].map((expires) => lotFor({ tokens: 300, expires })),
    ];
    const { claims } = savingsWaterfall(inputFor(daysOf(LIGHT, "AutoCAD", 4), { lots }));
    expect(claims.find(({ name }) => name === "expired-share")!.measured).toBe(80 / 100);
  });

  test("says where what expired is only the most that it can be", () => {
    const lots = [lotFor({ purchased: FROM - 9 })];
    expect(savingsWaterfall(inputFor(USAGE, { lots })).openingsKnown).toBe(false);
    expect(savingsWaterfall(inputFor(USAGE, { lots: [...lots, lotFor({})] })).openingsKnown).toBe(false);
    expect(savingsWaterfall(inputFor(USAGE, { lots: [lotFor({})] })).openingsKnown).toBe(true);
    expect(savingsWaterfall(inputFor(USAGE)).openingsKnown).toBe(true);
  });
});

describe("overlapping causes", () => {
  /** 200 days of AutoCAD, all in the background: a seat would save them as well. */
  const rows = allYear(HEAVY, "AutoCAD", 200, { userInitiated: false });

  test("are counted once, by the first step that removes them", () => {
    const waterfall = savingsWaterfall(inputFor(rows));
    expect(amounts(waterfall)).toEqual([-5000, 0, 0, 0, 0]);
  });

  test("are left to the next where a step is switched off", () => {
    const waterfall = savingsWaterfall({ ...inputFor(rows), off: ["background"] });
    expect(amounts(waterfall)).toEqual([0, 0, -2070, 0, 0]);
    expect(waterfall.steps[0]).toMatchObject({ off: true, tokens: 0 });
    expect(waterfall.wasteRate).toBe(1);
  });

  test("are claimed by no other step where one is achieved in part", () => {
    const waterfall = savingsWaterfall({ ...inputFor(rows), shares: { background: 0.3 } });
    expect(amounts(waterfall)).toEqual([-1500, 0, 0, 0, 0]);
    expect(waterfall.steps[0]).toMatchObject({ fullAmount: -5000, share: 0.3 });
  });
});

describe("seats", () => {
  const seatOf = (product: string, costPerYear: number): Seat => ({
    user: HEAVY,
    product,
    team: null,
    start: FROM - 400,
    renewal: null,
    costPerYear,
    sourceRow: 2,
  });
  const stepOf = (name: WaterfallStepName, input: WaterfallInput) =>
    savingsWaterfall(input).steps.find((step) => step.name === name)!;

  test("held cost nothing more and take their user's charges", () => {
    const input = { ...inputFor(allYear(HEAVY, "AutoCAD", 50)), seats: [seatOf("autocad ", 2930)] };
    const used = { ...input, seatUse: [{ user: HEAVY, product: "AutoCAD", days: 200 }] };
    expect(stepOf("seat-moves", used)).toMatchObject({ amount: -1250, tokens: 250 });
  });

  test("of two products that are both worth one are a Collection", () => {
    const rows = [...allYear(HEAVY, "AutoCAD", 200), ...allYear(HEAVY, "Revit", 100)];
    // 1,000 + 800 tokens are 9,000; the Collection is 3,990
    expect(stepOf("seat-moves", inputFor(rows))).toMatchObject({ amount: -5010, tokens: 1800 });
  });

  test("held that a Collection replaces make it cheaper, never free money", () => {
    const rows = allYear(HEAVY, "Revit", 100);
    const seats = [seatOf("AutoCAD", 2930), seatOf("Civil 3D", 2915)];
    const seatUse = [
      { user: HEAVY, product: "AutoCAD", days: 200 },
      { user: HEAVY, product: "Civil 3D", days: 200 },
    ];
    // The Collection at 3,990 replaces seats of 5,845 and takes Revit along: 4,000 of Flex are saved, no more
    expect(stepOf("seat-moves", { ...inputFor(rows), seats, seatUse })).toMatchObject({ amount: -4000 });
    // One of the seats held: 3,990 - 2,930 more
    const one = { ...inputFor(rows), seats: seats.slice(0, 1), seatUse: seatUse.slice(0, 1) };
    expect(stepOf("seat-moves", one)).toMatchObject({ amount: -4000 + 1060 });
  });

  test("held that go back to Flex make no new seat cheaper", () => {
    const input = { ...inputFor(allYear(HEAVY, "Revit", 100)), seats: [seatOf("AutoCAD", 2930)] };
    // 10 days of AutoCAD are 250 on Flex; Revit moves from 4,000 to its own seat at 2,915
    const used = { ...input, seatUse: [{ user: HEAVY, product: "AutoCAD", days: 10 }] };
    expect(stepOf("seat-moves", used)).toMatchObject({ amount: -1085, tokens: 800 });
  });

  test("are not bought for a product that may not be had on Flex but was charged", () => {
    const rates = ARTICLE_RATES.map((rate) => ({ ...rate, flexEligible: false }));
    const rows = allYear(HEAVY, "AutoCAD", 200, { tokens: 5 });
    expect(stepOf("seat-moves", inputFor(rows, { rates }))).toMatchObject({ amount: 0, tokens: 0 });
  });
});

describe("what the data lacks", () => {
  test("makes a step not measurable, and the others go on", () => {
    const rows = allYear(HEAVY, "AutoCAD", 200, { tokens: 5 });
    const waterfall = savingsWaterfall(inputFor(rows, { tiers: [] }));
    expect(waterfall.steps.map(({ needs }) => needs)).toEqual([
      "sessionSource",
      "minutes",
      null,
      "lots",
      "tiers",
    ]);
    expect(amounts(waterfall)).toEqual([0, 0, -2070, 0, 0]);
    expect(waterfall.claims.map(({ measured }) => measured)).toEqual([0, 2070 / 5000, null, null]);
  });

  test("leaves what the lots cost where there is no price list, though it is not the token price", () => {
    const lots = [lotOf({ purchased: FROM, tokens: 100, price: 4, expires: AS_OF })];
    const { from, to, steps } = savingsWaterfall(inputFor(daysOf(LIGHT, "AutoCAD", 20), { lots, tiers: [] }));
    expect([from, to]).toEqual([400, 400]);
    expect(steps.at(-1)).toMatchObject({ name: "tier-price", amount: 0, needs: "tiers" });
  });
});

describe("the article's claims", () => {
  test("stand beside what was measured", () => {
    const lots = [lotOf({ purchased: FROM, tokens: 100, price: 5, expires: FROM + 30 })];
    const rows = [
      { user: LIGHT, product: "Revit", day: FROM, minutes: 2, userInitiated: false },
      ...daysOf(LIGHT, "AutoCAD", 14),
    ];
    const { from, to, claims } = savingsWaterfall(inputFor(rows, { lots }));
    // 8 + 70 used and 22 expired of 100; 70 tokens are needed
    expect([from, to]).toEqual([500, 350]);
    expect(claims).toEqual([
      { name: "waste-rate", low: 0.28, high: 0.28, measured: 0.3 },
      { name: "spend-reduction", low: 0.25, high: 0.4, measured: 0.3 },
      { name: "background-share", low: 0.08, high: 0.12, measured: 8 / 78 },
      { name: "expired-share", low: 0.15, high: 0.35, measured: 0.22 },
    ]);
  });
});
