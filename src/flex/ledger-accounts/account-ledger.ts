import type { PoolMonth, Uncovered } from "../analysis";
import type { DataIssue } from "../data-issue";
import type { PrepaidMonth } from "./prepaid";
import type { TeamWithoutLots } from "./team-pools";

/** What became of one lot. Money is in the contract's currency, at what the lot cost. */
export interface LotAccount {
  readonly purchased: number;
  readonly expires: number;
  /** Tokens bought. */
  readonly tokens: number;
  readonly team: string | null;
  /** Index into the ledger's pools. */
  readonly pool: number;
  /** Tokens it opened with on the first day of the data, or on its purchase: used + expired + left. */
  readonly opening: number;
  /** The least that it can have opened with; `opening` where that is known. */
  readonly openingLow: number;
  readonly openingKnown: boolean;
  /** Tokens drawn, returned ones subtracted. */
  readonly used: number;
  /** Left after its last day, 0 while it lives. */
  readonly expired: number;
  /** Bounds of `expired`, whatever the lots opened with. */
  readonly expiredLow: number;
  readonly expiredHigh: number;
  /** Left at the end of the as-of day, 0 once expired. */
  readonly left: number;
  /** Currency per token: what the lot cost, divided by its tokens. */
  readonly price: number;
  /** What all of its tokens cost, in whole cents. */
  readonly cost: number;
  /** In whole cents: openingCost = usedCost + expiredCost + leftCost. The rest of `cost` was used before the data. */
  readonly openingCost: number;
  readonly usedCost: number;
  readonly expiredCost: number;
  readonly leftCost: number;
  readonly sourceRow: number;
}

/** Tokens left at the end of a serial day. */
export interface DayBalance {
  readonly date: number;
  readonly tokens: number;
}

/** Credits for which no living lot had been drawn. */
export interface UnplacedCredits {
  readonly tokens: number;
  /** null where all could be placed. */
  readonly firstDate: number | null;
}

/** Tokens that expired, and their cost. */
export interface ExpiredTokens {
  readonly tokens: number;
  /** Bounds of `tokens`, whatever the lots opened with. */
  readonly low: number;
  readonly high: number;
  /** In whole cents, at what the lots cost. */
  readonly cost: number;
}

/** One pool over time, or all of them together. */
export interface PoolAccount {
  /** At the end of every day from the first of the data to the as-of day. */
  readonly balance: readonly DayBalance[];
  /** Every month of the ledger, in tokens. */
  readonly months: readonly PoolMonth[];
  readonly uncovered: Uncovered;
  readonly unplacedCredits: UnplacedCredits;
  readonly expired: ExpiredTokens;
  /** What a used token really cost: lot cost of (used + expired) / tokens used; null where none was used. */
  readonly effectivePrice: number | null;
}

/** The lots of one team and what its users drew. */
export interface TeamPool extends PoolAccount {
  /** null for the lots without a team. */
  readonly team: string | null;
}

/** The prepaid asset by month, at what the lots cost. */
export interface Prepaid {
  /** Parallel to the ledger's lots; the months in which each could be used. */
  readonly lots: readonly (readonly PrepaidMonth[])[];
  /** Parallel to the ledger's pools; every month. */
  readonly pools: readonly (readonly PrepaidMonth[])[];
  /** Every month. */
  readonly total: readonly PrepaidMonth[];
}

/** The portal's balance held against the ledger's. */
export interface PortalCheck {
  readonly date: number;
  readonly tokens: number;
  /** Balance of the ledger at the end of that day; null where it does not cover it. */
  readonly ledger: number | null;
  /** tokens - ledger; null with it. */
  readonly unexplained: number | null;
  /** Whether the openings of unknown lots follow from it. */
  readonly derived: boolean;
  /** Whether lots of several pools are unknown, between which it cannot tell. */
  readonly undecided: boolean;
}

/** All lots from the first day of the data to the as-of day. */
export interface Ledger extends PoolAccount {
  readonly measurable: true;
  /** In the order of the table; without those that expired before the data or were bought after the as-of day. */
  readonly lots: readonly LotAccount[];
  /** Teams in the order of the table; the lots without a team last, if there are any or somebody draws from them. */
  readonly pools: readonly TeamPool[];
  /** Pool that each user draws from. */
  readonly poolOfUser: Int32Array;
  /** By pool: net tokens of each day from the first day of the data to the as-of day, credits included. */
  readonly netTokens: readonly Float64Array[];
  readonly prepaid: Prepaid;
  /** null where no balance was given. */
  readonly portal: PortalCheck | null;
  readonly teamsWithoutLots: readonly TeamWithoutLots[];
  readonly issues: readonly DataIssue[];
}

/** There is no ledger in one currency; the issues say which rows are at fault. */
export interface LedgerRefused {
  readonly measurable: false;
  readonly issues: readonly DataIssue[];
}
