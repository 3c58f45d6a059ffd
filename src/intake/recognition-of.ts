import type { ColumnOrder } from "./dates/date-orders";
import type { Recognition } from "./recognition";
import { columnRoles, headerSignature } from "./usage/usage-header";
import type { UsageHeader } from "./usage/usage-header";

/**
 * What was recognized of a sheet or file whose header is known.
 *
 * @param headerRow row of the sheet or file, 1-based
 * @param orders how text dates are read, by column
 * @param period what a usage report covers
 */
export function recognitionOf(
  header: UsageHeader,
  headerRow: number,
  orders: readonly ColumnOrder[],
  period: { readonly from: number; readonly to: number } | null,
): Recognition {
  const dateOrders = orders.map(({ finding }) => finding);
  return {
    shape: header.shape,
    missing: [],
    headerRow,
    columns: columnRoles(header),
    dateOrder: dateOrders.find(({ order }) => order === "ambiguous") ?? dateOrders[0] ?? null,
    dateOrders,
    signature: headerSignature(header.headers),
    period:
      header.shape === "usage report" && period !== null
        ? { ...period, days: period.to - period.from + 1 }
        : null,
  };
}
