import { parse } from "papaparse";
import type { Grid } from "./grid";
import { IntakeError } from "./intake-error";

/** In this order of preference where two explain the file equally well: a decimal comma is no delimiter. */
const DELIMITERS = ["\t", ";", ","];

/** Rows from which the delimiter is found: a title and a block of filters may stand above the table. */
const GUESSED_ROWS = 60;

/** Letters from which the way of writing is found. */
export const DIALECT_LETTERS = 1 << 16;

/** A first line by which Excel tells itself the delimiter. */
const SEPARATOR_LINE = /^\ufeff?sep=(.)(?=\r|\n|$)/i;

/** How a CSV file is written. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly newline: "\r" | "\n" | "\r\n";
  /** Whether the first line only names the delimiter. */
  readonly hasSeparatorLine: boolean;
}

/**
 * How a CSV file is written, by its first rows.
 *
 * The delimiter is the one by which most rows have the same number of fields, more than one.
 *
 * @param text its start
 */
export function csvDialect(text: string): CsvDialect {
  const start = text.slice(0, DIALECT_LETTERS);
  const newline = parse<string[]>(start, { preview: 1, delimiter: "," }).meta
    .linebreak as CsvDialect["newline"];
  const stated = SEPARATOR_LINE.exec(start)?.[1];
  if (stated !== undefined) return { delimiter: stated, newline, hasSeparatorLine: true };
  let best = { delimiter: ",", rows: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = rowsAlike(parse<string[]>(start, { delimiter, newline, preview: GUESSED_ROWS }).data);
    if (rows > best.rows) best = { delimiter, rows };
  }
  return { delimiter: best.delimiter, newline, hasSeparatorLine: false };
}

/**
 * The rows of a CSV file.
 *
 * The delimiter (comma, semicolon or tab) is found from the first rows, or stated by a first line such as `sep=;`. Fields
 * may be quoted; line ends may be CR LF, LF or CR; a byte order mark is dropped. Blank lines stay as blank rows, so
 * that rows keep their numbers.
 *
 * @param text content of the file
 * @returns all cells as text, "" for an empty field
 * @throws IntakeError where a quoted field does not end
 */
export function parseCsv(text: string): Grid {
  const { delimiter, newline, hasSeparatorLine } = csvDialect(text);
  const { data, errors } = parse<string[]>(text, { delimiter, newline, skipEmptyLines: false });
  const quoting = errors.find((error) => error.type === "Quotes");
  if (quoting) throw new IntakeError("csv.quotes", { row: (quoting.row ?? 0) + 1 });
  if (hasSeparatorLine) data[0] = [""];
  return data;
}

/** The most rows that have the same number of fields, more than one. */
function rowsAlike(rows: readonly (readonly string[])[]): number {
  const byFields = new Map<number, number>();
  for (const { length } of rows) if (length > 1) byFields.set(length, (byFields.get(length) ?? 0) + 1);
  return Math.max(0, ...byFields.values());
}
