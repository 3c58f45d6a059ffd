import { readFileSync } from "node:fs";
import path from "node:path";

/** What the header chunk of a PNG file says. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Whether every pixel has an alpha value (color type 6). */
  readonly alpha: boolean;
}

/**
 * Reads the header of a PNG file.
 *
 * @param file path of the file
 * @throws Error if it is no PNG file
 */
export function pngHeader(file: string): PngHeader {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${path.basename(file)} is no PNG file.`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
}
