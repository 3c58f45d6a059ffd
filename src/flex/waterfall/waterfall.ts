import { centSteps, roundCents } from "../activity/whole-steps";
import { articleClaims, shareOf, type ArticleClaim } from "./article-claims";
import { spendLevels } from "./spend-levels";
import { needsOf, type WaterfallInput } from "./waterfall-input";
import { STEP_TAGS, WATERFALL_STEPS, type WaterfallStep } from "./waterfall-step";

/** From the window's spend to what it could have been. Amounts in the currency of the terms, in whole cents. */
export interface Waterfall {
  /** Used tokens at what the lots cost, else at the token price, and the value that expired. */
  readonly from: number;
  /** from + the amounts of the steps. */
  readonly to: number;
  /** In the order of {@link WATERFALL_STEPS}. */
  readonly steps: readonly WaterfallStep[];
  /** (background + avoidable short + expired) / (used + expired), in tokens of the window; null where there are none. */
  readonly wasteRate: number | null;
  /** What the waste rate is of: tokens of the window. */
  readonly waste: Waste;
  /** False where it is not known what a lot opened with: what expired is the most that it can be then. */
  readonly openingsKnown: boolean;
  /** The article's figures beside the user's own. */
  readonly claims: readonly ArticleClaim[];
}

/** Tokens of the annual window that nobody needed, beside all that were used. */
export interface Waste {
  readonly background: number;
  /** Avoidable short-session days. */
  readonly shortSessions: number;
  readonly expired: number;
  readonly used: number;
}

/**
 * From what the annual window spent on tokens to what it could have spent.
 *
 * Each step takes its cause out of the data that the steps before it left, and the pool is run again: background-only
 * days, the avoidable short-session days, what the cheapest seat mix moves (against the cost of its seats), what then
 * still expires, and the price paid above the cheapest order of a year's tokens. So nothing is counted twice: tokens
 * that one step saves and that then expire are saved only by buying the right size. Usage before the window stays as it
 * was.
 *
 * A step that is achieved in part counts in part, and no later step claims the rest. A step switched off leaves its
 * cause to the later ones.
 *
 * @returns cumulative levels are rounded to cents and amounts are their differences: from + the amounts = to
 * @source domain notes, "Method notes", savings waterfall and two valuations
 */
export function savingsWaterfall(input: WaterfallInput): Waterfall {
  const { ledger, shares, off } = input;
  const needs = needsOf(input);
  const spend = spendLevels(input, (name) => needs[name] === null && !off.includes(name));
  const { levels, today, backgroundTokens, avoidableTokens } = spend;
  const achieved = [levels[0]!];
  WATERFALL_STEPS.forEach((name, index) => {
    const difference = levels[index + 1]! - levels[index]!;
    achieved.push(achieved[index]! + difference * (shares[name] ?? 1));
  });

  const amounts = centSteps(achieved);
  const fullAmounts = centSteps(levels);
  const from = roundCents(levels[0]!);
  const to = roundCents(achieved.at(-1)!);
  const { used, expired } = today;
  const waste = { background: backgroundTokens, shortSessions: avoidableTokens, expired, used };
  const wasteRate = shareOf(backgroundTokens + avoidableTokens + expired, used + expired);
  return {
    from,
    to,
    steps: WATERFALL_STEPS.map((name, index) => ({
      name,
      tag: STEP_TAGS[name],
      amount: amounts[index]!,
      fullAmount: fullAmounts[index]!,
      tokens: spend.tokens[index]!,
      share: shares[name] ?? 1,
      off: off.includes(name),
      needs: needs[name],
    })),
    wasteRate,
    waste,
    openingsKnown: ledger === null || ledger.lots.every((lot) => lot.openingKnown),
    claims: articleClaims({
      "waste-rate": wasteRate,
      "spend-reduction": shareOf(from - to, from),
      "background-share": needs.background === null ? shareOf(backgroundTokens, today.used) : null,
      "expired-share": shareOf(today.expired, today.matured),
    }),
  };
}
