import { message, type MessageParams } from "../messages/message";

/** `value`: a wrong kind or an impossible value (#VALUE!). `notAvailable`: unknown or not measurable (#N/A). */
export type FailureKind = "value" | "notAvailable";

/** Why a cell has no result, as plain data: it can be one of many results, and be posted to another thread. */
export interface CellFailure {
  readonly failure: FailureKind;
  /** Key of the message catalogue. */
  readonly code: string;
  /** Values that its sentence names. */
  readonly params: MessageParams;
}

/**
 * Why a function has no result; `answer` turns it into the cell's error.
 *
 * Its message is the sentence of the catalogue, which names the culprit and the cure.
 */
export class FunctionFailure extends Error implements CellFailure {
  override readonly name = "FunctionFailure";

  /**
   * @param failure which error the cell shows
   * @param code key of the message catalogue
   * @param params values the sentence names
   */
  constructor(
    readonly failure: FailureKind,
    readonly code: string,
    readonly params: MessageParams = {},
  ) {
    super(message(code, params));
  }
}

/**
 * Whether an error is a `FunctionFailure`, of this bundle or of another: the pane brings its own class along, and its
 * compute port rejects with that one.
 */
export function isFunctionFailure(error: unknown): error is FunctionFailure {
  return error instanceof Error && error.name === "FunctionFailure";
}

/** The failure as plain data. */
export function plainFailure({ failure, code, params }: CellFailure): CellFailure {
  return { failure, code, params };
}

/** The failure as an error to be thrown. */
export function thrownFailure({ failure, code, params }: CellFailure): FunctionFailure {
  return new FunctionFailure(failure, code, params);
}
