import type { AchievedShare, Terms } from "../terms";
import { WATERFALL_STEPS, type WaterfallStepName } from "../waterfall/waterfall-step";
import type { WaterfallInput } from "../waterfall/waterfall-input";

const TERM_OF_STEP: Readonly<Record<WaterfallStepName, (terms: Terms) => AchievedShare | null>> = {
  background: (terms) => terms.achievedBackground,
  "short-sessions": (terms) => terms.achievedShortSessions,
  "seat-moves": (terms) => terms.achievedSeatMoves,
  expiry: (terms) => terms.achievedExpiry,
  "tier-price": (terms) => terms.achievedTierPrice,
};

/**
 * What the terms say about how much of each saving is achieved.
 *
 * @returns shares of the steps that count, and the steps that are switched off
 */
export function achievedShares(terms: Terms): Pick<WaterfallInput, "shares" | "off"> {
  const stated = WATERFALL_STEPS.map((step) => ({
    step,
    share: TERM_OF_STEP[step](terms) ?? terms.shareAchieved,
  }));
  return {
    shares: Object.fromEntries(
      stated.filter(({ share }) => share !== "off").map(({ step, share }) => [step, share]),
    ),
    off: stated.filter(({ share }) => share === "off").map(({ step }) => step),
  };
}
