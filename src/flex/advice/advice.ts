import type { ConsumptionBridge } from "../activity/consumption-bridge";
import type { HourCosts } from "../activity/hour-cost";
import type { NotMeasurable } from "../analysis";
import type { Audit } from "../audit/audit";
import type { Decision } from "../decisions/decision";
import type { MonthDemand } from "../forecast/demand-by-month";
import type { Forecast } from "../forecast/forecast-demand";
import type { Ledger } from "../ledger-accounts/account-ledger";
import type { PurchasePlan } from "../plan/purchase-plan";
import type { AtRisk, RunOut } from "../plan/run-out";
import type { PublishedCheck, PublishedProduct, SavingClaim } from "../published-check";
import type { SeatMix } from "../seat-mix/seat-mix";
import type { TierDecisions } from "../tier-decisions/tier-decisions";
import type { Waterfall } from "../waterfall/waterfall";

/** A result, or what the data lacks for it. */
export type Measured<T> = (T & { readonly measurable: true }) | NotMeasurable;

/** The cheapest mix of seats and Flex. */
export type SeatMixAdvice = SeatMix & { readonly measurable: true };

/** The ledger, and what the forecast says about what is left in it. */
export interface LedgerAdvice extends Ledger {
  /** Both null where there is no forecast. */
  readonly runOut: RunOut;
  /** Parallel to `lots`: tokens of living lots that are likely to expire; null for the others and without a forecast. */
  readonly atRisk: readonly (AtRisk | null)[];
}

/** The forecast without its paths, and what they come to by month. */
export interface ForecastAdvice extends Omit<Forecast, "paths"> {
  readonly months: readonly MonthDemand[];
}

/** What the article's rules of thumb come to. */
export interface PublishedAdvice extends PublishedCheck {
  /** Parallel to `products`: the claimed saving of occasional users, by the published and by the user's break-even. */
  readonly savings: readonly { readonly asPublished: SavingClaim; readonly atUserPrice: SavingClaim }[];
  /** Products for which the "20+ days a year" rule holds at the user's price. */
  readonly onSeatAtTwentyDays: readonly PublishedProduct["product"][];
}

/** What to do, how sure it is, and what it saves. Plain data; days are serial days, amounts in the terms' currency. */
export interface Advice {
  /** Most tokens first. */
  readonly decisions: readonly Decision[];
  readonly seatMix: Measured<SeatMix>;
  readonly ledger: LedgerAdvice | NotMeasurable;
  readonly forecast: ForecastAdvice | NotMeasurable;
  readonly plan: Measured<PurchasePlan>;
  readonly tiers: Measured<TierDecisions>;
  readonly hourCost: HourCosts | NotMeasurable;
  readonly bridge: Measured<ConsumptionBridge>;
  readonly waterfall: Measured<Waterfall>;
  readonly published: PublishedAdvice;
  readonly audit: Audit;
}
