import type { Analysis, ExpiryTrap, ObservedRate, Period, UserProduct } from "../flex/analysis";
import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import { workingWeekText } from "../flex/forecast/working-week";
import type { Terms } from "../flex/terms";
import { message } from "../messages/message";
import { adviceJson } from "./json/advice-json";
import { isoOrNull, measuredJson, monthText } from "./json/json-values";
import { orderJson } from "./json/order-json";

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const ANALYSIS_SCHEMA = 1;

/**
 * An analysis as `--json` prints it: dates as ISO text, what is undefined as null, sentences beside codes.
 *
 * A trap that is not measurable has `measurable: false`, says in `needs` what is missing, and has no numbers.
 * The fields are described in docs/analysis-json.md.
 *
 * @param analysis any analysis
 * @returns plain data without NaN or undefined
 */
export function analysisJson(analysis: Analysis): object {
  const { period, window, traps } = analysis;
  return {
    schema: ANALYSIS_SCHEMA,
    chargeBasis: analysis.chargeBasis,
    asOf: isoOrNull(analysis.asOf),
    period: period && periodJson(period),
    window: window && { ...periodJson(window), annualised: window.annualised },
    terms: termsJson(analysis.terms),
    presets: { ...analysis.presets },
    rows: { read: analysis.rows.read, used: analysis.rows.used, setAside: analysis.rows.setAside },
    totals: totalsJson(analysis),
    months: analysis.months.map(({ month, tokens }) => ({ month: monthText(month), tokens })),
    traps: {
      background: measuredJson(traps.background, ({ tokens, cost, share, usageDays }) => ({
        tokens,
        cost,
        share,
        usageDays,
      })),
      shortSessions: measuredJson(traps.shortSessions, (trap) => ({
        tokens: trap.tokens,
        cost: trap.cost,
        usageDays: trap.usageDays,
        avoidableTokens: trap.avoidableTokens,
        avoidableCost: trap.avoidableCost,
      })),
      expiry: measuredJson(traps.expiry, expiryJson),
      rateDisparity: measuredJson(traps.rateDisparity, ({ products }) => ({
        products: products.map(({ product, usageDays, tokens, tokenShare, dayShare, index }) => ({
          product,
          usageDays,
          tokens,
          tokenShare,
          dayShare,
          index,
        })),
      })),
      tierBoundary: measuredJson(traps.tierBoundary, (trap) => ({
        annualTokens: trap.annualTokens,
        annualised: trap.annualised,
        price: trap.price,
        nextTier: trap.nextTier,
        threshold: trap.threshold,
        saving: trap.saving,
        orders: trap.orders.map(orderJson),
      })),
    },
    users: analysis.users.map(userJson),
    aggregate: analysis.aggregate === true,
    observedRates: analysis.observedRates.map(observedRateJson),
    ...(analysis.advice && adviceJson(analysis.advice)),
    issues: analysis.issues.map(issueJson),
  };
}

function expiryJson(trap: ExpiryTrap): object {
  const { purchased, matured, expired, expiredLow, cost, costLow, rate, uncovered } = trap;
  return {
    purchased,
    matured,
    expired,
    expiredLow,
    cost,
    costLow,
    rate,
    uncovered: { tokens: uncovered.tokens, firstDate: isoOrNull(uncovered.firstDate) },
  };
}

function userJson(pair: UserProduct): object {
  return {
    user: pair.user,
    product: pair.product,
    usageDays: pair.usageDays,
    observedDays: pair.observedDays,
    annualDays: pair.annualDays,
    tokens: pair.tokens,
    effectiveRate: pair.effectiveRate,
    flexCost: pair.flexCost,
    seatCost: pair.seatCost,
    breakEven: pair.breakEven,
    recommendation: pair.recommendation,
    saving: pair.saving,
  };
}

function observedRateJson(observed: ObservedRate): object {
  const { product, rate, usageDays, deviatingDays, deviatingSince, cardRate } = observed;
  return { product, rate, usageDays, deviatingDays, deviatingSince: isoOrNull(deviatingSince), cardRate };
}

function issueJson({ row, column, value, code, params, severity, source, file }: DataIssue): object {
  const issue = { row, column, value, code, message: message(code, params), severity, source };
  return file === undefined ? issue : { ...issue, file };
}

function totalsJson({ totals }: Analysis): object {
  const { tokens, cost, usageDays, zeroTokenDays, seatDays, users, products } = totals;
  return { tokens, cost, usageDays, zeroTokenDays, seatDays, users, products };
}

function termsJson(terms: Terms): object {
  return {
    ...terms,
    asOf: isoOrNull(terms.asOf),
    workingWeek: workingWeekText(terms.workingWeek),
    portalBalanceDate: isoOrNull(terms.portalBalanceDate),
  };
}

function periodJson({ from, to, days }: Period): object {
  return { from: isoDate(from), to: isoDate(to), days };
}
