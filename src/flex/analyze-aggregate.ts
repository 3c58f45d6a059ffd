import {
  RECOMMENDATIONS,
  type Analysis,
  type AnnualWindow,
  type Need,
  type ObservedRate,
  type UserProduct,
} from "./analysis";
import type { AnalysisInput } from "./analyze";
import { breakEvenDays } from "./break-even";
import { compareText } from "./compare-text";
import { notMeasurable } from "./not-measurable";
import { byUsageDays, rateIssues } from "./observed-rates";
import { pairsOf } from "./pairs";
import { productShares } from "./rate-disparity";
import { tierBoundaryTrap } from "./tier-boundary";
import { roundTokens } from "./token-unit";
import type { Aggregate, Usage } from "./usage";
import { recommend } from "./judged-pairs";

const DAYS_PER_YEAR = 365;

/** Days and tokens of each user and product over the whole period. */
interface PairTotals {
  readonly pairs: ReturnType<typeof pairsOf>;
  /** Days on Flex with tokens. */
  readonly usageDays: Float64Array;
  readonly tokens: Float64Array;
  readonly zeroTokenDays: number;
  readonly seatDays: number;
}

/**
 * Analyzes usage that sums up a period: a usage report.
 *
 * Break-even, rate disparity and what to do per user rest on its days and tokens. What happens from day to day
 * (background use, short sessions, the ledger of lots, months) is not measurable. Without the period nothing can be
 * scaled to a year either.
 *
 * @param input at least one used row
 * @param aggregate of the same usage
 * @source domain notes, "What users paste or import": a usage report enables break-even, seat mix, rate disparity
 */
export function analyzeAggregate(input: AnalysisInput, aggregate: Aggregate): Analysis {
  const { usage, terms, rates } = input;
  const totals = pairTotals(input, aggregate);
  const window = windowOf(aggregate);
  const tokens = roundTokens(totals.tokens.reduce((sum, each) => sum + each, 0));
  const observedRates = observedPeriodRates(input, totals);
  const byDay = notMeasurable("days");
  return {
    aggregate: true,
    terms,
    rates: rates.rates,
    presets: input.presets,
    rows: input.rows,
    chargeBasis: usage.tokens === null ? "modelled" : "reported",
    asOf: window === null ? terms.asOf : window.to,
    period: window === null ? null : { from: window.from, to: window.to, days: window.days },
    window,
    totals: { tokens, cost: tokens * terms.tokenPrice, ...countTotals(totals) },
    months: [],
    traps: {
      background: byDay,
      shortSessions: byDay,
      expiry: byDay,
      rateDisparity: { measurable: true, products: sharesOf(usage, totals) },
      tierBoundary: tierTrap(input, tokens, window),
    },
    users: window === null ? [] : judgedUsers(input, totals, window),
    observedRates,
    issues: [...input.issues, ...rateIssues(observedRates)],
  };
}

function pairTotals({ usage, rates }: AnalysisInput, { daysUsed }: Aggregate): PairTotals {
  const pairs = pairsOf(usage.user, usage.product, usage.users.length, usage.products.length);
  const rateOf = usage.products.map((product) => rates.find(product)?.tokensPerDay ?? 0);
  const usageDays = new Float64Array(pairs.count);
  const tokens = new Float64Array(pairs.count);
  let zeroTokenDays = 0;
  let seatDays = 0;
  for (let row = 0; row < usage.rows; row++) {
    const days = daysUsed[row]!;
    if (usage.onFlex?.[row] === 0) {
      seatDays += days;
      continue;
    }
    const pair = pairs.ofRow[row]!;
    const charged = usage.tokens === null ? days * rateOf[usage.product[row]!]! : usage.tokens[row]!;
    tokens[pair]! += charged;
    if (charged > 0) usageDays[pair]! += days;
    else zeroTokenDays += days;
  }
  return { pairs, usageDays, tokens: tokens.map(roundTokens), zeroTokenDays, seatDays };
}

/** The whole period: it cannot be cut to a year, so a longer one is scaled down as a shorter one is scaled up. */
function windowOf({ period }: Aggregate): AnnualWindow | null {
  if (period === null) return null;
  const days = period.to - period.from + 1;
  return { from: period.from, to: period.to, days, annualised: days !== DAYS_PER_YEAR };
}

function countTotals({ pairs, usageDays, zeroTokenDays, seatDays }: PairTotals) {
  const used = [...usageDays.keys()].filter((pair) => usageDays[pair]! > 0);
  return {
    usageDays: usageDays.reduce((sum, days) => sum + days, 0),
    zeroTokenDays,
    seatDays,
    users: new Set(used.map((pair) => pairs.user[pair])).size,
    products: new Set(used.map((pair) => pairs.product[pair])).size,
  };
}

function sharesOf(usage: Usage, { pairs, usageDays, tokens }: PairTotals) {
  const days = new Float64Array(usage.products.length);
  const charged = new Float64Array(usage.products.length);
  for (let pair = 0; pair < pairs.count; pair++) {
    if (usageDays[pair] === 0) continue;
    days[pairs.product[pair]!]! += usageDays[pair]!;
    charged[pairs.product[pair]!]! += tokens[pair]!;
  }
  return productShares(usage.products, days, charged);
}

function tierTrap({ tiers, lots }: AnalysisInput, tokens: number, window: AnnualWindow | null) {
  const needs: Need | null = tiers.length === 0 ? "tiers" : window === null ? "period" : null;
  return needs === null ? tierBoundaryTrap(tokens, window!, lots ?? [], tiers) : notMeasurable(needs);
}

function judgedUsers(
  { usage, rates, terms }: AnalysisInput,
  { pairs, usageDays, tokens }: PairTotals,
  window: AnnualWindow,
): UserProduct[] {
  const judged: UserProduct[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    const days = usageDays[pair]!;
    if (days === 0) continue;
    const product = usage.products[pairs.product[pair]!]!;
    const rate = rates.find(product);
    const annualDays = (days * DAYS_PER_YEAR) / window.days;
    const effectiveRate = tokens[pair]! / days;
    const flexCost = annualDays * effectiveRate * terms.tokenPrice;
    const seatCost = rate?.seatCostPerYear ?? null;
    const breakEven =
      seatCost === null || effectiveRate <= 0
        ? null
        : breakEvenDays(seatCost, effectiveRate, terms.tokenPrice);
    judged.push({
      user: usage.users[pairs.user[pair]!]!,
      product,
      usageDays: days,
      observedDays: window.days,
      annualDays,
      tokens: tokens[pair]!,
      effectiveRate,
      flexCost,
      seatCost,
      breakEven,
      recommendation: RECOMMENDATIONS[recommend(rate, 0, window.days, annualDays, breakEven ?? NaN)]!,
      saving: seatCost === null ? null : seatCost - flexCost,
    });
  }
  return judged.sort(
    (a, b) => b.tokens - a.tokens || compareText(a.user, b.user) || compareText(a.product, b.product),
  );
}

/** Tokens a day of each user and product; the rate is what most days used come to. */
function observedPeriodRates({ usage, rates }: AnalysisInput, totals: PairTotals): readonly ObservedRate[] {
  if (usage.tokens === null) return [];
  const { pairs, usageDays, tokens } = totals;
  const daysByRate = usage.products.map(() => new Map<number, number>());
  for (let pair = 0; pair < pairs.count; pair++) {
    const days = usageDays[pair]!;
    if (days === 0 || tokens[pair]! <= 0) continue;
    const rate = roundTokens(tokens[pair]! / days);
    const known = daysByRate[pairs.product[pair]!]!;
    known.set(rate, (known.get(rate) ?? 0) + days);
  }
  const observed = usage.products.flatMap((product, index): ObservedRate[] => {
    const known = [...daysByRate[index]!];
    if (known.length === 0) return [];
    const [rate, days] = known.reduce((best, each) =>
      each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best,
    );
    const all = known.reduce((sum, [, each]) => sum + each, 0);
    const cardRate = rates.find(product)?.tokensPerDay ?? null;
    return [{ product, rate, usageDays: all, deviatingDays: all - days, deviatingSince: null, cardRate }];
  });
  return observed.sort(byUsageDays);
}
