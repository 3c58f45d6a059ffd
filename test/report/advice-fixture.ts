import type { Advice, ForecastAdvice, LedgerAdvice } from "../../src/flex/advice/advice";
import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import type { Analysis } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import type { PlanOutcome, Purchase } from "../../src/flex/plan/evaluate-orders";
import type { PurchasePlan } from "../../src/flex/plan/purchase-plan";
import type { SeatMix } from "../../src/flex/seat-mix/seat-mix";
import type { WaterfallStep } from "../../src/flex/waterfall/waterfall-step";
import { prepareInput } from "../../src/intake/prepare-input";
import { advisedReport, advisedWeek } from "./advised-samples";
import { ANALYSES, FULL_ANALYSIS } from "./analysis-fixture";

const STEP: Omit<WaterfallStep, "name" | "tag" | "amount" | "tokens"> = {
  fullAmount: 0,
  share: 1,
  off: false,
  needs: null,
};

const SEAT_MIX: SeatMix & { readonly measurable: true } = {
  measurable: true,
  costBefore: 21_000.5,
  costAfter: 14_580.25,
  saving: 6420.25,
  bound: 14_570.25,
  flexTokens: 900,
  tierFrom: 1000,
  tierPrice: 4.25,
  runRateSaving: 6420.25,
  cashSaving12m: -310.75,
  users: [],
  moves: [
    {
      user: "=user02",
      products: ["AutoCAD", "Revit"],
      now: { seats: [], flex: true, cost: 9000.5 },
      then: { seats: ["AEC Collection"], flex: false, cost: 3990 },
    },
    {
      user: "user03@example.com",
      products: ["Revit"],
      now: { seats: ["Revit", "Revit"], flex: false, cost: 5830 },
      then: { seats: ["Revit"], flex: false, cost: 2915 },
    },
    {
      user: "user04@example.com",
      products: ["Maya"],
      now: { seats: ["Maya"], flex: false, cost: 1000 },
      then: { seats: [], flex: false, cost: 0 },
    },
  ],
  renewals: [
    {
      user: "user04@example.com",
      product: "Maya",
      team: null,
      renewal: serialOf(2026, 2, 1),
      costPerYear: 1000,
      reason: "unused",
      usedDays: 0,
      flexTokens: 0,
      sourceRow: 5,
    },
    {
      user: "user03@example.com",
      product: "Revit",
      team: null,
      renewal: null,
      costPerYear: 2915,
      reason: "duplicate",
      usedDays: null,
      flexTokens: 0,
      sourceRow: 3,
    },
  ],
  unplaced: [{ user: "user01@example.com", product: "Render Farm" }],
};

const AS_OF = serialOf(2025, 2, 28);

/** The ledger of two lots, one of them used up in part; what a forecast says of it made by hand. */
function ledgerInHand(): LedgerAdvice {
  const usage = [
    ["Date", "User", "Product", "Tokens"],
    ["2025-02-27", "ann", "Revit", 8],
    ["2025-02-28", "ann", "Revit", 8],
  ];
  const lots = [
    ["Purchased", "Tokens", "Price per token"],
    ["2025-02-01", 16, 5],
    ["2025-02-10", 100, 4.25],
    ["2025-02-20", 50.5, 4],
  ];
  const { ledger } = analyzeAndAdvise(prepareInput({ usage, lots })).advice!;
  if (!ledger.measurable) throw new Error("there are lots");
  return {
    ...ledger,
    runOut: { p50: AS_OF + 300, p90: null },
    atRisk: [null, { expected: 12.4, p90: 30 }, { expected: 0, p90: 0 }],
  };
}

const QUANTILES = {
  p10: Float64Array.of(1, 2),
  p50: Float64Array.of(4, 5),
  p90: Float64Array.of(9, 9),
};

const FORECAST: ForecastAdvice = {
  measurable: true,
  from: AS_OF + 1,
  days: 2,
  ...QUANTILES,
  cumulative: { p10: Float64Array.of(1, 3.5), p50: Float64Array.of(4, 9), p90: Float64Array.of(9, 16) },
  backtest: {
    method: "weeks",
    pinball: 6.777,
    baseline: 13.8077,
    coverage: 0.779,
    origins: 13,
    daysAhead: 91,
  },
  months: [
    { month: serialOf(2025, 3, 1), days: 31, p10: 50.5, p50: 60, p90: 75 },
    { month: serialOf(2025, 4, 1), days: 12, p10: 20, p50: 25, p90: 40 },
  ],
};

function purchase(day: number, tokens: number, price: number): Purchase {
  const date = AS_OF + day;
  return { date, usableFrom: date + 14, expires: date + 378, tokens, price, cost: tokens * price };
}

/** What some orders come to, with 20 of topping up, 5.5 of outages and 100 left for later. */
function outcomeOf(purchases: readonly Purchase[], runOutProbability: number): PlanOutcome {
  const ordersCost = purchases.reduce((sum, { cost }) => sum + cost, 0);
  return {
    purchases,
    expectedCost: ordersCost + 20 + 5.5 - 100,
    ordersCost,
    topUpCost: 20,
    outageCost: 5.5,
    carriedOverCost: 100,
    expectedExpiry: 30.25,
    expectedExpiryCost: 151.25,
    runOutProbability,
    avoidableRunOutProbability: runOutProbability,
  };
}

const PLANNED = outcomeOf([purchase(1, 1200, 4.5), purchase(60, 700, 4.8)], 0.04);
const IN_TIME = outcomeOf([purchase(1, 2000, 5)], 0.05);
const SINGLE = outcomeOf([purchase(1, 2500, 4.5)], 0.01);

const PLAN: PurchasePlan & { readonly measurable: true } = {
  measurable: true,
  ...PLANNED,
  plan: "planned",
  justInTimeCost: IN_TIME.expectedCost,
  singleBuyCost: SINGLE.expectedCost,
  repeatCost: null,
  justInTime: IN_TIME,
  singleBuy: SINGLE,
  repeat: null,
  rightSize: { fractile: 0.0909, tokens: 1500, price: 4.5, expectedCost: 7000 },
};

/** Everything about which a report gives advice, made by hand. */
export const ADVICE: Advice = {
  ...advisedWeek().advice!,
  waterfall: {
    measurable: true,
    from: 14_100.1,
    to: 11_320.2,
    steps: [
      {
        ...STEP,
        name: "background",
        tag: "vendor must credit",
        amount: -225,
        fullAmount: -450,
        tokens: 90,
        share: 0.5,
      },
      {
        ...STEP,
        name: "short-sessions",
        tag: "behavior",
        amount: 0,
        tokens: 0,
        needs: "minutes",
      },
      {
        ...STEP,
        name: "seat-moves",
        tag: "purchasing",
        amount: 305.05,
        fullAmount: 305.05,
        tokens: 500.5,
      },
      {
        ...STEP,
        name: "expiry",
        tag: "purchasing",
        amount: -2859.95,
        fullAmount: -2859.95,
        tokens: 700,
      },
      { ...STEP, name: "tier-price", tag: "purchasing", amount: 0, tokens: 0, off: true },
    ],
    wasteRate: 0.184,
    waste: { background: 36, shortSessions: 0, expired: 700, used: 3300 },
    openingsKnown: false,
    claims: [
      { name: "waste-rate", low: 0.28, high: 0.28, measured: 0.184 },
      { name: "spend-reduction", low: 0.25, high: 0.4, measured: 0.197 },
    ],
  },
  seatMix: SEAT_MIX,
  ledger: ledgerInHand(),
  forecast: FORECAST,
  plan: PLAN,
};

/** The analysis in which every trap shows, with advice. */
export const ADVISED_ANALYSIS: Analysis = { ...FULL_ANALYSIS, advice: ADVICE };

/** A name and each analysis, for table-driven tests: those of the traps alone, and those with advice. */
export const ALL_ANALYSES: readonly (readonly [name: string, analysis: Analysis])[] = [
  ...ANALYSES,
  ["advice", ADVISED_ANALYSIS],
  ["advice of a usage report", advisedReport()],
  ["advice of a usage report without its period", advisedReport(null)],
  ["advice of a few days", advisedWeek()],
];
