import type { CellValue, DataIssue, IssueSource } from "../../flex/data-issue";
import { isBlank, isBlankRow, quoted } from "../cells";
import { readDay } from "../date-cell";
import { readInstantText } from "../dates/instant-text";
import type { Grid } from "../grid";
import { IntakeError } from "../intake-error";
import { normalizeHeader } from "../normalize-header";
import { readNumberText } from "../numbers/number-text";
import type { DateOrder } from "../recognition";
import type { TableLayout } from "../table-layout";
import { columnMarks } from "./column-marks";
import { columnOrders } from "./column-orders";
import { TableRow, type ColumnsOf } from "./table-row";

/** The rows of a table that are not blank, and notices about its header and the order of its dates. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly issues: readonly DataIssue[];
}

/** Column of each header of the layout. */
type Columns = ReadonlyMap<string, number>;

/**
 * Finds the rows of a table and the columns of their cells.
 *
 * The first row that is not blank may be a header row, or a title above one; headers are recognized whatever their case
 * and punctuation, in any order. Without a header row the columns stand in the order of the layout.
 *
 * @param grid all rows; row 1 is its first
 * @param layout of the table
 * @param dateOrder order of day and month that the user states
 * @throws IntakeError where the header row lacks a required header
 */
export function tableRows(grid: Grid, layout: TableLayout, dateOrder?: DateOrder): TableRows {
  const top = grid.findIndex((row) => !isBlankRow(row));
  if (top < 0) return { rows: [], issues: [] };
  const first = headerBelow(grid, top, layout) ?? top;
  const firstRow = grid[first]!;
  const found = headerColumns(firstRow, layout);
  const hasHeader = layout.required.some((header) => found.has(header));
  if (hasHeader || isForeignHeader(firstRow, layout)) demandRequired(firstRow, found, layout);
  const columns = hasHeader ? found : new Map(layout.columns.map((header, column) => [header, column]));
  const filled = [...grid.entries()]
    .filter(([index, cells]) => index >= (hasHeader ? first + 1 : first) && !isBlankRow(cells))
    .map(([index, cells]) => ({ number: index + 1, cells: cellsByHeader(cells, columns) }));
  const cells = filled.map((row) => row.cells);
  const { orderOf, issues } = columnOrders(cells, layout, dateOrder);
  const columnsOf: ColumnsOf = { markOf: columnMarks(cells), orderOf };
  const rows = filled.map((row) => new TableRow(layout, row.cells, row.number, columnsOf));
  const ofHeader = hasHeader ? unknownHeaders(firstRow, layout, first + 1) : [];
  const above = first > top ? [rowsAbove(grid[top]!, top + 1, layout, first + 1)] : [];
  return { rows, issues: [...above, ...ofHeader, ...issues] };
}

/** Rows among which a header is looked for. */
const HEADER_ROWS = 10;

/** Index of the first row that has all required headers; null where the top rows have none. */
function headerBelow(grid: Grid, top: number, layout: TableLayout): number | null {
  const rows = grid.slice(top, top + HEADER_ROWS);
  const found = rows.findIndex(
    (row) => headerColumns(row, layout, layout.required).size === layout.required.length,
  );
  return found < 0 ? null : top + found;
}

/** Rows above a header are no data; that they are not read is told. */
function rowsAbove(
  cells: readonly CellValue[],
  row: number,
  { source, name: table }: TableLayout,
  header: number,
): DataIssue {
  const value = cells.find((cell) => !isBlank(cell)) ?? null;
  const params = { table, header };
  return { code: "table.rowsAboveHeader", severity: "notice", source, row, column: null, value, params };
}

function headerColumns(
  row: readonly CellValue[],
  layout: TableLayout,
  headers: readonly string[] = layout.columns,
): Columns {
  const normal = row.map(normalizeHeader);
  return new Map(
    headers
      .map((header): [string, number] => [header, normal.indexOf(normalizeHeader(header))])
      .filter(([, column]) => column >= 0),
  );
}

/** Tables whose own rows may be words only. */
const OF_WORDS: ReadonlySet<IssueSource> = new Set(["terms", "people", "scenarios"]);

/** Whether a row is a header with names that are not ours: words only, where data would have numbers or dates. */
function isForeignHeader(row: readonly CellValue[], layout: TableLayout): boolean {
  if (OF_WORDS.has(layout.source)) return false;
  const cells = row.filter((cell) => !isBlank(cell));
  return cells.length > 1 && cells.every(isWord);
}

function isWord(cell: CellValue): boolean {
  return typeof cell === "string" && readNumberText(cell) === null && !isDate(cell);
}

function isDate(text: string): boolean {
  return !Number.isNaN(readDay(text)) || readInstantText(text.trim(), 0) !== null;
}

function demandRequired(row: readonly CellValue[], found: Columns, layout: TableLayout): void {
  const missing = layout.required.filter((header) => !found.has(header));
  if (missing.length === 0) return;
  throw new IntakeError("table.noHeader", {
    table: layout.name,
    seen: row
      .filter((cell) => !isBlank(cell))
      .map(quoted)
      .join(", "),
    needed: missing.join(", "),
    columns: layout.columns.join(", "),
  });
}

function cellsByHeader(cells: readonly CellValue[], columns: Columns): ReadonlyMap<string, CellValue> {
  return new Map([...columns].map(([header, column]) => [header, cells[column] ?? null]));
}

function unknownHeaders(
  row: readonly CellValue[],
  layout: TableLayout,
  number: number,
): readonly DataIssue[] {
  const known = new Set(layout.columns.map(normalizeHeader));
  return row
    .filter((cell) => !isBlank(cell) && !known.has(normalizeHeader(cell)))
    .map((cell) => ({
      code: "table.unknownColumn",
      severity: "notice",
      source: layout.source,
      row: number,
      column: quoted(cell),
      value: cell,
      params: { table: layout.name, column: quoted(cell), columns: layout.columns.join(", ") },
    }));
}
