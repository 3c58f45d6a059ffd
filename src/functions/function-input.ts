import type { AnalysisInput } from "../flex/analyze";
import type { DataIssue, IssueSource } from "../flex/data-issue";
import type { Terms } from "../flex/terms";
import type { Grid } from "../intake/grid";
import { IntakeError } from "../intake/intake-error";
import { prepareInput, prepareTables, type PreparedTables } from "../intake/prepare-input";
import { readUsage, type UsageReading } from "../intake/read-usage";
import { CellError, readCell } from "./arguments/cell";
import { FunctionFailure } from "./function-failure";
import { memoized } from "./memo";
import { teamsOfUsers } from "./teams-of-users";
import { issueSentence, unreadable } from "./unreadable-table";

/** The tables of one call, as cells; null where there is none. The same cells are the same object. */
export interface InputTables {
  readonly usage: Grid;
  readonly terms: Grid | null;
  readonly rates: Grid | null;
  readonly lots: Grid | null;
  readonly tiers: Grid | null;
  /** Serial day that goes before the As-of date of the terms. */
  readonly asOf: number | null;
}

/** What the heavy functions compute from: plain data beside the rate card. */
export interface FunctionInput extends AnalysisInput {
  /** Team of each user of the usage, where it has a column of teams. */
  readonly teams: readonly (string | null)[] | null;
}

/** Inputs kept: ten functions over one usage range mostly share one or two. */
const KEPT_INPUTS = 8;

/** Why the intake found no header where a function must have one. */
const HEADER_CODES: ReadonlySet<string> = new Set(["intake.noHeader", "intake.noRows"]);

/**
 * What a heavy function computes from; the very same object for the same tables.
 *
 * Rows that the intake sets aside are left out as in every analysis. A function has no place to list them, so what
 * would hide behind a figure is refused: terms without a token price where money results, a table none of whose rows
 * can be read, an error in a usage cell that counts.
 *
 * @param priced whether the terms must state the token price
 * @throws FunctionFailure (#VALUE!) with the reason
 * @throws IntakeError for tables whose header is not recognized
 */
export function functionInput(tables: InputTables, priced: boolean): FunctionInput {
  const { usage, terms, rates, lots, tiers, asOf } = tables;
  if (priced) requireTokenPrice(preparedTables(terms, rates, lots, tiers, asOf));
  return keptInput(usage, terms, rates, lots, tiers, asOf);
}

const keptInput = memoized(
  (
    usage: Grid,
    terms: Grid | null,
    rates: Grid | null,
    lots: Grid | null,
    tiers: Grid | null,
    asOf: number | null,
  ): FunctionInput => {
    const { reading, teams } = usageReading(usage, terms, rates, asOf);
    const input = prepareInput({ usage: reading, terms, rates, lots, tiers, asOf });
    if (input.presets.rates) refuseBlocked("rates", input.issues);
    if (input.presets.tiers) refuseBlocked("tiers", input.issues);
    if (input.lots === null) refuseBlocked("lots", input.issues);
    return { ...input, teams };
  },
  KEPT_INPUTS,
);

const preparedTables = memoized(
  (
    terms: Grid | null,
    rates: Grid | null,
    lots: Grid | null,
    tiers: Grid | null,
    asOf: number | null,
  ): PreparedTables => prepareTables({ terms, rates, lots, tiers, asOf }),
  KEPT_INPUTS,
);

const usageReading = memoized(
  (
    usage: Grid,
    terms: Grid | null,
    rates: Grid | null,
    asOf: number | null,
  ): { readonly reading: UsageReading; readonly teams: FunctionInput["teams"] } => {
    const reading = readWithHeader(usage, preparedTables(terms, rates, null, null, asOf));
    refuseErrorCells(reading.issues);
    return { reading, teams: teamsOfUsers(usage, reading) };
  },
  KEPT_INPUTS,
);

/** A preset price would make a figure that nobody stands for. */
function requireTokenPrice({ stated, issues }: PreparedTables): void {
  const price: keyof Terms = "tokenPrice";
  if (stated.has(price)) return;
  const blocked = issues.find(
    ({ severity, params }) => severity === "blocks" && params["term"] === "Token price",
  );
  throw blocked === undefined
    ? new FunctionFailure("value", "functions.tokenPriceNotStated")
    : new FunctionFailure("value", "functions.tokenPriceUnreadable", { reason: issueSentence(blocked) });
}

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
