import { message, type MessageParams } from "../messages/message";

/** `value`: a wrong kind or an impossible value (#VALUE!). `notAvailable`: unknown or not measurable (#N/A). */
export type FailureKind = "value" | "notAvailable";

/**
 * Why a function has no result; `answer` turns it into the cell's error.
 *
 * Its message is the sentence of the catalogue, which names the culprit and the cure.
 */
export class FunctionFailure extends Error {
  override readonly name = "FunctionFailure";

  /**
   * @param kind which error the cell shows
   * @param code key of the message catalogue
   * @param params values the sentence names
   */
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    params: MessageParams = {},
  ) {
    super(message(code, params));
  }
}
