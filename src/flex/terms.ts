import { MONDAY_TO_FRIDAY, type WorkingWeek } from "./forecast/working-week";

/** Windows within which short sessions could have been merged into fewer days. */
export const CONSOLIDATION_WINDOWS = ["month", "week", "quarter", "none"] as const;
export type ConsolidationWindow = (typeof CONSOLIDATION_WINDOWS)[number];

/**
 * What one charge covers: the calendar day of the session, or the 24 hours from the start of the session that opens it.
 *
 * @source article, "Per-Day Pricing Structure" for the calendar day; the vendor for the 24 hours
 */
export const BILLING_DAYS = ["calendar", "rolling24h"] as const;
export type BillingDay = (typeof BILLING_DAYS)[number];

/** How much of a saving is expected to be achieved, 0 to 1; `off` leaves its cause to the later steps. */
export type AchievedShare = number | "off";

/** Everything contractual that the user can edit; the table `FlexTerms`. */
export interface Terms {
  /** Currency per token, > 0. Decisions are valued at it. */
  readonly tokenPrice: number;
  /** ISO 4217 code, shown beside amounts. */
  readonly currency: string;
  /** How sessions become charged days where the data reports no tokens. */
  readonly billingDay: BillingDay;
  /** Hours added to times that carry a zone, -12 to 14. */
  readonly utcOffsetHours: number;
  /** A modeled day whose longest session is shorter is not charged; minutes >= 0. */
  readonly freeMinutes: number;
  /** A day with fewer user-initiated minutes is a short-session day; minutes > 0. */
  readonly shortSessionMinutes: number;
  readonly consolidationWindow: ConsolidationWindow;
  /** Minutes of work that fit in one day, > 0. */
  readonly dayCapacityMinutes: number;
  /** Serial day up to which everything is judged; null means the last day in the data. */
  readonly asOf: number | null;
  /** Days from an order to its tokens, whole, >= 0. */
  readonly leadTimeDays: number;
  /** Probability with which the pool shall not run out, 0 to 1. */
  readonly serviceLevel: number;
  /** What a token missing costs, currency >= 0. */
  readonly outageCost: number;
  readonly workingWeek: WorkingWeek;
  /** Tokens that the vendor's portal shows, >= 0; null where not given. */
  readonly portalBalance: number | null;
  /** Serial day at whose end it shows them; null: the as-of day. */
  readonly portalBalanceDate: number | null;
  /** Of every saving of the waterfall, where its own term says nothing. */
  readonly shareAchieved: AchievedShare;
  /** Of one saving; null: as `shareAchieved`. */
  readonly achievedBackground: AchievedShare | null;
  readonly achievedShortSessions: AchievedShare | null;
  readonly achievedSeatMoves: AchievedShare | null;
  readonly achievedExpiry: AchievedShare | null;
  readonly achievedTierPrice: AchievedShare | null;
}

/**
 * The terms that hold where the user states none.
 *
 * @source article, "Short-Session Accumulation" ($120 for 24 tokens is $5.00 a token); domain notes for the rest
 */
export const ARTICLE_TERMS: Terms = {
  tokenPrice: 5,
  currency: "USD",
  billingDay: "calendar",
  utcOffsetHours: 0,
  freeMinutes: 0,
  shortSessionMinutes: 30,
  consolidationWindow: "month",
  dayCapacityMinutes: 480,
  asOf: null,
  leadTimeDays: 14,
  serviceLevel: 0.95,
  outageCost: 0,
  workingWeek: MONDAY_TO_FRIDAY,
  portalBalance: null,
  portalBalanceDate: null,
  shareAchieved: 1,
  achievedBackground: null,
  achievedShortSessions: null,
  achievedSeatMoves: null,
  achievedExpiry: null,
  achievedTierPrice: null,
};
