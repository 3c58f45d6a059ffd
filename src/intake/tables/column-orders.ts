import type { CellValue, DataIssue } from "../../flex/data-issue";
import { dateOrders } from "../dates/date-orders";
import { readInstantText } from "../dates/instant-text";
import { UndecidedDates } from "../dates/undecided-dates";
import type { DateOrder, DateOrderFinding } from "../recognition";
import type { TableLayout } from "../table-layout";

/** Whether the day or the month comes first in the dates of a column; null where they do not tell. */
export type OrderOfColumn = (header: string) => DateOrder | null;

/** What the date columns of a table say about their order. */
export interface ColumnOrders {
  readonly orderOf: OrderOfColumn;
  /** One notice for each column whose order is decided. */
  readonly issues: readonly DataIssue[];
}

/**
 * The orders of day and month of a table's date columns, each decided from all its cells.
 *
 * @param rows cells by header, header row left out
 * @param layout of the table
 * @param chosen order that the user states: it goes before what a column says
 */
export function columnOrders(
  rows: readonly ReadonlyMap<string, CellValue>[],
  layout: TableLayout,
  chosen?: DateOrder,
): ColumnOrders {
  const { dates = [] } = layout;
  const waiting = new UndecidedDates();
  for (const cells of rows)
    dates.forEach((header, column) => {
      const cell = cells.get(header);
      const read = typeof cell === "string" ? readInstantText(cell.trim(), 0) : null;
      if (read === null || read.date.dayFirst === read.date.monthFirst) return;
      waiting.add(column, read.dateText, read.date, read.offset);
    });
  const decided = new Map<string, DateOrder>();
  const issues: DataIssue[] = [];
  for (const { finding } of dateOrders(waiting, dates, chosen)) {
    if (finding.order === "ambiguous") continue;
    decided.set(finding.column, finding.order);
    issues.push(noticeOf(finding, layout));
  }
  return { orderOf: (header) => decided.get(header) ?? null, issues };
}

function noticeOf({ column, example, reason }: DateOrderFinding, layout: TableLayout): DataIssue {
  return {
    code: "table.dateOrder",
    severity: "notice",
    source: layout.source,
    row: null,
    column,
    value: example,
    params: { table: layout.name, column, reason },
  };
}
