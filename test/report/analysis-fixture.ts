import type { Analysis, NotMeasurable } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import { ARTICLE_RATES } from "../../src/flex/rate-card";
import { scenarioFigures } from "../../src/flex/scenarios/scenario-figures";
import { ARTICLE_TERMS } from "../../src/flex/terms";

const JANUARY = serialOf(2025, 1, 1);
const FEBRUARY = serialOf(2025, 2, 1);
const LAST_DAY = serialOf(2025, 2, 28);

/**
 * Two months of four users, made by hand, in which every trap shows.
 *
 * 2,500 tokens at 5.00. A lot bought before the data with an unknown balance: 400 of it expired, or nothing. The lots
 * lack 700 tokens from 20 February on. The year is scaled from 59 days.
 */
export const FULL_ANALYSIS: Analysis = {
  chargeBasis: "reported",
  terms: ARTICLE_TERMS,
  rates: ARTICLE_RATES,
  presets: { terms: false, rates: true, tiers: false },
  asOf: LAST_DAY,
  period: { from: JANUARY, to: LAST_DAY, days: 59 },
  window: { from: JANUARY, to: LAST_DAY, days: 59, annualised: true },
  rows: { read: 412, used: 410, setAside: 2 },
  totals: {
    tokens: 2500,
    cost: 12500,
    usageDays: 360,
    zeroTokenDays: 3,
    seatDays: 7,
    users: 4,
    products: 3,
  },
  months: [
    { month: JANUARY, tokens: 400 },
    { month: FEBRUARY, tokens: 2100 },
  ],
  traps: {
    background: {
      measurable: true,
      tokens: 90,
      cost: 450,
      share: 0.036,
      usageDays: 15,
      uses: [
        {
          user: "user01@example.com",
          product: "AutoCAD",
          usageDays: 10,
          tokens: 50,
          cost: 250,
          firstDay: JANUARY + 1,
          lastDay: FEBRUARY,
          firstRow: 12,
          file: null,
        },
        {
          user: "=user02",
          product: "Revit",
          usageDays: 5,
          tokens: 40,
          cost: 200,
          firstDay: JANUARY,
          lastDay: LAST_DAY,
          firstRow: 2,
          file: null,
        },
      ],
    },
    shortSessions: {
      measurable: true,
      tokens: 34,
      cost: 170,
      usageDays: 5,
      avoidableTokens: 21,
      avoidableCost: 105,
      groups: [
        {
          user: "user03@example.com",
          product: "Revit",
          windowStart: JANUARY,
          days: 3,
          minutes: 45,
          needed: 1,
          tokens: 24,
          avoidableTokens: 16,
          avoidableCost: 80,
          firstRow: 20,
          file: null,
        },
        {
          user: "user04@example.com",
          product: "AutoCAD",
          windowStart: FEBRUARY,
          days: 2,
          minutes: 30.5,
          needed: 1,
          tokens: 10,
          avoidableTokens: 5,
          avoidableCost: 25,
          firstRow: 31,
          file: null,
        },
      ],
    },
    expiry: {
      measurable: true,
      purchased: 2200,
      matured: 1000,
      expired: 400,
      expiredLow: 0,
      cost: 1600,
      costLow: 0,
      rate: 0.4,
      uncovered: { tokens: 700, firstDate: serialOf(2025, 2, 20) },
      unplacedCredits: 0,
      lots: [
        {
          purchased: serialOf(2024, 2, 10),
          expires: serialOf(2025, 2, 9),
          bought: 1000,
          price: 4,
          opening: 1000,
          openingKnown: false,
          used: 600,
          expired: 400,
          expiredLow: 0,
          left: 0,
          expiredCost: 1600,
          expiredCostLow: 0,
          sourceRow: 2,
        },
        {
          purchased: serialOf(2025, 1, 15),
          expires: serialOf(2026, 1, 14),
          bought: 1200,
          price: 5,
          opening: 1200,
          openingKnown: true,
          used: 1200,
          expired: 0,
          expiredLow: 0,
          left: 0,
          expiredCost: 0,
          expiredCostLow: 0,
          sourceRow: 3,
        },
      ],
      months: [
        { month: JANUARY, opening: 1000, bought: 1200, used: 400, expired: 0, closing: 1800 },
        { month: FEBRUARY, opening: 1800, bought: 0, used: 1400, expired: 400, closing: 0 },
      ],
    },
    rateDisparity: {
      measurable: true,
      products: [
        {
          product: "Civil 3D",
          usageDays: 40,
          tokens: 600,
          tokenShare: 0.24,
          dayShare: 40 / 360,
          index: 2.16,
        },
        {
          product: "Revit",
          usageDays: 100,
          tokens: 800,
          tokenShare: 0.32,
          dayShare: 100 / 360,
          index: 1.152,
        },
        {
          product: "AutoCAD",
          usageDays: 220,
          tokens: 1100,
          tokenShare: 0.44,
          dayShare: 220 / 360,
          index: 0.72,
        },
      ],
    },
    tierBoundary: {
      measurable: true,
      annualTokens: (2500 * 365) / 59,
      annualised: true,
      price: 4.5,
      nextTier: 20000,
      threshold: 80000 / 4.5,
      saving: ((2500 * 365) / 59) * 4.5 - 80000,
      tiers: [
        { from: 100, price: 5 },
        { from: 10000, price: 4.5 },
        { from: 20000, price: 4 },
      ],
      orders: [
        {
          purchased: serialOf(2024, 2, 10),
          tokens: 1000,
          price: 4,
          nextTier: null,
          threshold: null,
          overpaid: null,
          sourceRow: 2,
        },
        {
          purchased: serialOf(2025, 1, 15),
          tokens: 1200,
          price: 5,
          nextTier: 10000,
          threshold: 9000,
          overpaid: 0,
          sourceRow: 3,
        },
      ],
    },
  },
  users: [
    {
      user: "user01@example.com",
      product: "AutoCAD",
      usageDays: 50,
      observedDays: 59,
      annualDays: (50 * 365) / 59,
      tokens: 250,
      effectiveRate: 5,
      flexCost: ((50 * 365) / 59) * 25,
      seatCost: 2930,
      breakEven: 117.2,
      recommendation: "Too early",
      saving: 2930 - ((50 * 365) / 59) * 25,
    },
    {
      user: "=user02",
      product: "Revit",
      usageDays: 20,
      observedDays: 365,
      annualDays: 20,
      tokens: 160,
      effectiveRate: 8,
      flexCost: 800,
      seatCost: 2915,
      breakEven: 72.875,
      recommendation: "Flex",
      saving: 2115,
    },
    {
      user: "user03@example.com",
      product: "Civil 3D",
      usageDays: 60,
      observedDays: 365,
      annualDays: 60,
      tokens: 900,
      effectiveRate: 15,
      flexCost: 4500,
      seatCost: 2915,
      breakEven: 2915 / 75,
      recommendation: "Named User",
      saving: -1585,
    },
    {
      user: "user03@example.com",
      product: "Revit",
      usageDays: 100,
      observedDays: 365,
      annualDays: 100,
      tokens: 800,
      effectiveRate: 8,
      flexCost: 4000,
      seatCost: 2915,
      breakEven: 72.875,
      recommendation: "Named User",
      saving: -1085,
    },
    {
      user: "user04@example.com",
      product: "Maya",
      usageDays: 0,
      observedDays: 365,
      annualDays: 0,
      tokens: 0,
      effectiveRate: null,
      flexCost: 0,
      seatCost: null,
      breakEven: null,
      recommendation: "Unknown product",
      saving: null,
    },
  ],
  observedRates: [],
  issues: [
    {
      code: "intake.badTokens",
      severity: "blocks",
      source: "usage",
      row: 17,
      column: "Tokens",
      value: "=1+1",
      params: { value: "=1+1", column: "Tokens" },
    },
    {
      code: "intake.blankUser",
      severity: "blocks",
      source: "usage",
      row: 40,
      column: "User",
      value: "",
      params: { column: "User" },
    },
    {
      code: "lot-opening-unknown",
      severity: "notice",
      source: "lots",
      row: 2,
      column: "Left at start",
      value: "",
      params: { tokens: 1000, purchased: "2024-02-10", from: "2025-01-01" },
    },
    {
      code: "lots-missing-tokens",
      severity: "notice",
      source: "lots",
      row: null,
      column: null,
      value: null,
      params: { tokens: 700, date: "2025-02-20" },
    },
  ],
};

const NO_USAGE: NotMeasurable = { measurable: false, needs: "usage" };

/** No row could be used. */
export const EMPTY_ANALYSIS: Analysis = {
  ...FULL_ANALYSIS,
  asOf: null,
  period: null,
  window: null,
  rows: { read: 2, used: 0, setAside: 2 },
  totals: { tokens: 0, cost: 0, usageDays: 0, zeroTokenDays: 0, seatDays: 0, users: 0, products: 0 },
  months: [],
  traps: {
    background: NO_USAGE,
    shortSessions: NO_USAGE,
    expiry: NO_USAGE,
    rateDisparity: NO_USAGE,
    tierBoundary: NO_USAGE,
  },
  users: [],
  issues: [],
};

/** A daily export without lots: three traps cannot be answered, and what can be found nothing. */
export const SPARSE_ANALYSIS: Analysis = {
  ...FULL_ANALYSIS,
  traps: {
    background: { measurable: true, tokens: 0, cost: 0, share: 0, usageDays: 0, uses: [] },
    shortSessions: { measurable: false, needs: "minutes" },
    expiry: { measurable: false, needs: "lots" },
    rateDisparity: FULL_ANALYSIS.traps.rateDisparity,
    tierBoundary: { measurable: false, needs: "tiers" },
  },
  issues: [],
};

const FIGURES = scenarioFigures(FULL_ANALYSIS);

/** The same under three scenarios: as it is, at another price, and with a tenth more users. */
export const COMPARED_ANALYSIS: Analysis = {
  ...FULL_ANALYSIS,
  scenarios: [
    { ...FIGURES, name: "=Today", tokenPrice: 5, headcountFactor: 1, recommendedCostPerYear: 9000.3 },
    { ...FIGURES, name: "Offer", tokenPrice: 4.25, headcountFactor: 1, recommendedCostPerYear: 8100.1 },
    {
      ...FIGURES,
      name: "A tenth more users",
      tokenPrice: 5,
      headcountFactor: 1.1,
      totals: { ...FIGURES.totals, tokens: 2750.5 },
      recommendedCostPerYear: 9900.33,
    },
  ],
};

/** A name and each analysis, for table-driven tests. */
export const ANALYSES: readonly (readonly [name: string, analysis: Analysis])[] = [
  ["every trap", FULL_ANALYSIS],
  ["no usage", EMPTY_ANALYSIS],
  ["three traps not measurable", SPARSE_ANALYSIS],
  ["scenarios", COMPARED_ANALYSIS],
];
