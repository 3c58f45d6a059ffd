import type { DataIssue } from "../flex/data-issue";
import { normalizeName } from "../flex/rate-card";
import type { Scenario } from "../flex/scenarios/scenario";
import { BILLING_DAYS, CONSOLIDATION_WINDOWS } from "../flex/terms";
import type { Grid } from "./grid";
import { namingFile } from "./intake-error";
import { readRates } from "./read-rates";
import { readTiers } from "./read-tiers";
import { SCENARIOS_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/** Tables that scenarios name, by the name as written. */
export type NamedTables = Readonly<Record<string, Grid>>;

/**
 * Reads what the usage is to be compared under, `FlexScenarios`: a scenario a row, its blank cells as they are now.
 *
 * @param grid rows of the table, header row optional
 * @param tables those that the columns Tiers and Rates name
 * @returns scenarios in the order of the table; of two rows with the same name the first counts
 * @throws IntakeError where a header row, of the table or of one that it names, lacks a required header
 */
export function readScenarios(grid: Grid, tables: NamedTables = {}): TableReading<readonly Scenario[]> {
  const { rows, issues } = tableRows(grid, SCENARIOS_LAYOUT);
  const names = namedTables(grid);
  const tiers = readNamed(names.tiers, tables, readTiers);
  const rates = readNamed(names.rates, tables, readRates);
  const value = new Map<string, Scenario>();
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const own = { tiers: ownTable(row, "Tiers", tiers.read), rates: ownTable(row, "Rates", rates.read) };
    const scenario: Scenario = { ...readScenario(row), ...given(own) };
    const key = normalizeName(scenario.name);
    if (value.has(key)) row.block("Scenario", "scenarios.duplicate");
    if (row.issue) found.push(row.issue);
    else value.set(key, scenario);
  }
  return { value: [...value.values()], issues: [...found, ...tiers.issues, ...rates.issues] };
}

/**
 * The tables that scenarios name, each once.
 *
 * @param grid rows of FlexScenarios
 * @throws IntakeError where its header row lacks a required header
 */
export function namedTables(grid: Grid): Readonly<Record<"tiers" | "rates", readonly string[]>> {
  const { rows } = tableRows(grid, SCENARIOS_LAYOUT);
  const namesIn = (header: string): string[] => [
    ...new Set(rows.map((row) => row.text(header)).filter((name) => name !== "")),
  ];
  return { tiers: namesIn("Tiers"), rates: namesIn("Rates") };
}

function readScenario(row: TableRow): Scenario {
  return {
    name: row.name("Scenario"),
    terms: given({
      tokenPrice: row.positiveOr("Token price", undefined),
      billingDay: row.wordOr("Billing day", BILLING_DAYS, undefined),
      freeMinutes: row.amountOrNull("Free minutes") ?? undefined,
      shortSessionMinutes: row.positiveOr("Short session", undefined),
      consolidationWindow: row.wordOr("Consolidation window", CONSOLIDATION_WINDOWS, undefined),
      dayCapacityMinutes: row.positiveOr("Day capacity", undefined),
    }),
    ...given({ headcountFactor: row.positiveOr("Headcount factor", undefined) }),
  };
}

/** Only what is stated: an undefined member would take the place of what holds now. */
function given<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What the tables of one kind hold, by name; their issues say in which. A table that is not there is left out. */
function readNamed<T>(
  names: readonly string[],
  tables: NamedTables,
  read: (grid: Grid) => TableReading<readonly T[]>,
): { readonly read: ReadonlyMap<string, readonly T[]>; readonly issues: readonly DataIssue[] } {
  const readings = names
    .filter((name) => Object.hasOwn(tables, name))
    .map((name) => ({ name, ...namingFile(name, () => read(tables[name]!)) }));
  return {
    read: new Map(readings.map(({ name, value }) => [name, value])),
    issues: readings.flatMap(({ name, issues }) => issues.map((issue) => ({ ...issue, file: name }))),
  };
}

/** What the table that a cell names holds; undefined where the cell is blank. */
function ownTable<T>(
  row: TableRow,
  header: string,
  tables: ReadonlyMap<string, readonly T[]>,
): readonly T[] | undefined {
  const name = row.text(header);
  if (name === "") return undefined;
  const rows = tables.get(name);
  if (rows === undefined) row.block(header, "scenarios.noTable");
  else if (rows.length === 0) row.block(header, "scenarios.emptyTable");
  return rows;
}
