import type { AnnualWindow, Need } from "../analysis";
import type { Charges } from "../charges";
import type { Ledger } from "../ledger-accounts/account-ledger";
import type { RateCard } from "../rate-card";
import type { Seat } from "../seat";
import type { SeatUse } from "../seat-mix/seat-use";
import type { Terms } from "../terms";
import type { Tier } from "../tier";
import type { Usage } from "../usage";
import type { WaterfallStepName } from "./waterfall-step";

/** Everything that a waterfall rests on. */
export interface WaterfallInput {
  readonly usage: Usage;
  /** Charges of the same usage, none after the window. */
  readonly charges: Charges;
  readonly terms: Terms;
  readonly rates: RateCard;
  /** Ascending by `from`; empty where there is no price list. */
  readonly tiers: readonly Tier[];
  /** First serial day of the data. */
  readonly from: number;
  readonly window: AnnualWindow;
  /** null where there are no lots: everything is valued at the token price. */
  readonly ledger: Ledger | null;
  /** By pool of the ledger: net tokens of each day of `charges`; summed up where left out. */
  readonly netTokens?: readonly Float64Array[];
  /** Seats held; null where there is no table of them. */
  readonly seats: readonly Seat[] | null;
  /** Days on them within the window; null where the data does not tell seats from Flex. */
  readonly seatUse: readonly SeatUse[] | null;
  /** Share of each step that is expected to be achieved, 0 to 1; 1 where left out. */
  readonly shares: Readonly<Partial<Record<WaterfallStepName, number>>>;
  /** Steps switched off. */
  readonly off: readonly WaterfallStepName[];
}

/** What the data lacks for each step; null where it can be measured. */
export function needsOf({ usage, ledger, tiers }: WaterfallInput): Record<WaterfallStepName, Need | null> {
  return {
    background: usage.userInitiated === null ? "sessionSource" : null,
    "short-sessions": usage.minutes === null ? "minutes" : null,
    "seat-moves": null,
    expiry: ledger === null ? "lots" : null,
    "tier-price": tiers.length === 0 ? "tiers" : null,
  };
}
