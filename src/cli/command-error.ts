import { message } from "../messages/message";
import type { MessageParams } from "../messages/message";

/** What the user can put right: a wrong option, or a file that cannot be used. Its message is the sentence for `code`. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly params: MessageParams = {},
  ) {
    super(message(code, params));
    this.name = "CommandError";
  }
}
