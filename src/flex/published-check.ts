import { breakEvenDays } from "./break-even";
import type { Rate } from "./rate-card";

/** How a published figure may have been made whole. */
export const ROUNDINGS = ["ceiling", "rounding", "floor"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Token prices between `from` and `to`; under ceiling `from` belongs to them and `to` does not, otherwise the reverse. */
export interface PriceRange {
  readonly from: number;
  /** Infinity where a published figure sets no upper bound. */
  readonly to: number;
}

/** A published break-even held against the price that the user pays. */
export interface PublishedProduct {
  readonly product: string;
  /** Days per year: a claim. */
  readonly publishedDays: number;
  /** Currency per token at which the published figure is the exact break-even. */
  readonly impliedPrice: number;
  /** Days per year at the user's token price. */
  readonly breakEven: number;
}

export interface PublishedCheck {
  readonly products: readonly PublishedProduct[];
  /** The token prices that explain all published figures at once, by rounding; null where none does. */
  readonly explainedBy: Readonly<Record<Rounding, PriceRange | null>>;
}

/** Days before and after a published figure D between which the exact break-even lies. */
const EXACT_DAYS: Readonly<Record<Rounding, (days: number) => { least: number; most: number }>> = {
  ceiling: (days) => ({ least: days - 1, most: days }),
  rounding: (days) => ({ least: days - 0.5, most: days + 0.5 }),
  floor: (days) => ({ least: days, most: days + 1 }),
};

/**
 * What token price a published break-even table rests on, and what the break-evens are at the user's price.
 *
 * A figure D under ceiling means D - 1 < C / (r p) <= D, so C / (r D) <= p < C / (r (D - 1)); rounding and floor alike.
 * One price explains the table where all these ranges meet.
 *
 * @param rates the card; products without rate, seat cost or published figure are left out
 * @param tokenPrice currency per token, > 0
 * @source article, "Token Rates by Product"; domain notes, "The article's arithmetic, checked"
 */
export function checkPublished(rates: readonly Rate[], tokenPrice: number): PublishedCheck {
  const published = rates.flatMap((rate) => {
    const { product, seatCostPerYear, tokensPerDay, publishedBreakEven } = rate;
    if (seatCostPerYear === null || tokensPerDay === null || publishedBreakEven === null) return [];
    return [{ product, seatCost: seatCostPerYear, rate: tokensPerDay, days: publishedBreakEven }];
  });
  const explainedBy = (rounding: Rounding): PriceRange | null => {
    if (published.length === 0) return null;
    const ranges = published.map(({ seatCost, rate, days }) => {
      const { least, most } = EXACT_DAYS[rounding](days);
      return { from: seatCost / (rate * most), to: least > 0 ? seatCost / (rate * least) : Infinity };
    });
    const from = Math.max(...ranges.map((range) => range.from));
    const to = Math.min(...ranges.map((range) => range.to));
    return from < to ? { from, to } : null;
  };
  return {
    products: published.map(({ product, seatCost, rate, days }) => ({
      product,
      publishedDays: days,
      impliedPrice: seatCost / (rate * days),
      breakEven: breakEvenDays(seatCost, rate, tokenPrice),
    })),
    explainedBy: {
      ceiling: explainedBy("ceiling"),
      rounding: explainedBy("rounding"),
      floor: explainedBy("floor"),
    },
  };
}

/** The article's "38 % saved at 5-15 days", recomputed from its own break-even. */
export interface SavingClaim {
  /** Share of the seat's cost saved at 5 and at 15 days a year. */
  readonly atFiveDays: number;
  readonly atFifteenDays: number;
  /** Days a year at which the claimed share is saved. */
  readonly daysForClaim: number;
}

const CLAIMED_SAVING = 0.38;

/**
 * What the claimed saving of occasional users comes to.
 *
 * At d days a year Flex costs d / breakEven of the seat, so 1 - d / breakEven is saved.
 *
 * @param breakEven days per year, > 0
 * @source article, "The Decision Framework": "users with 5-15 annual use days save 38%"
 * @example checkSavingClaim(22).daysForClaim //=> 13.64
 */
export function checkSavingClaim(breakEven: number): SavingClaim {
  return {
    atFiveDays: 1 - 5 / breakEven,
    atFifteenDays: 1 - 15 / breakEven,
    daysForClaim: (1 - CLAIMED_SAVING) * breakEven,
  };
}

/** Days a year from which the article puts "any user" on a seat. */
const CLAIMED_SEAT_DAYS = 20;

/**
 * The products for which the article's "20+ days a year" rule holds at the user's price.
 *
 * @param products as {@link checkPublished} returns them
 * @returns names of the products whose seat is cheaper from 20 days a year on
 * @source article, "Flex is not cost-effective for": "20+ days per year (for most products)"
 */
export function productsOnSeatAtTwentyDays(products: readonly PublishedProduct[]): string[] {
  return products.filter(({ breakEven }) => breakEven < CLAIMED_SEAT_DAYS).map(({ product }) => product);
}
