import type { Analysis, ObservedRate, Period, UserProduct } from "../flex/analysis";
import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import { workingWeekText } from "../flex/forecast/working-week";
import type { Terms } from "../flex/terms";
import { message } from "../messages/message";
import { adviceJson } from "./json/advice-json";
import { isoOrNull, measuredJson, monthText } from "./json/json-values";
import { orderJson } from "./json/order-json";
import { scenariosJson } from "./json/scenarios-json";
import {
  backgroundJson,
  expiryJson,
  rateDisparityJson,
  shortSessionsJson,
  totalsJson,
} from "./json/trap-figures-json";

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
const ANALYSIS_SCHEMA = 1;

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
    totals: totalsJson(analysis.totals),
    months: analysis.months.map(({ month, tokens }) => ({ month: monthText(month), tokens })),
    traps: {
      background: measuredJson(traps.background, backgroundJson),
      shortSessions: measuredJson(traps.shortSessions, shortSessionsJson),
      expiry: measuredJson(traps.expiry, expiryJson),
      rateDisparity: measuredJson(traps.rateDisparity, rateDisparityJson),
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
    ...(analysis.scenarios && { scenarios: scenariosJson(analysis.scenarios) }),
    issues: analysis.issues.map(issueJson),
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
