import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import { lastUsableDay } from "../flex/expiry-date";
import type { Lot } from "../flex/lot";
import type { Grid } from "./grid";
import { lotsOf } from "./read-subscriptions";
import { subscriptionRows } from "./subscriptions/subscription-rows";
import { LOTS_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/**
 * Reads the purchases of tokens: `FlexLots`, or the token packs of a subscriptions export.
 *
 * @param grid rows of the table, header row optional
 * @param tokenPrice currency per token, for lots without a price of their own
 * @returns lots in the order of the table
 * @throws IntakeError where a header row lacks a required header
 */
export function readLots(grid: Grid, tokenPrice: number): TableReading<readonly Lot[]> {
  const subscriptions = subscriptionRows(grid);
  if (subscriptions !== null) {
    const packs = lotsOf(subscriptions, tokenPrice);
    return { value: packs.value, issues: [...subscriptions.issues, ...packs.issues] };
  }
  const { rows, issues } = tableRows(grid, LOTS_LAYOUT);
  const value: Lot[] = [];
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const lot = readLot(row, tokenPrice);
    if (row.issue) found.push(row.issue);
    else value.push(lot);
  }
  return { value, issues: found };
}

function readLot(row: TableRow, tokenPrice: number): Lot {
  const purchased = row.day("Purchased");
  const lot: Lot = {
    purchased,
    tokens: row.positive("Tokens"),
    price: row.positiveOr("Price per token", tokenPrice),
    expires: row.isBlank("Expires") ? lastUsableDay(purchased) : row.day("Expires"),
    leftAtStart: row.amountOrNull("Left at start"),
    sourceRow: row.row,
  };
  if (lot.expires < purchased) row.block("Expires", "lots.expiresBefore", { purchased: isoDate(purchased) });
  if ((lot.leftAtStart ?? 0) > lot.tokens)
    row.block("Left at start", "lots.leftAboveTokens", { tokens: lot.tokens });
  return lot;
}
