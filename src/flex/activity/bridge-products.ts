import { compareText } from "../compare-text";
import type { PeriodUse } from "./period-use";
import { tokenSteps } from "./whole-steps";

/** What one product adds to the steps "product-mix" and "rate". */
export interface BridgeProduct {
  readonly product: string;
  readonly daysA: number;
  readonly daysB: number;
  /** Tokens per usage day; null without one. */
  readonly rateA: number | null;
  readonly rateB: number | null;
  readonly mixTokens: number;
  readonly rateTokens: number;
}

/** How far one product moved between two periods, before rounding. */
export interface ProductShift extends Omit<BridgeProduct, "mixTokens" | "rateTokens"> {
  /** Tokens. */
  readonly mix: number;
  readonly rate: number;
}

/**
 * What one product adds to the mix and to the rate.
 *
 * It adds to the mix as far as its rate differs from the mean of A: a larger share of it crowds out that mean.
 *
 * @param index of the product
 */
export function productShift(product: string, index: number, a: PeriodUse, b: PeriodUse): ProductShift {
  const daysA = a.productDays[index]!;
  const daysB = b.productDays[index]!;
  const rateA = daysA === 0 ? null : a.productTokens[index]! / daysA;
  const rateB = daysB === 0 ? null : b.productTokens[index]! / daysB;
  const shift = { product, daysA, daysB, rateA, rateB };
  if (a.usageDays === 0 || b.usageDays === 0) return { ...shift, mix: 0, rate: 0 };
  const startRate = rateA ?? rateB ?? 0;
  return {
    ...shift,
    mix: (daysB - (b.usageDays * daysA) / a.usageDays) * (startRate - a.tokens / a.usageDays),
    rate: b.productTokens[index]! - daysB * startRate,
  };
}

/**
 * The products' contributions in whole millionths of tokens, which add up to the steps.
 *
 * @param products by name, so that rounding does not depend on the order of the data
 * @param levels tokens of A and after each of the first four steps
 * @returns largest contribution first
 */
export function bridgeProducts(
  products: readonly ProductShift[],
  levels: readonly number[],
): BridgeProduct[] {
  const [, , beforeMix, beforeRate, end] = levels as [number, number, number, number, number];
  const mix = splitStep(
    products.map((product) => product.mix),
    beforeMix,
    beforeRate,
  );
  const rate = splitStep(
    products.map((product) => product.rate),
    beforeRate,
    end,
  );
  return products
    .map(({ product, daysA, daysB, rateA, rateB }, i) => ({
      product,
      daysA,
      daysB,
      rateA,
      rateB,
      mixTokens: mix[i]!,
      rateTokens: rate[i]!,
    }))
    .sort((p, q) => size(q) - size(p) || compareText(p.product, q.product));
}

function splitStep(amounts: readonly number[], from: number, to: number): number[] {
  const levels = [from];
  for (const amount of amounts) levels.push(levels.at(-1)! + amount);
  levels[levels.length - 1] = to;
  return tokenSteps(levels);
}

function size({ mixTokens, rateTokens }: BridgeProduct): number {
  return Math.abs(mixTokens) + Math.abs(rateTokens);
}
