import type { AnnualWindow } from "../analysis";
import { compareText } from "../compare-text";
import { monthStart } from "../dates";
import { positions, selected } from "../gather";
import type { JudgedPairs } from "../judged-pairs";
import { lazy } from "../lazy";
import type { PairUse } from "../pair-use";
import type { RateCard } from "../rate-card";
import type { Terms } from "../terms";
import type { Usage } from "../usage";
import { annualDaysEstimator, DAYS_PER_YEAR } from "./annual-days";
import { pricedCollections } from "./collection-price";
import { costVerdict, dearestOnFlex } from "./cost-rules";
import type { Decision, FiredRule } from "./decision";
import { decisionProducts } from "./decision-products";
import { timingVerdict, type UserTimes } from "./timing-rules";
import { addProduct, emptyYear, productNames, productPrices, sumOfYear, type UserYear } from "./user-year";

/**
 * The article's decision framework: what every user with a usage day is, by the first rule that applies.
 *
 * Figures are those of the trailing year. They are scaled up from the days since a user's first usage day, except for
 * a pilot and a seasonal user: their use will not go on as observed, so they are judged and costed on the trailing
 * year's own days, as if all of it had been observed.
 *
 * @param usage its names
 * @param judged the pairs of the same usage
 * @param window annual window, ending on the as-of day
 * @param rates the card
 * @param terms token price and currency
 * @returns most tokens of the trailing year first
 * @source article, "The Decision Framework"; domain notes, "Method notes"
 */
export function decide(
  usage: Usage,
  judged: JudgedPairs,
  window: AnnualWindow,
  rates: RateCard,
  terms: Terms,
): Decision[] {
  const { pairs, use } = judged;
  const { currency } = terms;
  const prices = productPrices(usage.products, rates, terms.tokenPrice);
  const collections = pricedCollections(rates, usage.products);
  const estimator = annualDaysEstimator();
  const order = pairsByUser(judged, usage);
  const yearAtHand = emptyYear(prices);

  /** The year of the user of some pairs, which stand side by side in `order`. */
  const fill = (year: UserYear, start: number, end: number, yearDays: number): UserYear => {
    year.count = 0;
    year.used = 0;
    for (let position = start; position < end; position++) {
      const pair = order[position]!;
      addProduct(year, pairs.product[pair]!, use.days[pair]!, use.tokens[pair]!, yearDays);
    }
    return year;
  };

  const judge = (start: number, end: number): { decision: Decision; tokens: number } => {
    const user = pairs.user[order[start]!]!;
    const times = timesOf(user, use, window);
    const observedDays = judged.observedDays[order[start]!]!;
    const timing = timingVerdict(times);
    const isActual = timing !== null && timing.scenario !== "too-early";
    const yearDays = isActual ? DAYS_PER_YEAR : observedDays;
    const year = fill(yearAtHand, start, end, yearDays);
    const { lastDay, daysByMonth } = times;
    const { scenario, code, params } = timing ?? costVerdict({ year, collections, currency, lastDay });
    const days = sumOf(daysByMonth);
    // Kept, a hundred thousand products would cost more than to work them out again once they are read.
    const products = lazy(() =>
      decisionProducts(fill(emptyYear(prices), start, end, yearDays), yearDays, estimator),
    );
    const decision: Decision = {
      user: usage.users[user]!,
      scenario,
      rule: isActual ? withSeat({ code, params }, year) : { code, params },
      days,
      observedDays,
      basis: isActual ? "actual" : "annualised",
      ...estimator.estimate(days, yearDays),
      flexCost: sumOfYear(year.flexCost, year),
      get products() {
        return products();
      },
    };
    return { decision, tokens: sumOfYear(year.tokens, year) };
  };

  const decisions: { decision: Decision; tokens: number }[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    const user = pairs.user[order[start]!];
    while (end < order.length && pairs.user[order[end]!] === user) end++;
    decisions.push(judge(start, end));
  }
  return decisions
    .sort((a, b) => b.tokens - a.tokens || compareText(a.decision.user, b.decision.user))
    .map(({ decision }) => decision);
}

/** The judged pairs user by user, as they are numbered; of a user most tokens first, then by name of the product. */
function pairsByUser({ pairs, use, observedDays }: JudgedPairs, usage: Usage): Int32Array {
  const order = selected(positions(pairs.count), observedDays);
  for (let start = 0, end = 0; start < order.length; start = end) {
    const user = pairs.user[order[start]!];
    while (end < order.length && pairs.user[order[end]!] === user) end++;
    order
      .subarray(start, end)
      .sort(
        (a, b) =>
          use.tokens[b]! - use.tokens[a]! ||
          compareText(usage.products[pairs.product[a]!]!, usage.products[pairs.product[b]!]!),
      );
  }
  return order;
}

function timesOf(user: number, use: PairUse, window: AnnualWindow): UserTimes {
  const firstDay = use.firstDayOfUser[user]!;
  const firstObserved = Math.max(window.from, firstDay);
  const { months, days, monthOf } = use.monthly();
  return {
    asOf: window.to,
    firstDay,
    lastDay: use.lastDayOfUser[user]!,
    daysByMonth: days.subarray(user * months + monthOf(firstObserved), (user + 1) * months),
    firstMonth: monthStart(firstObserved),
  };
}

/** A pilot or season that was dearer than a year's seat says so. */
function withSeat(rule: FiredRule, year: UserYear): FiredRule {
  const dearest = dearestOnFlex(year);
  if (dearest < 0) return rule;
  const product = productNames(year, [dearest]);
  const days = year.days[dearest]!;
  const breakEven = year.breakEven[dearest]!;
  return { code: `${rule.code}-seat`, params: { ...rule.params, product, days, breakEven } };
}

function sumOf(counts: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
