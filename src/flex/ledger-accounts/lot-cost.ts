import type { DataIssue } from "../data-issue";
import type { AccountLot } from "./account-lot";

/**
 * What a lot cost: the amount paid, else its tokens at its price.
 *
 * @param lot with an exchange rate where its currency is not the contract's
 * @param currency the contract's, ISO 4217 code
 * @returns in the contract's currency, not rounded
 * @example // 1,000 tokens for EUR 4,000 at USD 1.10 for a euro
 * lotCost({ tokens: 1000, amountPaid: 4000, currency: "EUR", exchangeRate: 1.1, ... }, "USD") //=> 4400
 */
export function lotCost(lot: AccountLot, currency: string): number {
  if (lot.amountPaid === null) return lot.tokens * lot.price;
  return isForeign(lot, currency) ? lot.amountPaid * lot.exchangeRate! : lot.amountPaid;
}

/**
 * The lots whose amounts cannot be added to the others': another currency than the contract's, and no exchange rate.
 *
 * @param lots in the order of their table
 * @param currency the contract's, ISO 4217 code
 */
export function currencyIssues(lots: readonly AccountLot[], currency: string): DataIssue[] {
  return lots
    .filter((lot) => isForeign(lot, currency) && lot.exchangeRate === null)
    .map((lot) => ({
      code: "lot-currency-without-rate",
      severity: "blocks",
      source: "lots",
      row: lot.sourceRow,
      column: "Exchange rate",
      value: null,
      params: { lotCurrency: lot.currency!, currency },
    }));
}

function isForeign({ currency }: AccountLot, contract: string): boolean {
  return currency !== null && code(currency) !== code(contract);
}

function code(currency: string): string {
  return currency.trim().toUpperCase();
}
