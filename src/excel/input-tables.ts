import type { Grid } from "../intake/grid";
import { namedTables } from "../intake/read-scenarios";
import type { NamedTables } from "../intake/read-scenarios";
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
  scenarios: "FlexScenarios",
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
  const found = await findTables(context, INPUT_TABLES);
  return KEYS.filter((key) => found.has(key));
}

/** The cells of each table; null for one that the workbook lacks. */
export interface InputGrids extends Readonly<Record<InputTable, Grid | null>> {
  /** The price lists and rate cards that scenarios name, as far as the workbook has such tables. */
  readonly scenarioTables: NamedTables;
}

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
 * Reads the tables of {@link INPUT_TABLES} where they exist, header rows included, totals rows not; so are those that
 * scenarios name.
 *
 * @returns a grid for each table, null for one that the workbook lacks; dates as serial days of the 1900 system
 * @throws IntakeError where the table of scenarios lacks a required header
 */
export async function inputTables(
  context: Excel.RequestContext,
  { date1904 = false, signal }: InputTablesOptions = {},
): Promise<InputTables> {
  const reading = { date1904, signal };
  const tables = await readTables(context, INPUT_TABLES, reading);
  const grids = Object.fromEntries(KEYS.map((key) => [key, tables.get(key)?.rows ?? null])) as Record<
    InputTable,
    Grid | null
  >;
  const origins = Object.fromEntries([...tables].map(([key, { origin }]) => [key, origin])) as Origins;
  return {
    grids: { ...grids, scenarioTables: await scenarioTables(context, grids.scenarios ?? [], reading) },
    origins,
  };
}

async function scenarioTables(
  context: Excel.RequestContext,
  scenarios: Grid,
  reading: InputTablesOptions,
): Promise<NamedTables> {
  const { tiers, rates } = namedTables(scenarios);
  const names = Object.fromEntries([...tiers, ...rates].map((name) => [name, name]));
  const tables = await readTables(context, names, reading);
  return Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows]));
}

interface TableCells {
  readonly rows: Grid;
  readonly origin: Origin;
}

/** The cells of those tables that the workbook has, by their keys. */
async function readTables<K extends string>(
  context: Excel.RequestContext,
  names: Readonly<Record<K, string>>,
  { date1904 = false, signal }: InputTablesOptions,
): Promise<Map<K, TableCells>> {
  const found = await findTables(context, names);
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

  const tables = new Map<K, TableCells>();
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
    const origin = {
      sheet: sheet.name,
      firstRow: place.row + 1,
      firstColumn: place.column,
      headers: (rows[0] ?? []).map(String),
    };
    tables.set(key, { rows, origin });
  }
  return tables;
}

async function findTables<K extends string>(
  context: Excel.RequestContext,
  names: Readonly<Record<K, string>>,
): Promise<Map<K, Excel.Table>> {
  const candidates = (Object.keys(names) as K[]).map((key) => {
    const table = context.workbook.tables.getItemOrNullObject(names[key]);
    table.load("name,showTotals");
    return { key, table };
  });
  if (candidates.length > 0) await context.sync();
  return new Map(candidates.filter(({ table }) => !table.isNullObject).map(({ key, table }) => [key, table]));
}
