import type { Cell } from "../report/sheet-spec";

/** Cells of one sync. */
const BATCH = 1_000;

/**
 * Adds the links of cells, which Excel tells for one cell at a time: only underlined cells are asked, as every link of
 * ours is.
 *
 * @param cells from A1 on, with their styles
 * @returns the same cells where there is no link
 */
export async function withLinks(
  sheet: Excel.Worksheet,
  cells: readonly (readonly Cell[])[],
): Promise<Cell[][]> {
  const linked = cells.map((row) => [...row]);
  const candidates = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell.style?.underline ? [{ row: r, column: c, cell }] : [])),
  );
  for (let start = 0; start < candidates.length; start += BATCH) {
    const batch = candidates
      .slice(start, start + BATCH)
      .map((candidate) => ({ ...candidate, range: sheet.getCell(candidate.row, candidate.column) }));
    for (const { range } of batch) range.load("hyperlink");
    await sheet.context.sync();
    for (const { row, column, cell, range } of batch) {
      const link = linkOf(range.hyperlink as Excel.RangeHyperlink | null);
      if (link !== null) linked[row]![column] = { ...cell, link };
    }
  }
  return linked;
}

function linkOf(hyperlink: Excel.RangeHyperlink | null): string | null {
  if (hyperlink?.documentReference) return `#${hyperlink.documentReference}`;
  return hyperlink?.address ? hyperlink.address : null;
}
