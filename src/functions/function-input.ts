import type { AnalysisInput } from "../flex/analyze";
import type { DataIssue, IssueSource } from "../flex/data-issue";
import type { Grid } from "../intake/grid";
import { IntakeError } from "../intake/intake-error";
import { prepareInput, prepareTables, type PreparedTables } from "../intake/prepare-input";
import { readUsage, type UsageReading } from "../intake/read-usage";
import { CellError, readCell } from "./arguments/cell";
import { FunctionFailure } from "./function-failure";
import { requireLotPrices, requireTokenPrice } from "./required-price";
import { memoized } from "./memo";
import { unreadable } from "./unreadable-table";
import { usageUntil } from "./usage-until";

/** The tables of one call, as cells; null where there is none. The same cells are the same object. */
export interface InputTables {
  readonly usage: Grid;
  readonly terms: Grid | null;
  readonly rates: Grid | null;
  readonly lots: Grid | null;
  readonly tiers: Grid | null;
  readonly seats: Grid | null;
  /** Usage as an independent tool saw it. */
  readonly monitoring: Grid | null;
  /** Serial day that goes before the As-of date of the terms. */
  readonly asOf: number | null;
}

/** Inputs kept: ten functions over one usage range mostly share one or two. */
const KEPT_INPUTS = 8;
/** As-of days kept: a column of them asks for one after the other. */
const KEPT_DAYS = 32;
/** With it no row lies after the as-of day. */
const LAST_DAY = 2_958_465;

/** Why the intake found no header where a function must have one. */
const HEADER_CODES: ReadonlySet<string> = new Set(["intake.noHeader", "intake.noRows"]);

/**
 * What a heavy function computes from; the very same object for the same tables.
 *
 * Rows that the intake sets aside are left out as in every analysis. A function has no place to list them, so what
 * would hide behind a figure is refused: terms without a token price where money results, a table none of whose rows
 * can be read, an error in a usage cell that counts.
 *
 * @param priced whether the terms must state the token price; "lots": only where a lot does not
 * @throws FunctionFailure (#VALUE!) with the reason
 * @throws IntakeError for tables whose header is not recognized
 */
export function functionInput(tables: InputTables, priced: boolean | "lots"): AnalysisInput {
  const { usage, terms, rates, lots, tiers, seats, monitoring, asOf } = tables;
  if (priced === true) requireTokenPrice(terms);
  if (priced === "lots") requireLotPrices(lots, terms);
  if (asOf === null) return keptInput(usage, terms, rates, lots, tiers, seats, monitoring, null);
  return inputUntil(keptInput(usage, terms, rates, lots, tiers, seats, monitoring, LAST_DAY), asOf);
}

const keptInput = memoized(
  (
    usage: Grid,
    terms: Grid | null,
    rates: Grid | null,
    lots: Grid | null,
    tiers: Grid | null,
    seats: Grid | null,
    monitoring: Grid | null,
    asOf: number | null,
  ): AnalysisInput => {
    const reading = usageReading(usage, terms, rates, asOf);
    const input = prepareInput({ usage: reading, terms, rates, lots, tiers, seats, monitoring, asOf });
    if (input.presets.rates) refuseBlocked("rates", input.issues);
    if (input.presets.tiers) refuseBlocked("tiers", input.issues);
    if (input.lots === null) refuseBlocked("lots", input.issues);
    if (!input.seats) refuseBlocked("seats", input.issues);
    return input;
  },
  KEPT_INPUTS,
);

/** The input as of an earlier day: its usage was read once for all days. */
const inputUntil = memoized(
  (input: AnalysisInput, asOf: number): AnalysisInput => ({
    ...input,
    usage: usageUntil(input.usage, asOf),
    terms: { ...input.terms, asOf },
  }),
  KEPT_DAYS,
);

const usageReading = memoized(
  (usage: Grid, terms: Grid | null, rates: Grid | null, asOf: number | null): UsageReading => {
    const reading = readWithHeader(usage, prepareTables({ terms, rates, asOf }));
    refuseErrorCells(reading.issues);
    return reading;
  },
  KEPT_INPUTS,
);

function readWithHeader(usage: Grid, { terms, rates }: PreparedTables): UsageReading {
  try {
    return readUsage(usage, { terms, rates });
  } catch (error) {
    if (!(error instanceof IntakeError) || !HEADER_CODES.has(error.code)) throw error;
    throw new FunctionFailure("value", "functions.usageHeader", { reason: error.message });
  }
}

function refuseErrorCells(issues: readonly DataIssue[]): void {
  for (const { source, row, column, value } of issues) {
    const cell = readCell(value);
    if (source !== "usage" || !(cell instanceof CellError)) continue;
    throw new FunctionFailure("value", "functions.errorInRange", {
      argument: "usage",
      row: row ?? "?",
      column: `"${column ?? "?"}"`,
      error: cell.kind,
    });
  }
}

/** Refuses a table of which no row was usable, unless it has none: then it is as good as an empty argument. */
function refuseBlocked(argument: IssueSource, issues: readonly DataIssue[]): void {
  const blocked = issues.find(({ severity, source }) => severity === "blocks" && source === argument);
  if (blocked !== undefined) throw unreadable(argument, blocked);
}
