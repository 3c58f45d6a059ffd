import type { CellValue, DataIssue } from "../../flex/data-issue";
import { isBlankRow, nameText } from "../cells";
import { dateOrders, decidedOrders } from "../dates/date-orders";
import { InstantReader } from "../dates/instant-reader";
import { dayOf } from "../dates/instants";
import { cellFault, issueOf } from "../fault";
import type { Fault } from "../fault";
import type { Grid } from "../grid";
import { NumberReader, decidedNumber, decimalMark } from "../numbers/number-reader";
import type { UndecidedNumber } from "../numbers/number-reader";
import type { ColumnRole, InputFile } from "../recognition";
import { firstFilled } from "../usage/row-columns";
import { faultOfRow } from "../usage/unusable-row";
import { HeaderSearch } from "../usage/header-search";
import type { UsageHeader } from "../usage/usage-header";

/** One subscription or token pack. Days are serial days. */
export interface SubscriptionRow {
  readonly offering: string;
  readonly start: number;
  readonly end: number;
  /** Seats, packs or tokens, > 0. */
  readonly quantity: number;
  /** "" where the data does not tell. */
  readonly status: string;
  readonly team: string | null;
  /** 1-based. */
  readonly sourceRow: number;
}

/** The rows of a subscriptions export. */
export interface SubscriptionRows {
  readonly header: UsageHeader;
  readonly rows: readonly SubscriptionRow[];
  /** Rows that are not blank, below the header. */
  readonly read: number;
  /** One for each row that a cell keeps from being used. */
  readonly issues: readonly DataIssue[];
}

interface RawRow {
  readonly cells: readonly CellValue[];
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly quantity: number | UndecidedNumber;
}

/**
 * Reads the rows of a subscriptions export.
 *
 * @returns null where no row is the header of one
 * @throws IntakeError where the order of dates is ambiguous
 */
export function subscriptionRows(grid: Grid, file: InputFile = {}): SubscriptionRows | null {
  const found = subscriptionsHeader(grid, file);
  if (found === null) return null;
  const { header, position } = found;
  const { columns, headers } = header;
  const instants = new InstantReader({ utcOffsetHours: 0, date1904: file.date1904 });
  const numbers = new NumberReader();
  const raw: RawRow[] = [];
  grid.forEach((cells, index) => {
    if (index <= position || isBlankRow(cells)) return;
    const read = (role: ColumnRole): number => instants.read(cells[columns[role][0]!], columns[role][0]!);
    const quantity = numbers.read(cells[columns.quantity[0]!]);
    raw.push({
      cells,
      number: index + (file.firstRow ?? 1),
      start: read("start"),
      end: read("end"),
      quantity,
    });
  });
  const orders = dateOrders(instants.waiting, headers, file.corrections?.dateOrder);
  const decided = decidedOrders(orders, instants.waiting);
  const mark = decimalMark(numbers.evidence());
  const dayOfCode = (code: number): number =>
    dayOf(code < 0 ? instants.waiting.resolve(code, decided) : code);

  const rows: SubscriptionRow[] = [];
  const issues: DataIssue[] = [];
  for (const { cells, number, start, end, quantity } of raw) {
    const row: SubscriptionRow = {
      offering: (nameText(cells[firstFilled(cells, columns.product)]) ?? "").trim(),
      start: dayOfCode(start),
      end: dayOfCode(end),
      quantity: typeof quantity === "number" ? quantity : decidedNumber(quantity, mark),
      status: textOf(cells, columns.status),
      team: textOf(cells, columns.team) || null,
      sourceRow: number,
    };
    const fault = faultOf(row, cells, header);
    if (fault === null) rows.push(row);
    else issues.push(issueOf(faultOfRow(fault, cells, header), placeOf(row, file)));
  }
  return { header, rows, read: raw.length, issues };
}

/** Where a blocking issue of a row stands. */
export function placeOf({ sourceRow }: SubscriptionRow, { file }: InputFile) {
  return { source: "lots", severity: "blocks", row: sourceRow, file } as const;
}

function subscriptionsHeader(
  grid: Grid,
  { corrections }: InputFile,
): { readonly header: UsageHeader; readonly position: number } | null {
  const search = new HeaderSearch(corrections?.roles);
  for (const row of grid.slice(0, SEARCHED)) {
    const header = search.look(row);
    if (header !== null)
      return header.shape === "subscriptions" ? { header, position: search.best!.position } : null;
  }
  return null;
}

/** One row fewer than the search allows: it then throws, while here another reader is to be tried. */
const SEARCHED = 49;

function faultOf(row: SubscriptionRow, cells: readonly CellValue[], { columns, headers }: UsageHeader) {
  const fault = (code: string, role: ColumnRole): Fault =>
    cellFault(code, headers[columns[role][0]!] ?? "", cells[columns[role][0]!]);
  if (row.offering === "") return fault("subscriptions.blankOffering", "product");
  if (Number.isNaN(row.start)) return fault("subscriptions.badDate", "start");
  if (Number.isNaN(row.end)) return fault("subscriptions.badDate", "end");
  if (row.end < row.start) return fault("subscriptions.endsBefore", "end");
  return row.quantity > 0 ? null : fault("subscriptions.badQuantity", "quantity");
}

function textOf(cells: readonly CellValue[], columns: readonly number[]): string {
  return (nameText(cells[firstFilled(cells, columns)]) ?? "").trim();
}
