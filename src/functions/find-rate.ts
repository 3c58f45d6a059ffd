import type { DataIssue } from "../flex/data-issue";
import { ARTICLE_RATES, rateCard, type Rate, type RateCard } from "../flex/rate-card";
import type { Grid } from "../intake/grid";
import { readRates } from "../intake/read-rates";
import { FunctionFailure } from "./function-failure";
import { memoized } from "./memo";
import { issueSentence, unreadable } from "./unreadable-table";

/** A product that can be had on Flex. */
export type FlexRate = Rate & { readonly tokensPerDay: number };

/** A product that can be had on Flex and as a seat. */
export type SeatRate = FlexRate & { readonly seatCostPerYear: number };

/**
 * The rate of a product.
 *
 * @param product as typed; case, spacing and Unicode form do not matter
 * @param table cells of FlexRates; null for the article's rate card
 * @throws FunctionFailure (#N/A) for a product that is unknown
 */
export function findRate(product: string, table: Grid | null): Rate {
  const reading = readCard(table);
  const rate = reading.card.find(product);
  if (rate === undefined) throw unknownProduct(product, reading);
  return rate;
}

/**
 * The rate of a product that can be had on Flex.
 *
 * @throws FunctionFailure (#N/A) as `findRate`, and for a product that is not Flex-eligible or without a rate
 */
export function findFlexRate(product: string, table: Grid | null): FlexRate {
  const rate = findRate(product, table);
  if (!rate.flexEligible) {
    throw new FunctionFailure("notAvailable", "functions.notFlexEligible", { product: rate.product });
  }
  const { tokensPerDay } = rate;
  if (tokensPerDay === null) {
    throw new FunctionFailure("notAvailable", "functions.noRate", { product: rate.product });
  }
  return { ...rate, tokensPerDay };
}

/**
 * The rate of a product that can be had on Flex and as a seat.
 *
 * @throws FunctionFailure (#N/A) as `findFlexRate`, and for a product without a seat cost
 */
export function findSeatRate(product: string, table: Grid | null): SeatRate {
  const rate = findFlexRate(product, table);
  return { ...rate, seatCostPerYear: seatCostOf(rate) };
}

/**
 * What a seat of a product costs.
 *
 * @returns currency per year
 * @throws FunctionFailure (#N/A) for a product without a seat cost
 */
export function seatCostOf({ product, seatCostPerYear }: Rate): number {
  if (seatCostPerYear === null) throw new FunctionFailure("notAvailable", "functions.noSeat", { product });
  return seatCostPerYear;
}

interface CardReading {
  readonly card: RateCard;
  /** The first issue that set a row aside. */
  readonly blocked: DataIssue | undefined;
}

/** Rate cards kept: every cell that calls a function passes its card again. */
const KEPT_CARDS = 16;

/**
 * The rate card of a table, or the article's.
 *
 * @param table cells of FlexRates; null for the article's rate card
 * @throws FunctionFailure (#VALUE!) for a table of which no row can be read
 */
export const readCard = memoized((table: Grid | null): CardReading => {
  const { value, issues } = readRates(table ?? []);
  const blocked = issues.find(({ severity }) => severity === "blocks");
  if (value.length > 0) return { card: rateCard(value), blocked };
  // A table with a header and nothing below it is as good as an empty argument.
  if (blocked === undefined) return { card: rateCard(ARTICLE_RATES), blocked };
  throw unreadable("rates", blocked);
}, KEPT_CARDS);

function unknownProduct(product: string, { card, blocked }: CardReading): FunctionFailure {
  const params = { product, known: card.rates.map((rate) => rate.product).join(", ") };
  if (blocked === undefined) return new FunctionFailure("notAvailable", "functions.productUnknown", params);
  return new FunctionFailure("notAvailable", "functions.productBlocked", {
    ...params,
    row: blocked.row ?? "?",
    reason: issueSentence(blocked),
  });
}
