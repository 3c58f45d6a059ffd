import type { FunctionContract } from "../arguments/argument-contract";

/** A column of a spilled table, in its order. */
export interface TableColumn {
  /** Its header, never translated. */
  readonly name: string;
  /** What its cells hold and in which unit. */
  readonly text: string;
}

/** What one function takes and gives. */
export interface FunctionSpec {
  readonly arguments: FunctionContract;
  /** What its one value is and in which unit; or the columns of the table that it spills. */
  readonly returns: string | readonly TableColumn[];
  /** Whether the terms must state the token price; "lots": only where a lot does not state its own. */
  readonly priced?: boolean | "lots";
  /** Whether it works through usage, so that it can be canceled and may run on another thread. */
  readonly heavy?: boolean;
}

export type FunctionSpecs = Readonly<Record<string, FunctionSpec>>;
