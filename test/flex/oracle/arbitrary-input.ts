import fc from "fast-check";
import type { AnalysisInput } from "../../../src/flex/analyze";
import type { Lot } from "../../../src/flex/lot";
import type { Rate } from "../../../src/flex/rate-card";
import { rateCard } from "../../../src/flex/rate-card";
import type { Terms } from "../../../src/flex/terms";
import { ARTICLE_TERMS, BILLING_DAYS, CONSOLIDATION_WINDOWS } from "../../../src/flex/terms";
import type { Tier } from "../../../src/flex/tier";
import type { UsageColumns, UsageRow } from "./analysis-input";
import { inputOf, usageOf } from "./analysis-input";

/** What the generated data may contain beyond the ordinary. */
export interface Oddities {
  /** Negative tokens. */
  credits: boolean;
  /** Charges that cover 24 hours: the rows of one may then lie on two days. */
  rolling?: boolean;
}

const FIRST_DAY = 45_351; // 2024-02-29

const USERS = ["user01@example.com", "user02@example.com", "user03@example.com"];

/** Products on the card, off it (Maya), and under another spelling than the card's. */
const PRODUCTS = ["AutoCAD", "civil 3d", "Revit", "Fusion", "AEC Collection", "Navisworks", "Maya"];

function rate(product: string, tokensPerDay: number | null, seatCostPerYear: number | null): Rate {
  return {
    product,
    tokensPerDay,
    seatCostPerYear,
    flexEligible: tokensPerDay !== null,
    inContract: true,
    covers: [],
    publishedBreakEven: null,
    typicalUse: "",
  };
}

/** Seats cheap enough that a few days a year decide, one product without a seat, two that may not be had on Flex. */
const CARD = rateCard([
  rate("AutoCAD", 5, 200),
  rate("Civil 3D", 15, 2915),
  rate("Revit", 8, 960),
  rate("Fusion", 2.5, null),
  rate("AEC Collection", null, 3990),
  { ...rate("Navisworks", 7, 2915), flexEligible: false },
]);

/**
 * Multiples of an eighth, so that sums are exact in every order and a limit is never missed or met
 * by rounding alone.
 */
const eighths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 8, max: max * 8 }).map((n) => n / 8);

/** Few times of day, so that sessions of two days are exactly 24 hours apart, or a millisecond less. */
const START_TIMES = [0, 1, 36_000_000, 36_000_001, 50_000_000, 86_399_999];

/** Few distinct days, over a week or over more than a year, so that rows meet on them. */
const days: fc.Arbitrary<number[]> = fc
  .constantFrom(6, 45, 130, 400, 800)
  .chain((span) => fc.array(fc.nat(span), { minLength: 1, maxLength: 12 }))
  .map((offsets) => offsets.map((offset) => FIRST_DAY + offset));

/** Mostly short sessions: a day is short only if all of its sessions are and say so. */
const sessionMinutes: fc.Arbitrary<number | undefined> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(0, 5, 15, 30, 480) },
  { weight: 9, arbitrary: eighths(1, 20) },
);

function usageRows(columns: UsageColumns, oddities: Oddities): fc.Arbitrary<UsageRow[]> {
  const tokens = fc.oneof(fc.constantFrom(0, 5, 8, 15, 24), eighths(oddities.credits ? -20 : 0, 20));
  const names = fc.record({
    rowDays: days,
    users: fc.subarray(USERS, { minLength: 1 }),
    products: fc.subarray(PRODUCTS, { minLength: 1, maxLength: 4 }),
  });
  return names.chain(({ rowDays, users, products }) =>
    fc.array(
      fc.record({
        day: fc.constantFrom(...rowDays),
        user: fc.constantFrom(...users),
        product: fc.constantFrom(...products),
        tokens,
        minutes: columns.minutes ? sessionMinutes : fc.constant(undefined),
        startMs: fc.constantFrom(undefined, ...START_TIMES),
        userInitiated: fc.boolean(),
        onFlex: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      }),
      { maxLength: 80, size: "max" },
    ),
  );
}

/** Lots around the data: before it, within it and after it, with ties in every rule of the drawing order. */
function lotsAround(from: number, to: number): fc.Arbitrary<Lot[]> {
  const lastDays = fc.array(fc.integer({ min: from - 10, max: to + 60 }), { minLength: 1, maxLength: 4 });
  const lot = (ends: number[]): fc.Arbitrary<Omit<Lot, "sourceRow">> =>
    fc
      .record({
        expires: fc.constantFrom(...ends),
        life: fc.oneof(fc.constantFrom(0, 10, 30, 364), fc.nat(120)),
        tokens: fc.oneof(fc.constantFrom(10, 50), eighths(1, 300)),
        price: fc.constantFrom(3, 4.25, 5),
        leftShare: fc.constantFrom(null, null, 0, 0.5, 1),
      })
      .map(({ expires, life, tokens, price, leftShare }) => ({
        purchased: expires - life,
        tokens,
        price,
        expires,
        leftAtStart: leftShare === null ? null : tokens * leftShare,
      }));
  return lastDays
    .chain((ends) => fc.array(lot(ends), { maxLength: 8, size: "max" }))
    .map((lots) => lots.map((each, index) => ({ ...each, sourceRow: index + 2 })));
}

/** 73 divides no step, so that tokens scaled by 365 / days hardly ever land on one, where rounding would decide. */
const priceList: fc.Arbitrary<Tier[]> = fc
  .uniqueArray(
    fc.record({
      from: fc.constantFrom(1, 20, 100, 150, 200, 500, 1000, 2000),
      price: fc.constantFrom(3, 3.5, 4, 4.25, 5),
    }),
    { minLength: 1, maxLength: 5, selector: (tier) => tier.from },
  )
  .map((tiers) => tiers.sort((a, b) => a.from - b.from));

function terms(lastDay: number, { rolling }: Oddities): fc.Arbitrary<Terms> {
  return fc
    .record({
      tokenPrice: fc.constantFrom(5, 3, 4.37),
      billingDay: rolling ? fc.constantFrom(...BILLING_DAYS) : fc.constant("calendar" as const),
      freeMinutes: fc.constantFrom(0, 0, 5, 15),
      shortSessionMinutes: fc.constantFrom(30, 12, 100),
      consolidationWindow: fc.constantFrom(...CONSOLIDATION_WINDOWS),
      dayCapacityMinutes: fc.constantFrom(480, 45, 20),
      asOf: fc.oneof(fc.constant(null), fc.integer({ min: lastDay, max: lastDay + 300 })),
    })
    .map((stated) => ({ ...ARTICLE_TERMS, ...stated }));
}

/**
 * Inputs of an analysis: few users, products and days, so that rows meet; every combination of
 * columns; lots, price lists and terms of every kind that intake lets through.
 */
export function arbitraryInput(oddities: Oddities): fc.Arbitrary<AnalysisInput> {
  return fc
    .record({
      tokens: fc.boolean(),
      minutes: fc.boolean(),
      source: fc.boolean(),
      access: fc.boolean(),
      start: fc.boolean(),
    })
    .chain((columns) => usageRows(columns, oddities).map((rows) => ({ columns, rows })))
    .chain(({ columns, rows }) => {
      const rowDays = rows.length === 0 ? [FIRST_DAY] : rows.map((row) => row.day);
      const firstDay = Math.min(...rowDays);
      const lastDay = Math.max(...rowDays);
      return fc.record({
        usage: fc.constant(usageOf(rows, columns)),
        lots: fc.oneof(
          { weight: 1, arbitrary: fc.constant(null) },
          { weight: 5, arbitrary: lotsAround(firstDay, lastDay) },
        ),
        tiers: priceList,
        terms: terms(lastDay, oddities),
      });
    })
    .map(({ usage, ...given }) => inputOf(usage, { ...given, rates: CARD }));
}
