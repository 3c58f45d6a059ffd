import type {
  Analysis,
  AnnualWindow,
  ExpiryTrap,
  NotMeasurable,
  Period,
  RateDisparityTrap,
  TierBoundaryTrap,
} from "../../../src/flex/analysis";
import type { AnalysisInput } from "../../../src/flex/analyze";
import { naiveMonths, naiveMonthStart } from "./naive-dates";
import { naiveExpiry } from "./naive-ledger";
import type { NaiveBackground, NaiveShortSessions } from "./naive-sessions";
import { naiveBackground, naiveRateDisparity, naiveShortSessions } from "./naive-sessions";
import { naiveTierBoundary } from "./naive-tiers";
import type { NaiveDay } from "./naive-usage-days";
import { naiveFlexDays, naiveRows, naiveSeatDays, sum } from "./naive-usage-days";
import { naiveUsers } from "./naive-users";

/** The numbers of an analysis, without the rows they are traced to. Lists are in no order, unless they run over time. */
export type NaiveAnalysis = Pick<
  Analysis,
  "chargeBasis" | "asOf" | "period" | "window" | "totals" | "months" | "users"
> & {
  traps: {
    background: NaiveBackground | NotMeasurable;
    shortSessions: NaiveShortSessions | NotMeasurable;
    expiry: ExpiryTrap | NotMeasurable;
    rateDisparity: RateDisparityTrap | NotMeasurable;
    tierBoundary: TierBoundaryTrap | NotMeasurable;
  };
};

const span = (from: number, to: number): Period => ({ from, to, days: to - from + 1 });

function annualWindow(period: Period, asOf: number): AnnualWindow {
  const window = span(Math.max(asOf - 364, period.from), asOf);
  return { ...window, annualised: window.days < 365 };
}

const netTokens = (days: NaiveDay[]): number => sum(days.map((day) => day.charge));

function withoutUsage(chargeBasis: Analysis["chargeBasis"]): NaiveAnalysis {
  const needsUsage: NotMeasurable = { measurable: false, needs: "usage" };
  return {
    chargeBasis,
    asOf: null,
    period: null,
    window: null,
    totals: { tokens: 0, cost: 0, usageDays: 0, zeroTokenDays: 0, seatDays: 0, users: 0, products: 0 },
    months: [],
    traps: {
      background: needsUsage,
      shortSessions: needsUsage,
      expiry: needsUsage,
      rateDisparity: needsUsage,
      tierBoundary: needsUsage,
    },
    users: [],
  };
}

/**
 * The model in its plainest form: objects, text keys, one rule after the other.
 *
 * It is slow on purpose; what it says is what the optimized analysis has to say.
 */
export function naiveAnalysis(input: AnalysisInput): NaiveAnalysis {
  const { usage, terms, lots, tiers } = input;
  const chargeBasis = usage.tokens === null ? "modelled" : "reported";
  if (usage.rows === 0) return withoutUsage(chargeBasis);

  const rowDays = naiveRows(input).map((row) => row.day);
  const period = span(Math.min(...rowDays), Math.max(...rowDays));
  const asOf = terms.asOf ?? period.to;
  const window = annualWindow(period, asOf);

  const flexDays = naiveFlexDays(input);
  const usageDays = flexDays.filter((day) => day.charge > 0);
  const allTokens = netTokens(flexDays);
  const demand = new Map<number, number>();
  for (const { day, charge } of flexDays) demand.set(day, (demand.get(day) ?? 0) + charge);
  const windowTokens = netTokens(flexDays.filter((day) => day.day >= window.from));
  const annualTokens = window.annualised ? (windowTokens * 365) / window.days : windowTokens;

  return {
    chargeBasis,
    asOf,
    period,
    window,
    totals: {
      tokens: allTokens,
      cost: allTokens * terms.tokenPrice,
      usageDays: usageDays.length,
      zeroTokenDays: flexDays.length - usageDays.length,
      seatDays: naiveSeatDays(input),
      users: new Set(usageDays.map((day) => day.user)).size,
      products: new Set(usageDays.map((day) => day.product)).size,
    },
    months: naiveMonths(period.from, period.to).map((month) => ({
      month,
      tokens: netTokens(flexDays.filter((day) => naiveMonthStart(day.day) === month)),
    })),
    traps: {
      background:
        usage.userInitiated === null
          ? { measurable: false, needs: "sessionSource" }
          : naiveBackground(usageDays, allTokens, terms),
      shortSessions:
        usage.minutes === null
          ? { measurable: false, needs: "minutes" }
          : naiveShortSessions(usageDays, terms),
      expiry:
        lots === null || lots.length === 0
          ? { measurable: false, needs: "lots" }
          : naiveExpiry(lots, demand, period.from, asOf),
      rateDisparity: naiveRateDisparity(usageDays),
      tierBoundary: naiveTierBoundary(annualTokens, window.annualised, tiers, lots ?? []),
    },
    users: naiveUsers(usageDays, window, input),
  };
}
