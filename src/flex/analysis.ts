import type { Advice } from "./advice/advice";
import type { DataIssue } from "./data-issue";
import type { Rate } from "./rate-card";
import type { ScenarioResult } from "./scenarios/compare-scenarios";
import type { Terms } from "./terms";
import type { Tier } from "./tier";

/** What a trap or another result needs and the data does not have. */
export type Need =
  | "usage"
  | "sessionSource"
  | "minutes"
  | "lots"
  | "tiers"
  | "days"
  | "period"
  | "eightWeeks"
  | "exchangeRates"
  | "twoDays";

/** A trap that the data cannot answer. It has no numbers. */
export interface NotMeasurable {
  readonly measurable: false;
  readonly needs: Need;
}

/** First to last day, both inclusive, as serial days. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** The last 365 days up to the as-of day, or all there is; `annualised` where it is shorter and figures are scaled by 365 / days. */
export interface AnnualWindow extends Period {
  readonly annualised: boolean;
}

export interface RowCounts {
  readonly read: number;
  readonly used: number;
  readonly setAside: number;
}

export interface Totals {
  /** Net tokens of all days, credits included. */
  readonly tokens: number;
  /** `tokens` at the token price of the terms. */
  readonly cost: number;
  readonly usageDays: number;
  /** User-product days charged zero or less. */
  readonly zeroTokenDays: number;
  /** User-product days used on a seat, never charged. */
  readonly seatDays: number;
  /** Users and products with at least one usage day. */
  readonly users: number;
  readonly products: number;
}

/** Tokens of one calendar month. `month` is the serial day of its first. */
export interface MonthTokens {
  readonly month: number;
  readonly tokens: number;
}

/** Usage days of one user and product on which nobody started a session. */
export interface BackgroundUse {
  readonly user: string;
  readonly product: string;
  readonly usageDays: number;
  readonly tokens: number;
  readonly cost: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Source row of the first such session. */
  readonly firstRow: number;
  /** The file of that row; null where all rows come from one. */
  readonly file: string | null;
}

export interface BackgroundTrap {
  readonly measurable: true;
  readonly tokens: number;
  readonly cost: number;
  /** Of all tokens; null where there are none, or credits exceed them. */
  readonly share: number | null;
  readonly usageDays: number;
  /** Most tokens first; made when first read. */
  readonly uses: readonly BackgroundUse[];
}

/** Short-session days of one user and product within one consolidation window. */
export interface ShortSessionGroup {
  readonly user: string;
  readonly product: string;
  /** First day of the window; of the group where there is no window. */
  readonly windowStart: number;
  readonly days: number;
  readonly minutes: number;
  /** Days that the same minutes would have needed. */
  readonly needed: number;
  readonly tokens: number;
  readonly avoidableTokens: number;
  readonly avoidableCost: number;
  /** Source row of the group's first session. */
  readonly firstRow: number;
  /** The file of that row; null where all rows come from one. */
  readonly file: string | null;
}

export interface ShortSessionsTrap {
  readonly measurable: true;
  readonly tokens: number;
  readonly cost: number;
  readonly usageDays: number;
  readonly avoidableTokens: number;
  readonly avoidableCost: number;
  /** Most avoidable tokens first; made when first read. */
  readonly groups: readonly ShortSessionGroup[];
}

/** What became of one lot between the first day of the data and the as-of day. */
export interface LotOutcome {
  readonly purchased: number;
  readonly expires: number;
  /** Tokens bought. */
  readonly bought: number;
  readonly price: number;
  /** Tokens it opened with; all it was bought with where that is unknown. */
  readonly opening: number;
  /** False for a lot bought before the data without a stated balance. */
  readonly openingKnown: boolean;
  /** Tokens drawn, returned ones subtracted. */
  readonly used: number;
  /** Left after its last day, 0 while it lives; the upper bound where an opening is unknown. */
  readonly expired: number;
  /** The lower bound: the same with unknown openings empty. */
  readonly expiredLow: number;
  /** Left at the end of the as-of day, 0 once expired. */
  readonly left: number;
  /** `expired` at the lot's price. */
  readonly expiredCost: number;
  readonly expiredCostLow: number;
  readonly sourceRow: number;
}

/** The pool in one calendar month: opening + bought - used - expired = closing. */
export interface PoolMonth {
  readonly month: number;
  readonly opening: number;
  readonly bought: number;
  readonly used: number;
  readonly expired: number;
  readonly closing: number;
}

export interface Uncovered {
  readonly tokens: number;
  /** First day on which the lots did not suffice; null where they always did. */
  readonly firstDate: number | null;
}

export interface ExpiryTrap {
  readonly measurable: true;
  /** Sum of openings. */
  readonly purchased: number;
  /** Openings of the lots whose last day has passed. */
  readonly matured: number;
  readonly expired: number;
  readonly expiredLow: number;
  /** `expired` at each lot's own price. */
  readonly cost: number;
  readonly costLow: number;
  /** expired / matured; null where nothing has matured. */
  readonly rate: number | null;
  readonly uncovered: Uncovered;
  /** Credits for which no living lot had been drawn. */
  readonly unplacedCredits: number;
  /** In the order of the table. */
  readonly lots: readonly LotOutcome[];
  readonly months: readonly PoolMonth[];
}

export interface ProductShare {
  readonly product: string;
  readonly usageDays: number;
  readonly tokens: number;
  /** Of the tokens of all usage days. */
  readonly tokenShare: number;
  /** Of all usage days. */
  readonly dayShare: number;
  /** tokenShare / dayShare: above 1 the product takes more tokens than days. */
  readonly index: number;
}

export interface RateDisparityTrap {
  readonly measurable: true;
  /** Highest index first. */
  readonly products: readonly ProductShare[];
}

/** One order held against the price list. */
export interface TierCheck {
  readonly tokens: number;
  /** Currency per token. */
  readonly price: number;
  /** The lowest `from` above `tokens` with a lower price; null where there is none. */
  readonly nextTier: number | null;
  /** Tokens from which buying up to `nextTier` costs less; null with it. */
  readonly threshold: number | null;
}

export interface OrderCheck extends TierCheck {
  readonly purchased: number;
  /** What the order cost above the next tier's order, >= 0; null where no lower price lies above. */
  readonly overpaid: number | null;
  readonly sourceRow: number;
}

export interface TierBoundaryTrap {
  readonly measurable: true;
  /** Tokens of the annual window, scaled to a year. */
  readonly annualTokens: number;
  readonly annualised: boolean;
  readonly price: number;
  readonly nextTier: number | null;
  readonly threshold: number | null;
  /** Of buying `nextTier` in one order instead of `annualTokens`; negative where that costs more. */
  readonly saving: number | null;
  readonly tiers: readonly Tier[];
  readonly orders: readonly OrderCheck[];
}

export const RECOMMENDATIONS = [
  "Not eligible",
  "Unknown product",
  "Inactive",
  "Too early",
  "Flex",
  "Named User",
] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** One user and product in the annual window. */
export interface UserProduct {
  readonly user: string;
  readonly product: string;
  readonly usageDays: number;
  /** Days on which the user could have been seen. */
  readonly observedDays: number;
  /** usageDays x 365 / observedDays */
  readonly annualDays: number;
  readonly tokens: number;
  /** tokens / usageDays; null without usage days. */
  readonly effectiveRate: number | null;
  /** A year on Flex at the token price of the terms. */
  readonly flexCost: number;
  readonly seatCost: number | null;
  /** Days a year at which seat and Flex cost the same. */
  readonly breakEven: number | null;
  readonly recommendation: Recommendation;
  /** seatCost - flexCost; positive: Flex is cheaper. */
  readonly saving: number | null;
}

/** The rate of a product as the data charges it. */
export interface ObservedRate {
  readonly product: string;
  /** Tokens of most usage days; of a usage report, of most days used. */
  readonly rate: number;
  readonly usageDays: number;
  /** Usage days charged otherwise. */
  readonly deviatingDays: number;
  /** First of them; null where there is none, and in a usage report. */
  readonly deviatingSince: number | null;
  /** Tokens per day of the rate card; null where the card has none. */
  readonly cardRate: number | null;
}

/** Which inputs are presets instead of the user's own tables. */
export interface Presets {
  readonly terms: boolean;
  readonly rates: boolean;
  readonly tiers: boolean;
}

/** Everything that follows from one set of inputs. Days are serial days of the 1900 system, amounts in `terms.currency`. */
export interface Analysis {
  readonly chargeBasis: "reported" | "modelled";
  readonly terms: Terms;
  readonly rates: readonly Rate[];
  readonly presets: Presets;
  /** The day up to which everything is judged; null without usage. */
  readonly asOf: number | null;
  readonly period: Period | null;
  readonly window: AnnualWindow | null;
  readonly rows: RowCounts;
  readonly totals: Totals;
  /** Every month of the period, ascending. */
  readonly months: readonly MonthTokens[];
  readonly traps: {
    readonly background: BackgroundTrap | NotMeasurable;
    readonly shortSessions: ShortSessionsTrap | NotMeasurable;
    readonly expiry: ExpiryTrap | NotMeasurable;
    readonly rateDisparity: RateDisparityTrap | NotMeasurable;
    readonly tierBoundary: TierBoundaryTrap | NotMeasurable;
  };
  /** Most tokens first; made when first read. */
  readonly users: readonly UserProduct[];
  /** Products with a usage day, most usage days first; empty where the charges are modelled. */
  readonly observedRates: readonly ObservedRate[];
  /** True where the data sums up a period: what is measured day by day is not measurable. */
  readonly aggregate?: boolean;
  readonly issues: readonly DataIssue[];
  /** What to do about it; absent where only the traps were asked for. */
  readonly advice?: Advice;
  /** The usage under other terms, in the order of the table; absent where only the traps were asked for. */
  readonly scenarios?: readonly ScenarioResult[];
}
