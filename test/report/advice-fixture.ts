import type { Advice } from "../../src/flex/advice/advice";
import type { Analysis } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import type { SeatMix } from "../../src/flex/seat-mix/seat-mix";
import type { WaterfallStep } from "../../src/flex/waterfall/waterfall-step";
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
    openingsKnown: false,
    claims: [
      { name: "waste-rate", low: 0.28, high: 0.28, measured: 0.184 },
      { name: "spend-reduction", low: 0.25, high: 0.4, measured: 0.197 },
    ],
  },
  seatMix: SEAT_MIX,
};

/** The analysis in which every trap shows, with advice. */
export const ADVISED_ANALYSIS: Analysis = { ...FULL_ANALYSIS, advice: ADVICE };

/** A name and each analysis, for table-driven tests: those of the traps alone, and those with advice. */
export const ALL_ANALYSES: readonly (readonly [name: string, analysis: Analysis])[] = [
  ...ANALYSES,
  ["advice", ADVISED_ANALYSIS],
  ["advice of a usage report", advisedReport()],
  ["advice of a few days", advisedWeek()],
];
