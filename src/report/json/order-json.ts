import type { OrderCheck } from "../../flex/analysis";
import { isoDate } from "../../flex/dates";

/** One order of the past held against the price list. */
export function orderJson({ purchased, tokens, price, nextTier, threshold, overpaid }: OrderCheck): object {
  return { purchased: isoDate(purchased), tokens, price, nextTier, threshold, overpaid };
}
