import { message } from "../messages/message";
import type { MessageParams } from "../messages/message";

/** An input that cannot be read at all. Its message is the sentence for `code`, in words for the user. */
export class IntakeError extends Error {
  /**
   * @param code key of the message catalogue
   * @param params values that the sentence names
   */
  constructor(
    readonly code: string,
    readonly params: MessageParams = {},
  ) {
    super(message(code, params));
    this.name = "IntakeError";
  }
}
