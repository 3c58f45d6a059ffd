import { IntakeError } from "./intake-error";

/** Marks at the start of a file. */
const UTF16_LITTLE_ENDIAN = [0xff, 0xfe];
const UTF16_BIG_ENDIAN = [0xfe, 0xff];
/** Excel workbooks (.xlsx) are ZIP archives. */
const ZIP_ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/**
 * The text of a CSV file.
 *
 * UTF-16 is told by its byte order mark; all else is UTF-8, or Windows-1252 where it is not valid UTF-8, as Excel
 * writes "CSV" in western countries.
 *
 * @param bytes content of the file
 * @returns without the byte order mark
 * @throws IntakeError for an Excel workbook
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, ZIP_ARCHIVE)) throw new IntakeError("csv.workbook");
  if (startsWith(bytes, UTF16_LITTLE_ENDIAN)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, UTF16_BIG_ENDIAN)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
