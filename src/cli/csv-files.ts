import { parseCsv } from "../intake/csv";
import { decodeText } from "../intake/decode-text";
import type { Grid } from "../intake/grid";
import { IntakeError } from "../intake/intake-error";
import { CommandError } from "./command-error";
import type { CommandIo } from "./command-io";

/** Sentences for what the operating system says about a file, by Node's error codes. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "cli.fileMissing",
  ENOTDIR: "cli.fileMissing",
  EISDIR: "cli.fileIsFolder",
  EACCES: "cli.fileForbidden",
  EPERM: "cli.fileForbidden",
  EBUSY: "cli.fileForbidden",
};

/** The same codes mean something else of a file that is to be written: what is missing is its folder. */
const WRITE_FAULTS: Readonly<Record<string, string>> = {
  ...FILE_FAULTS,
  ENOENT: "cli.folderMissing",
  ENOTDIR: "cli.folderMissing",
};

/**
 * The rows of a CSV file.
 *
 * @throws CommandError where the file cannot be opened or is no CSV
 */
export async function readCsvFile(path: string, io: CommandIo): Promise<Grid> {
  const bytes = await io.readFile(path).catch((error: unknown) => {
    throw fileError(path, error, FILE_FAULTS);
  });
  return namingFile(path, () => parseCsv(decodeText(bytes)));
}

/**
 * Writes a file.
 *
 * @throws CommandError where it cannot be written
 */
export async function writeBytes(path: string, bytes: Uint8Array, io: CommandIo): Promise<void> {
  await io.writeFile(path, bytes).catch((error: unknown) => {
    throw fileError(path, error, WRITE_FAULTS);
  });
}

/**
 * Does something with a file's content; what cannot be read of it is reported under the file's name.
 *
 * @throws CommandError in the place of an IntakeError
 */
export function namingFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IntakeError)
      throw new CommandError("cli.badFile", { file: path, reason: error.message });
    throw error;
  }
}

function fileError(path: string, error: unknown, faults: Readonly<Record<string, string>>): CommandError {
  const { code, message: reason } = error as NodeJS.ErrnoException;
  return new CommandError(faults[code ?? ""] ?? "cli.fileFault", { file: path, reason });
}
