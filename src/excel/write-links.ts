import type { SheetSpec } from "../report/sheet-spec";
import { suspendUntilSync } from "./write-cells";

/** Links written with one sync: few enough that a canceled run ends soon. */
const BATCH = 500;

/**
 * Writes the links of cells, each of which is a step of its own for Excel. They come before styles: Excel gives a
 * linked cell a look of its own.
 *
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function writeLinks(
  sheet: Excel.Worksheet,
  cells: SheetSpec["cells"],
  signal?: AbortSignal,
): Promise<void> {
  const links = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell?.link === undefined ? [] : [{ row: r, column: c, link: cell.link }])),
  );
  for (let start = 0; start < links.length; start += BATCH) {
    signal?.throwIfAborted();
    for (const { row, column, link } of links.slice(start, start + BATCH)) {
      sheet.getCell(row, column).hyperlink = hyperlink(link);
    }
    suspendUntilSync(sheet.context);
    await sheet.context.sync();
  }
}

function hyperlink(link: string): Excel.RangeHyperlink {
  return link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link };
}
