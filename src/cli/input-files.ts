import { isBlankRow } from "../intake/cells";
import { parseCsv } from "../intake/csv";
import { decodeText, isWorkbook } from "../intake/decode-text";
import type { Grid } from "../intake/grid";
import { IntakeError } from "../intake/intake-error";
import { readWorkbook } from "../xlsx/read-xlsx";
import type { WorkbookCells } from "../xlsx/read-xlsx";
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
 * The content of a file.
 *
 * @throws CommandError where it cannot be opened
 */
export async function readBytes(path: string, io: CommandIo): Promise<Uint8Array> {
  return io.readFile(path).catch((error: unknown) => {
    throw fileError(path, error, FILE_FAULTS, "cli.fileFault");
  });
}

/**
 * The sheets of an .xlsx file.
 *
 * @throws CommandError where it is none that can be opened
 */
export async function readSheets(path: string, bytes: Uint8Array): Promise<WorkbookCells> {
  return readWorkbook(bytes).catch(() => {
    throw new CommandError("cli.badWorkbook", { file: path });
  });
}

/**
 * The rows of a table: of a CSV file, or of the first sheet of an .xlsx file that is not empty.
 *
 * @throws CommandError where the file cannot be opened, is neither, or has no row
 */
export async function readTableFile(path: string, io: CommandIo): Promise<Grid> {
  const grid = await readGrid(path, io);
  if (grid.every(isBlankRow)) throw new CommandError("cli.emptyTable", { file: path });
  return grid;
}

async function readGrid(path: string, io: CommandIo): Promise<Grid> {
  const bytes = await readBytes(path, io);
  if (!isWorkbook(bytes)) return namingFile(path, () => parseCsv(decodeText(bytes)));
  const { sheets, date1904 } = await readSheets(path, bytes);
  if (date1904) throw new CommandError("cli.table1904", { file: path });
  return sheets.find(({ rows }) => rows.some((row) => !isBlankRow(row)))?.rows ?? [];
}

/**
 * Writes a file.
 *
 * @throws CommandError where it cannot be written
 */
export async function writeBytes(path: string, bytes: Uint8Array, io: CommandIo): Promise<void> {
  await io.writeFile(path, bytes).catch((error: unknown) => {
    throw fileError(path, error, WRITE_FAULTS, "cli.writeFault");
  });
}

/**
 * Does something with a file's content; what cannot be read of it is reported under the file's name.
 *
 * @param path null where several files are read together: then the failure names those that it is about
 * @throws CommandError in the place of an IntakeError
 */
export function namingFile<T>(path: string | null, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw intakeFailure(path, error);
  }
}

/** What cannot be read of a file, as a failure of the command; a failure that names its file is told as it is. */
export function intakeFailure(path: string | null, error: unknown): unknown {
  if (!(error instanceof IntakeError)) return error;
  const { file, message: reason } = error;
  return file === undefined && path !== null
    ? new CommandError("cli.badFile", { file: path, reason })
    : new CommandError("cli.badInput", { reason });
}

function fileError(
  path: string,
  error: unknown,
  faults: Readonly<Record<string, string>>,
  other: string,
): CommandError {
  const { code, message: reason } = error as NodeJS.ErrnoException;
  return new CommandError(faults[code ?? ""] ?? other, { file: path, reason });
}
