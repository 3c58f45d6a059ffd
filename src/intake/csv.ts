import { parse } from "papaparse";
import type { Grid } from "./grid";
import { IntakeError } from "./intake-error";

/** In this order of preference where two explain the file equally well: a decimal comma is no delimiter. */
const DELIMITERS = ["\t", ";", ","];

/** Rows from which the delimiter is found. */
const GUESSED_ROWS = 10;

/** How a CSV file is written. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly newline: "\r" | "\n" | "\r\n";
}

/**
 * How a CSV file is written, by its first rows.
 *
 * @param text its start
 */
export function csvDialect(text: string): CsvDialect {
  const { meta } = parse<string[]>(text, { delimitersToGuess: DELIMITERS, preview: GUESSED_ROWS });
  return { delimiter: meta.delimiter, newline: meta.linebreak as CsvDialect["newline"] };
}

/**
 * The rows of a CSV file.
 *
 * The delimiter (comma, semicolon or tab) is found from the first rows. Fields may be quoted; line ends may be
 * CR LF, LF or CR; a byte order mark is dropped. Blank lines stay as blank rows, so that rows keep their numbers.
 *
 * @param text content of the file
 * @returns all cells as text, "" for an empty field
 * @throws IntakeError where a quoted field does not end
 */
export function parseCsv(text: string): Grid {
  const { data, errors } = parse<string[]>(text, { delimitersToGuess: DELIMITERS, skipEmptyLines: false });
  const quoting = errors.find((error) => error.type === "Quotes");
  if (quoting) throw new IntakeError("csv.quotes", { row: (quoting.row ?? 0) + 1 });
  return data;
}
