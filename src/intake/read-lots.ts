import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import { lastUsableDay } from "../flex/expiry-date";
import { lotCost } from "../flex/ledger-accounts/lot-cost";
import type { AccountLot } from "../flex/ledger-accounts/account-lot";
import type { Lot } from "../flex/lot";
import { ARTICLE_TERMS } from "../flex/terms";
import { readCurrency } from "./currency-cell";
import type { Grid } from "./grid";
import { IntakeError } from "./intake-error";
import { lotsOf, seatNotice } from "./read-subscriptions";
import type { InputFile } from "./recognition";
import { subscriptionRows } from "./subscriptions/subscription-rows";
import { LOTS_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/**
 * Reads the purchases of tokens: `FlexLots`, or the token packs of a subscriptions export.
 *
 * Amounts in another currency than the contract's are converted by the row's exchange rate.
 *
 * @param grid rows of the table, header row optional
 * @param tokenPrice currency per token, for lots without a price of their own
 * @param currency the contract's, ISO 4217 code
 * @param file what the cells do not tell
 * @returns lots in the order of the table
 * @throws IntakeError where a header row lacks a required header, or a lot in another currency has no exchange rate
 */
export function readLots(
  grid: Grid,
  tokenPrice: number,
  currency: string = ARTICLE_TERMS.currency,
  file: InputFile = {},
): TableReading<readonly Lot[]> {
  const subscriptions = subscriptionRows(grid, file);
  if (subscriptions !== null) {
    const packs = lotsOf(subscriptions, tokenPrice, file);
    const issues = [...seatNotice(subscriptions, file), ...subscriptions.issues, ...packs.issues];
    return { value: packs.value, issues };
  }
  const { rows, issues } = tableRows(grid, LOTS_LAYOUT, file.corrections?.dateOrder);
  const value: Lot[] = [];
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const lot = readLot(row, tokenPrice, currency);
    if (row.issue) found.push(row.issue);
    else value.push(lot);
  }
  return { value, issues: found };
}

function readLot(row: TableRow, tokenPrice: number, contract: string): Lot {
  const purchased = row.day("Purchased");
  const tokens = row.positive("Tokens");
  const paid = readPayment(row, tokens, contract);
  const terms = {
    purchased,
    tokens,
    price: row.positiveOr("Price per token", tokenPrice),
    expires: row.isBlank("Expires") ? lastUsableDay(purchased) : row.day("Expires"),
    leftAtStart: row.amountOrNull("Left at start"),
    team: row.textOrNull("Team"),
    ...paid,
    sourceRow: row.row,
  };
  const lot: Lot = paid.amountPaid === null ? terms : { ...terms, price: lotCost(terms, contract) / tokens };
  if (lot.expires < purchased) row.block("Expires", "lots.expiresBefore", { purchased: isoDate(purchased) });
  if ((lot.leftAtStart ?? 0) > lot.tokens)
    row.block("Left at start", "lots.leftAboveTokens", { tokens: lot.tokens });
  return lot;
}

/**
 * What was paid, in the currency of the row. A price per token in another currency than the contract's is an amount
 * paid, too; where the row has no amount at all its currency says nothing.
 *
 * @throws IntakeError for an amount in another currency without an exchange rate: sums would mix currencies
 */
function readPayment(
  row: TableRow,
  tokens: number,
  contract: string,
): Pick<AccountLot, "amountPaid" | "currency" | "exchangeRate"> {
  const stated = row.amountOrNull("Amount paid");
  const currency = row.isBlank("Currency") ? null : readCurrency(row.cell("Currency"));
  if (currency === null && !row.isBlank("Currency")) row.block("Currency", "lots.badCurrency");
  const exchangeRate = row.positiveOr("Exchange rate", null);
  const isForeign = currency !== null && currency !== contract.toUpperCase();
  const price = row.positiveOr("Price per token", null);
  const amountPaid = stated ?? (isForeign && price !== null ? price * tokens : null);
  if (!isForeign || amountPaid === null) return { amountPaid, currency: null, exchangeRate: null };
  if (exchangeRate === null && row.issue === null)
    throw new IntakeError("lots.noExchangeRate", { row: row.row, lotCurrency: currency, currency: contract });
  return { amountPaid, currency, exchangeRate };
}
