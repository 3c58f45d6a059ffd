import type { Analysis, MonthTokens, Period, Presets, RowCounts } from "./analysis";
import { analyzeAggregate } from "./analyze-aggregate";
import { backgroundTrap } from "./background";
import { analysisParts, type AnalysisParts } from "./analysis-parts";
import { billingDayIssues } from "./billing-day-issues";
import type { Charges } from "./charges";
import type { CalendarDay } from "./calendar-day";
import type { DataIssue } from "./data-issue";
import { monthStart } from "./dates";
import { expiryTrap } from "./expiry";
import type { JudgedPairs } from "./judged-pairs";
import { lazy } from "./lazy";
import type { Lot } from "./lot";
import { notMeasurable } from "./not-measurable";
import { observedRates, rateIssues } from "./observed-rates";
import type { Person } from "./person";
import type { RateCard } from "./rate-card";
import { rateDisparityTrap } from "./rate-disparity";
import type { Scenario } from "./scenarios/scenario";
import type { Seat } from "./seat";
import { shortSessionsTrap } from "./short-sessions";
import type { Terms } from "./terms";
import type { Tier } from "./tier";
import { tierBoundaryTrap } from "./tier-boundary";
import { roundTokens } from "./token-unit";
import type { Usage } from "./usage";
import { userProducts } from "./user-products";

/** Everything an analysis rests on. */
export interface AnalysisInput {
  /** No row lies after `terms.asOf`. */
  readonly usage: Usage;
  readonly rows: RowCounts;
  /** Issues found while reading; the analysis appends its own. */
  readonly issues: readonly DataIssue[];
  readonly terms: Terms;
  readonly rates: RateCard;
  /** null where the user has no lots table. */
  readonly lots: readonly Lot[] | null;
  /** Ascending by `from`. */
  readonly tiers: readonly Tier[];
  readonly presets: Presets;
  /** Seats held; null or absent where the user has no table of them. */
  readonly seats?: readonly Seat[] | null;
  /** null or absent where the user has no table of people. */
  readonly people?: readonly Person[] | null;
  /** Holidays and shutdowns, past and future. */
  readonly calendar?: readonly CalendarDay[];
  /** The same users' usage as somebody else saw it, its names those of `usage`; null or absent where there is none. */
  readonly monitoring?: Usage | null;
  /** What the same usage is to be compared under; absent or empty where nobody asked. */
  readonly scenarios?: readonly Scenario[];
  /** Serial day on which the usage was exported; null or absent where nobody said. */
  readonly exported?: number | null;
}

/**
 * Measures the five consumption traps and judges every user and product.
 *
 * @param input usage in columns and the tables it is judged by
 * @param parts those of `input`, where others share them
 * @returns plain data, every number of it finite
 */
export function analyze(input: AnalysisInput, parts: AnalysisParts = analysisParts(input)): Analysis {
  const { usage, terms, rates } = input;
  const stated = { terms, rates: rates.rates, presets: input.presets, rows: input.rows };
  if (usage.aggregate && usage.rows > 0) return analyzeAggregate(input, usage.aggregate);
  const span = parts.span();
  const charges = parts.charges();
  const judged = parts.judged();
  if (span === null || judged === null) return emptyAnalysis(input, stated, charges);

  const { period, asOf, window } = span;
  const netTokens = netTokensByDay(charges, period.from, asOf);
  const tokens = sumFrom(netTokens, 0);
  const lots = input.lots ?? [];
  const pools = parts.pools();
  const expiry = pools === null ? null : expiryTrap(lots, pools);
  // Modeled charges follow the card.
  const observed = charges.basis === "modelled" ? [] : observedRates(usage, parts.charged(), rates);
  const users = lazy(() => userProducts(judged, usage, rates, terms.tokenPrice));
  return {
    ...stated,
    chargeBasis: charges.basis,
    asOf,
    period,
    window,
    totals: { tokens, cost: tokens * terms.tokenPrice, ...countTotals(usage, charges, judged) },
    months: monthTokens(netTokens, period),
    traps: {
      background:
        backgroundTrap(usage, charges, judged.byName, tokens, terms.tokenPrice) ??
        notMeasurable("sessionSource"),
      shortSessions: shortSessionsTrap(usage, charges, judged.byName, terms) ?? notMeasurable("minutes"),
      expiry: expiry?.trap ?? notMeasurable("lots"),
      rateDisparity: rateDisparityTrap(usage, parts.charged()),
      tierBoundary:
        input.tiers.length === 0
          ? notMeasurable("tiers")
          : tierBoundaryTrap(sumFrom(netTokens, window.from - period.from), window, lots, input.tiers),
    },
    get users() {
      return users();
    },
    observedRates: observed,
    issues: [
      ...input.issues,
      ...billingDayIssues(usage, terms),
      ...(expiry?.issues ?? []),
      ...rateIssues(observed),
    ],
  };
}

function emptyAnalysis(
  input: AnalysisInput,
  stated: Pick<Analysis, "terms" | "rates" | "presets" | "rows">,
  charges: Charges,
): Analysis {
  const nothing = notMeasurable("usage");
  return {
    ...stated,
    chargeBasis: charges.basis,
    asOf: null,
    period: null,
    window: null,
    totals: { tokens: 0, cost: 0, usageDays: 0, zeroTokenDays: 0, seatDays: 0, users: 0, products: 0 },
    months: [],
    traps: {
      background: nothing,
      shortSessions: nothing,
      expiry: nothing,
      rateDisparity: nothing,
      tierBoundary: nothing,
    },
    users: [],
    observedRates: [],
    issues: input.issues,
  };
}

/**
 * Net tokens of each day of a span, credits included: what the pool has to give.
 *
 * @param from first serial day, not after any charge
 * @param to last serial day, not before any charge
 */
export function netTokensByDay(charges: Charges, from: number, to: number): Float64Array {
  const net = new Float64Array(to - from + 1);
  for (let charge = 0; charge < charges.count; charge++) {
    net[charges.day[charge]! - from]! += charges.tokens[charge]!;
  }
  return net.map(roundTokens);
}

function sumFrom(values: Float64Array, start: number): number {
  let total = 0;
  for (let i = start; i < values.length; i++) total += values[i]!;
  return roundTokens(total);
}

function monthTokens(netTokens: Float64Array, period: Period): MonthTokens[] {
  const months: { month: number; tokens: number }[] = [];
  for (let i = 0; i < period.days; i++) {
    const month = monthStart(period.from + i);
    const last = months.at(-1);
    if (last?.month === month) last.tokens += netTokens[i]!;
    else months.push({ month, tokens: netTokens[i]! });
  }
  return months;
}

function countTotals(
  usage: Usage,
  charges: Charges,
  { pairs, use }: JudgedPairs,
): Pick<Analysis["totals"], "usageDays" | "zeroTokenDays" | "seatDays" | "users" | "products"> {
  const users = new Uint8Array(usage.users.length);
  const products = new Uint8Array(usage.products.length);
  for (let pair = 0; pair < pairs.count; pair++) {
    if (use.lastDay[pair] === 0) continue;
    users[pairs.user[pair]!] = 1;
    products[pairs.product[pair]!] = 1;
  }
  return {
    usageDays: use.usageDays,
    zeroTokenDays: charges.count - use.usageDays,
    seatDays: charges.seatDays,
    users: countOf(users),
    products: countOf(products),
  };
}

function countOf(flags: Uint8Array): number {
  return flags.reduce((count, flag) => count + flag, 0);
}
