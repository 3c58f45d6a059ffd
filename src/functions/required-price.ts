import type { Grid } from "../intake/grid";
import { readLots } from "../intake/read-lots";
import { readTerms, type TermsReading } from "../intake/read-terms";
import { FunctionFailure } from "./function-failure";
import { memoized } from "./memo";
import { issueSentence } from "./unreadable-table";

/** Tables kept: every cell that calls a function passes its tables again. */
const KEPT_TABLES = 16;

const termsOf = memoized((terms: Grid | null): TermsReading => readTerms(terms ?? []), KEPT_TABLES);

/**
 * Refuses terms without a token price: a preset price would make a figure that nobody stands for.
 *
 * @throws FunctionFailure (#VALUE!)
 */
export function requireTokenPrice(terms: Grid | null): void {
  const { stated, issues } = termsOf(terms);
  if (stated.has("tokenPrice")) return;
  const blocked = issues.find(
    ({ severity, params }) => severity === "blocks" && params["term"] === "Token price",
  );
  throw blocked === undefined
    ? new FunctionFailure("value", "functions.tokenPriceNotStated")
    : new FunctionFailure("value", "functions.tokenPriceUnreadable", { reason: issueSentence(blocked) });
}

/**
 * Refuses lots whose price is the token price where the terms state none.
 *
 * @throws FunctionFailure (#VALUE!) that names the first such lot
 */
export function requireLotPrices(lots: Grid | null, terms: Grid | null): void {
  if (termsOf(terms).stated.has("tokenPrice")) return;
  const row = lots === null ? null : firstUnpricedLot(lots);
  if (row !== null) throw new FunctionFailure("value", "functions.lotPriceMissing", { row });
}

/** Row of the first lot without a price of its own: that price follows the token price. */
const firstUnpricedLot = memoized((lots: Grid): number | null => {
  const read = (tokenPrice: number) => readLots(lots, tokenPrice, "USD").value;
  const doubled = read(2);
  return read(1).find(({ price }, index) => doubled[index]!.price !== price)?.sourceRow ?? null;
}, KEPT_TABLES);
