import { parse } from "papaparse";
import type { Grid } from "./grid";
import { IntakeError } from "./intake-error";

/** In this order of preference where two explain the file equally well: a decimal comma is no delimiter. */
const DELIMITERS = ["\t", ";", ","];

/** Rows from which the delimiter is found: a title and a block of filters may stand above the table. */
const GUESSED_ROWS = 60;

/** A quoted field, whatever the delimiter: what stands in it, line breaks too, tells nothing of how the file is written. */
const QUOTED_FIELD = /(?<=^|[\t;,\r\n])"(?:[^"]|"")*"/g;

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
  const rows = start.replace(QUOTED_FIELD, "").split(newline, GUESSED_ROWS);
  let best = { delimiter: ",", alike: 0 };
  for (const delimiter of DELIMITERS) {
    const alike = rowsAlike(rows, delimiter);
    if (alike > best.alike) best = { delimiter, alike };
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

/** The most rows in which the delimiter stands equally often, at least once. */
function rowsAlike(rows: readonly string[], delimiter: string): number {
  const byDelimiters = new Map<number, number>();
  for (const row of rows) {
    const delimiters = row.split(delimiter).length - 1;
    if (delimiters > 0) byDelimiters.set(delimiters, (byDelimiters.get(delimiters) ?? 0) + 1);
  }
  return Math.max(0, ...byDelimiters.values());
}
