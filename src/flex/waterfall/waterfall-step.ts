import type { Need } from "../analysis";

/** The causes of spend, in the order in which they are removed. */
export const WATERFALL_STEPS = [
  "background",
  "short-sessions",
  "seat-moves",
  "expiry",
  "tier-price",
] as const;
export type WaterfallStepName = (typeof WATERFALL_STEPS)[number];

/** Who has to act. */
export type WaterfallTag = "vendor must credit" | "behavior" | "purchasing";

/** Who has to act for each step. */
export const STEP_TAGS: Readonly<Record<WaterfallStepName, WaterfallTag>> = {
  background: "vendor must credit",
  "short-sessions": "behavior",
  "seat-moves": "purchasing",
  expiry: "purchasing",
  "tier-price": "purchasing",
};

/** One cause removed. */
export interface WaterfallStep {
  readonly name: WaterfallStepName;
  readonly tag: WaterfallTag;
  /** Currency, in whole cents; negative where it saves. */
  readonly amount: number;
  /** The same if all of it were achieved. */
  readonly fullAmount: number;
  /** Tokens that it removes if all of it is achieved: no longer used, or no longer left to expire. */
  readonly tokens: number;
  /** Share that is expected to be achieved. */
  readonly share: number;
  /** Switched off: its cause is left to the later steps. */
  readonly off: boolean;
  /** What the data lacks; null where the step can be measured. */
  readonly needs: Need | null;
}
