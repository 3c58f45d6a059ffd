import type { AnalysisInput } from "../flex/analyze";
import type { DataIssue, IssueSource } from "../flex/data-issue";
import type { Grid } from "../intake/grid";
import { IntakeError } from "../intake/intake-error";
import { prepareInput } from "../intake/prepare-input";
import { readTerms } from "../intake/read-terms";
import type { ArgumentValues } from "./argument-contract";
import type { CONTRACTS } from "./contracts";
import { CellError, readCell } from "./cell";
import { FunctionFailure } from "./function-failure";
import { issueSentence, unreadable } from "./unreadable-table";

export type TrapArguments = ArgumentValues<(typeof CONTRACTS)["TRAPS"]>;

/** Why the intake found no header where a function must have one. */
const HEADER_CODES: ReadonlySet<string> = new Set(["intake.noHeader", "intake.noRows"]);

/**
 * What TRAPS analyzes.
 *
 * Rows that the intake sets aside are left out as in every analysis. A function has no place to list them, so what
 * would hide behind a figure is refused: terms without a token price, a table none of whose rows can be read, an
 * error in a usage cell that counts.
 *
 * @throws FunctionFailure (#VALUE!) with the reason
 * @throws IntakeError for tables whose header is not recognized
 */
export function trapInput(values: TrapArguments): AnalysisInput {
  requireTokenPrice(values.terms);
  const input = preparedInput(values);
  const { issues, lots, presets } = input;
  refuseErrorCells(issues);
  if (presets.rates) refuseBlocked("rates", issues);
  if (presets.tiers) refuseBlocked("tiers", issues);
  if (lots === null) refuseBlocked("lots", issues);
  return input;
}

function requireTokenPrice(terms: Grid): void {
  const { stated, issues } = readTerms(terms);
  if (stated.has("tokenPrice")) return;
  const blocked = issues.find(
    ({ severity, params }) => severity === "blocks" && params["term"] === "Token price",
  );
  throw blocked === undefined
    ? new FunctionFailure("value", "functions.tokenPriceNotStated")
    : new FunctionFailure("value", "functions.tokenPriceUnreadable", { reason: issueSentence(blocked) });
}

function preparedInput(values: TrapArguments): AnalysisInput {
  try {
    return prepareInput(values);
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
