import { TRAP_TABLE_HEADER, type TrapRow } from "../flex/trap-table";
import { message } from "../messages/message";
import { computePort } from "./compute-port";
import { isPromise } from "./is-promise";
import { spilled, type Spill } from "./spill";
import { trapInput, type TrapArguments } from "./trap-input";

/**
 * TRAPS.
 *
 * @returns the trap table with its header; a promise of it where the compute port answers with one
 * @throws FunctionFailure or IntakeError (#VALUE!) for input that cannot be judged
 */
export function trapsOf(values: TrapArguments): Spill | Promise<Spill> {
  const rows = computePort().trapRows(trapInput(values));
  return isPromise(rows) ? rows.then(trapTable) : trapTable(rows);
}

function trapTable(rows: readonly TrapRow[]): Spill {
  return spilled([
    TRAP_TABLE_HEADER,
    ...rows.map((row) => [
      row.name,
      row.measurable,
      row.affectedTokens,
      row.affectedCost,
      row.avoidableTokens,
      row.avoidableCost,
      message(row.basis.code, row.basis.params),
    ]),
  ]);
}
