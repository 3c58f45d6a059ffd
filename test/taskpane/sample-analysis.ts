import type { Analysis } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import { ARTICLE_RATES } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { EXAMPLE_TIERS } from "../../src/flex/tier";

const from = serialOf(2025, 1, 1);
const to = serialOf(2025, 12, 31);

/** An analysis made up of round figures, every trap measurable. */
export const SAMPLE_ANALYSIS: Analysis = {
  chargeBasis: "modelled",
  terms: ARTICLE_TERMS,
  rates: ARTICLE_RATES,
  presets: { terms: false, rates: false, tiers: false },
  asOf: to,
  period: { from, to, days: 365 },
  window: { from, to, days: 365, annualised: false },
  rows: { read: 10_000, used: 9_990, setAside: 10 },
  totals: {
    tokens: 12_345.5,
    cost: 61_727.5,
    usageDays: 1_500,
    zeroTokenDays: 0,
    seatDays: 0,
    users: 40,
    products: 5,
  },
  months: [],
  traps: {
    background: { measurable: true, tokens: 1_000, cost: 5_000, share: 0.081, usageDays: 125, uses: [] },
    shortSessions: {
      measurable: true,
      tokens: 24,
      cost: 120,
      usageDays: 3,
      avoidableTokens: 16,
      avoidableCost: 80,
      groups: [],
    },
    expiry: {
      measurable: true,
      purchased: 20_000,
      matured: 10_000,
      expired: 2_500,
      expiredLow: 2_500,
      cost: 12_500,
      costLow: 12_500,
      rate: 0.25,
      uncovered: { tokens: 0, firstDate: null },
      unplacedCredits: 0,
      lots: [],
      months: [],
    },
    rateDisparity: {
      measurable: true,
      products: [
        { product: "Civil 3D", usageDays: 300, tokens: 4_500, tokenShare: 0.36, dayShare: 0.2, index: 1.8 },
        { product: "AutoCAD", usageDays: 600, tokens: 3_000, tokenShare: 0.24, dayShare: 0.4, index: 0.6 },
      ],
    },
    tierBoundary: {
      measurable: true,
      annualTokens: 950,
      annualised: false,
      price: 5,
      nextTier: 1_000,
      threshold: 850,
      saving: 500,
      tiers: EXAMPLE_TIERS,
      orders: [],
    },
  },
  users: [],
  observedRates: [],
  issues: [],
};
