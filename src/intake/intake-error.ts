import { message } from "../messages/message";
import type { MessageParams } from "../messages/message";

/** An input that cannot be read at all. Its message is the sentence for `code`, in words for the user. */
export class IntakeError extends Error {
  /**
   * @param code key of the message catalogue
   * @param params values that the sentence names
   * @param file sheet or file at fault, where there are several; named before the sentence
   */
  constructor(
    readonly code: string,
    readonly params: MessageParams = {},
    readonly file?: string,
  ) {
    const sentence = message(code, params);
    super(file === undefined ? sentence : message("intake.inFile", { file, sentence }));
    this.name = "IntakeError";
  }

  /** The same failure, named after the sheet or file in which it was found. */
  inFile(file: string): IntakeError {
    return this.file === undefined ? new IntakeError(this.code, this.params, file) : this;
  }
}

/**
 * Reads something of a sheet or file; a failure is told under its name, where it has one.
 *
 * @throws IntakeError that names the file
 */
export function namingFile<T>(file: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (file === undefined || !(error instanceof IntakeError)) throw error;
    throw error.inFile(file);
  }
}
