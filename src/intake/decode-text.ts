import { IntakeError } from "./intake-error";

/** How the bytes of a CSV file are letters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Marks at the start of a file. */
const UTF16_LITTLE_ENDIAN = [0xff, 0xfe];
const UTF16_BIG_ENDIAN = [0xfe, 0xff];
/** Excel workbooks (.xlsx) are ZIP archives. */
const ZIP_ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of Excel 97 to 2003 (.xls) are compound files, as is an .xlsx file with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Bytes in which zeros are counted: UTF-16 without a mark has one beside every western letter. */
export const SAMPLED_BYTES = 1024;

/**
 * The text of a CSV file.
 *
 * UTF-16 is told by its byte order mark or its zero bytes; all else is UTF-8, or Windows-1252 where it is not valid
 * UTF-8, as Excel writes "CSV" in western countries.
 *
 * @param bytes content of the file
 * @returns without the byte order mark
 * @throws IntakeError for an Excel workbook, or a file that is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingByStart(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return letterDecoder("windows-1252").decode(bytes);
  }
}

/** Turns the bytes of a file, or of its next piece, into letters. */
export interface LetterDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * A decoder of an encoding.
 *
 * Node 20 takes windows-1252 for ISO 8859-1, which has control characters where this has the euro sign, dashes and
 * curved quotes: they are put right here, which changes nothing where the decoder is correct.
 */
export function letterDecoder(encoding: Encoding): LetterDecoder {
  const decoder = new TextDecoder(encoding);
  if (encoding !== "windows-1252") return decoder;
  return { decode: (bytes, options) => decoder.decode(bytes, options).replace(CONTROLS, westernLetter) };
}

const FIRST_CONTROL = 0x80;
const CONTROLS = /[\x80-\x9f]/g;
/** The letters of the bytes 0x80 to 0x9f; a blank for the five that have none. */
const WESTERN_LETTERS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function westernLetter(control: string): string {
  const letter = WESTERN_LETTERS[control.charCodeAt(0) - FIRST_CONTROL]!;
  return letter === " " ? control : letter;
}

/** Whether a file is an Excel workbook, by its first bytes. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP_ARCHIVE);
}

/**
 * The encoding that the first bytes of a file show.
 *
 * @returns null where they do not tell: UTF-8 or Windows-1252
 * @throws IntakeError for an Excel workbook, or a file that is no text
 */
export function encodingByStart(bytes: Uint8Array): Encoding | null {
  if (isWorkbook(bytes)) throw new IntakeError("csv.workbook");
  if (startsWith(bytes, COMPOUND_FILE)) throw new IntakeError("csv.oldWorkbook");
  if (startsWith(bytes, UTF16_LITTLE_ENDIAN)) return "utf-16le";
  if (startsWith(bytes, UTF16_BIG_ENDIAN)) return "utf-16be";
  const encoding = encodingByZeros(bytes.subarray(0, SAMPLED_BYTES));
  // No other encoding of text has a zero byte; pictures and programs do.
  if (encoding === null && bytes.subarray(0, SAMPLED_BYTES).includes(0)) throw new IntakeError("csv.notText");
  return encoding;
}

/** UTF-16 without a byte order mark: most letters have a zero byte behind, or before, them. */
function encodingByZeros(sample: Uint8Array): Encoding | null {
  const pairs = Math.floor(sample.length / 2);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[pair * 2] === 0) first++;
    if (sample[pair * 2 + 1] === 0) second++;
  }
  if (second > pairs / 2) return "utf-16le";
  return first > pairs / 2 ? "utf-16be" : null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
