import type { AnnualWindow } from "../../../src/flex/analysis";
import type { AnalysisInput } from "../../../src/flex/analyze";
import type { UserScenario } from "../../../src/flex/decisions/decision";
import { normalizeName } from "../../../src/flex/rate-card";
import { naiveMonths, naiveMonthStart } from "../oracle/naive-dates";
import type { NaiveDay } from "../oracle/naive-usage-days";
import { groupBy, naiveFlexDays, sum } from "../oracle/naive-usage-days";
import { integratedGammaCdf, integratedGammaQuantile } from "./integrated-gamma";

export interface NaiveProductYear {
  product: string;
  days: number;
  annualDays: number;
  tokens: number;
  effectiveRate: number | null;
  flexCost: number;
  seatCost: number | null;
  flexEligible: boolean;
  breakEven: number | null;
}

export interface NaiveDecision {
  user: string;
  scenario: UserScenario;
  days: number;
  observedDays: number;
  basis: "annualised" | "actual";
  annualDays: number;
  flexCost: number;
  products: NaiveProductYear[];
}

/** The decision framework rule by rule, as it is written down, over the list of usage days. */
export function naiveDecisions(input: AnalysisInput, window: AnnualWindow): NaiveDecision[] {
  const usageDays = naiveFlexDays(input).filter((day) => day.charge > 0);
  return groupBy(usageDays, (day) => day.user).map((days) => naiveDecision(days, window, input));
}

function naiveDecision(all: NaiveDay[], window: AnnualWindow, input: AnalysisInput): NaiveDecision {
  const asOf = window.to;
  const first = Math.min(...all.map(({ day }) => day));
  const inYear = all.filter(({ day }) => day >= window.from);
  const observedFrom = Math.max(window.from, first);
  const observedDays = asOf - observedFrom + 1;

  const isTooEarly = asOf - first < 60;
  const isPilot = all.every(({ day }) => day < first + 60 && day <= asOf - 30);
  const isSeasonal = naiveIsSeasonal(
    inYear.map(({ day }) => day),
    naiveMonths(observedFrom, asOf),
  );
  const isActual = !isTooEarly && (isPilot || isSeasonal);
  const scale = isActual ? 1 : 365 / observedDays;

  const products = groupBy(all, ({ product }) => product).map((days): NaiveProductYear => {
    const product = days[0]!.product;
    const rate = input.rates.find(product);
    const used = days.filter(({ day }) => day >= window.from);
    const tokens = sum(used.map(({ charge }) => charge));
    const effectiveRate = used.length === 0 ? null : tokens / used.length;
    const seatCost = rate?.seatCostPerYear ?? null;
    return {
      product,
      days: used.length,
      annualDays: used.length * scale,
      tokens,
      effectiveRate,
      flexCost: used.length * scale * (effectiveRate ?? 0) * input.terms.tokenPrice,
      seatCost,
      flexEligible: rate === undefined || rate.flexEligible,
      breakEven:
        seatCost === null || effectiveRate === null
          ? null
          : seatCost / (effectiveRate * input.terms.tokenPrice),
    };
  });
  const used = products.filter(({ days }) => days > 0);

  const scenario = ((): UserScenario => {
    if (isTooEarly) return "too-early";
    if (isPilot) return "pilot";
    if (isSeasonal) return "seasonal";
    if (naiveCollectionPays(used, input)) return "collection";
    if (used.some((product) => !product.flexEligible)) return "named-user";
    if (used.some(({ annualDays, breakEven }) => breakEven !== null && annualDays > breakEven))
      return "named-user";
    return used.length >= 2 ? "multi-product-light" : "occasional";
  })();
  const days = new Set(inYear.map(({ day }) => day)).size;
  return {
    user: all[0]!.user,
    scenario,
    days,
    observedDays,
    basis: isActual ? "actual" : "annualised",
    annualDays: days * scale,
    flexCost: sum(products.map(({ flexCost }) => flexCost)),
    products,
  };
}

function naiveIsSeasonal(usedDays: number[], months: number[]): boolean {
  const days = [...new Set(usedDays)];
  if (months.length < 9 || days.length === 0) return false;
  return months.some((_, start) => {
    const six = months.slice(start, start + 6);
    return days.filter((day) => six.includes(naiveMonthStart(day))).length >= 0.9 * days.length;
  });
}

function naiveCollectionPays(used: NaiveProductYear[], { rates }: AnalysisInput): boolean {
  return rates.rates.some((rate) => {
    if (rate.covers.length === 0 || rate.seatCostPerYear === null) return false;
    const names = [rate.product, ...rate.covers].map(normalizeName);
    const apart = used
      .filter(({ product }) => names.includes(normalizeName(product)))
      .map(({ flexEligible, flexCost, seatCost }) =>
        Math.min(seatCost ?? Infinity, flexEligible ? flexCost : Infinity),
      );
    return rate.seatCostPerYear < sum(apart);
  });
}

const quantiles = new Map<string, number>();

/** An end of the 80 % interval; 0 for the lower end without a day. */
export function naiveIntervalEnd(probability: number, days: number, observedDays: number): number {
  if (days === 0 && probability < 0.5) return 0;
  const key = `${probability} ${days}`;
  if (!quantiles.has(key)) quantiles.set(key, integratedGammaQuantile(probability, days + 0.5));
  return Math.min(365, (quantiles.get(key)! * 365) / observedDays);
}

/** How likely a year's days, which are never more than 365, exceed a number. */
export function naiveProbabilityAbove(days: number, observedDays: number, limit: number): number {
  return limit >= 365 ? 0 : 1 - integratedGammaCdf((limit * observedDays) / 365, days + 0.5);
}
