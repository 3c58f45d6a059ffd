import type { Grid } from "../intake/grid";
import type { Origin, Origins } from "../report/origins";
import { PLACE, cellRangeOf } from "./cell-ranges";
import { datesFrom1904 } from "./date-system";
import { readRange } from "./read-range";

/** Names of the workbook's tables from which the user's terms are read. */
export const INPUT_TABLES = {
  terms: "FlexTerms",
  rates: "FlexRates",
  lots: "FlexLots",
  tiers: "FlexTiers",
  seats: "FlexSeats",
  people: "FlexPeople",
  calendar: "FlexCalendar",
  monitoring: "FlexMonitoring",
} as const;

export type InputTable = keyof typeof INPUT_TABLES;

const KEYS = Object.keys(INPUT_TABLES) as InputTable[];
const NAMES = new Set(Object.values(INPUT_TABLES).map((name) => name.toLowerCase()));

/** @returns whether a table of this name holds terms; Excel does not tell cases apart */
export function isInputTable(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/**
 * Which of the input tables the workbook has.
 *
 * @returns their keys, in the order of {@link INPUT_TABLES}
 */
export async function presentTables(context: Excel.RequestContext): Promise<InputTable[]> {
  const found = await findTables(context);
  return KEYS.filter((key) => found.has(key));
}

/** The cells of each table; null for one that the workbook lacks. */
export type InputGrids = Readonly<Record<InputTable, Grid | null>>;

/** The user's tables and where they stand. */
export interface InputTables {
  readonly grids: InputGrids;
  readonly origins: Origins;
}

export interface InputTablesOptions {
  /** Whether the workbook counts days from 1904. */
  readonly date1904?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Reads the tables of {@link INPUT_TABLES} where they exist, header rows included, totals rows not.
 *
 * @returns a grid for each table, null for one that the workbook lacks; dates as serial days of the 1900 system
 */
export async function inputTables(
  context: Excel.RequestContext,
  { date1904 = false, signal }: InputTablesOptions = {},
): Promise<InputTables> {
  const found = await findTables(context);
  const places = [...found].map(([key, table]) => ({
    key,
    table,
    range: table.getRange(),
    sheet: table.worksheet,
  }));
  for (const { range, sheet } of places) {
    range.load(PLACE);
    sheet.load("name");
  }
  if (places.length > 0) await context.sync();

  const grids = Object.fromEntries(KEYS.map((key) => [key, null])) as Record<InputTable, Grid | null>;
  const origins: Partial<Record<InputTable, Origin>> = {};
  for (const { key, table, range, sheet } of places) {
    const place = cellRangeOf(range);
    const rows: Grid[number][] = [];
    await readRange(
      sheet,
      table.showTotals ? { ...place, rows: place.rows - 1 } : place,
      date1904 ? ["values", "numberFormat"] : ["values"],
      (page) =>
        rows.push(...(date1904 ? datesFrom1904(page.values, page.numberFormat) : (page.values as Grid))),
      { signal },
    );
    grids[key] = rows;
    origins[key] = {
      sheet: sheet.name,
      firstRow: place.row + 1,
      firstColumn: place.column,
      headers: (rows[0] ?? []).map(String),
    };
  }
  return { grids, origins };
}

async function findTables(context: Excel.RequestContext): Promise<Map<InputTable, Excel.Table>> {
  const candidates = KEYS.map((key) => {
    const table = context.workbook.tables.getItemOrNullObject(INPUT_TABLES[key]);
    table.load("name,showTotals");
    return { key, table };
  });
  await context.sync();
  return new Map(candidates.filter(({ table }) => !table.isNullObject).map(({ key, table }) => [key, table]));
}
