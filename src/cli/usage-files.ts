import type { DataIssue } from "../flex/data-issue";
import { parseCsv } from "../intake/csv";
import { decodeText, isWorkbook } from "../intake/decode-text";
import type { Grid } from "../intake/grid";
import type { InputFile } from "../intake/recognition";
import { recognize } from "../intake/recognize";
import type { UsageReader } from "../intake/read-usage";
import { streamCsv } from "../intake/stream-csv";
import type { ByteSource } from "../intake/stream-csv";
import type { CommandIo } from "./command-io";
import { intakeFailure, readBytes, readSheets } from "./input-files";
import type { AnalyzeCommand } from "./parse-arguments";

/** One sheet or CSV file that is given as usage. */
export interface GivenFile {
  readonly path: string;
  readonly file: InputFile;
  /** Tells that other sheets of the workbook could be meant; empty where none could. */
  readonly issues: readonly DataIssue[];
  /** Whether its header is that of a subscriptions export. */
  readonly isSubscriptions: boolean;
  /** All rows, header included; a CSV file is read only now. */
  rows(): Grid;
  /** Hands the rows to a reader, piece by piece. */
  readInto(reader: UsageReader): Promise<void>;
}

/** Bytes from which the header of a CSV file is recognized. */
const HEAD_BYTES = 1 << 16;

/**
 * Opens a file that is given as usage: a CSV file, or the sheet of an .xlsx file that has the header of usage data.
 *
 * @throws CommandError where the file cannot be opened
 */
export async function openUsageFile(
  path: string,
  command: AnalyzeCommand,
  io: CommandIo,
): Promise<GivenFile> {
  const bytes = await readBytes(path, io);
  const corrections = {
    dateOrder: command.dateOrder ?? undefined,
    period: command.period ?? undefined,
  };
  const named: InputFile = command.usages.length > 1 ? { file: path, corrections } : { corrections };
  return isWorkbook(bytes) ? openWorkbook(path, bytes, named) : openCsv(path, bytes, named);
}

function openCsv(path: string, bytes: Uint8Array, file: InputFile): GivenFile {
  return {
    path,
    file,
    issues: [],
    isSubscriptions: isSubscriptions(csvHead(bytes)),
    rows: () => parseCsv(decodeText(bytes)),
    async readInto(reader) {
      reader.begin(file);
      await streamCsv(sourceOf(bytes), { onRows: (rows) => reader.add(rows) }).catch((error: unknown) => {
        throw intakeFailure(path, error);
      });
    },
  };
}

/** The first rows; "" where they cannot be read, which the reading itself will tell. */
function csvHead(bytes: Uint8Array): Grid {
  try {
    return parseCsv(decodeText(bytes.subarray(0, HEAD_BYTES)));
  } catch {
    return [];
  }
}

async function openWorkbook(path: string, bytes: Uint8Array, named: InputFile): Promise<GivenFile> {
  const { sheets, date1904 } = await readSheets(path, bytes);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const shapes = filled.map(({ rows }) => recognize(rows.slice(0, HEAD_ROWS)).shape);
  const data =
    filled[
      Math.max(
        0,
        shapes.findIndex((shape) => shape !== null),
      )
    ];
  const others = filled.filter(
    (sheet, index) => sheet !== data && shapes[index] !== null && shapes[index] !== "subscriptions",
  );
  const rows = data?.rows ?? [];
  const file: InputFile = {
    ...named,
    ...(filled.length > 1 ? { file: `${path}, sheet ${data!.name}` } : {}),
    date1904,
    hiddenRows: data?.hiddenRows,
    mergedCells: data?.mergedCells,
    filters: filled.filter((sheet) => sheet !== data).flatMap((sheet) => sheet.rows.slice(0, HEAD_ROWS)),
  };
  return {
    path,
    file,
    issues: others.length === 0 ? [] : [otherSheets(path, data!.name, others)],
    isSubscriptions: isSubscriptions(rows),
    rows: () => rows,
    async readInto(reader) {
      reader.begin(file);
      try {
        reader.add(rows);
      } catch (error) {
        throw intakeFailure(path, error);
      }
    },
  };
}

function otherSheets(path: string, sheet: string, others: readonly { readonly name: string }[]): DataIssue {
  const names = others.map(({ name }) => name).join(", ");
  return {
    code: "intake.otherSheets",
    severity: "notice",
    source: "usage",
    row: null,
    column: null,
    value: null,
    params: { file: path, sheet, others: names },
  };
}

/** Rows in which a header, or a period, is looked for. */
const HEAD_ROWS = 60;

function isSubscriptions(rows: Grid): boolean {
  return recognize(rows.slice(0, HEAD_ROWS)).shape === "subscriptions";
}

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    slice: (start, end) => ({
      // A copy: the bytes may lie in a larger buffer, and slicing a Buffer of Node gives a view of it.
      arrayBuffer: () => Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
    }),
  };
}
