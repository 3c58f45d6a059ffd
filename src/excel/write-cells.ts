import type { Cell, SheetSpec } from "../report/sheet-spec";
import { cellInput } from "./cell-inputs";
import type { CellInput } from "./cell-inputs";
import { cellRectangles } from "./cell-rectangles";
import { rangeAt } from "./cell-ranges";
import { rowChunks } from "./row-chunks";

/**
 * Writes number formats, values and formulas into a cleared sheet, in blocks that Excel accepts.
 *
 * Formats come first: a cell's format decides how Excel reads what is written into it.
 *
 * @param leave cells left as they are, by row and column
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function writeCells(
  sheet: Excel.Worksheet,
  cells: SheetSpec["cells"],
  leave: (row: number, column: number) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  for (const { key, range } of cellRectangles(cells, numberFormatOf)) {
    setNumberFormat(rangeAt(sheet, range), key);
  }
  for (const chunk of rowChunks(cellInputs(cells, leave))) {
    signal?.throwIfAborted();
    const columns = chunk.rows[0]?.length ?? 0;
    if (columns === 0) continue;
    const place = { row: chunk.row, column: 0, rows: chunk.rows.length, columns };
    rangeAt(sheet, place).formulas = chunk.rows as CellInput[][];
    suspendUntilSync(sheet.context);
    await sheet.context.sync();
  }
}

/** Leaves screen and recalculation alone until the next sync has run. */
export function suspendUntilSync({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}

/** One format for all cells of a range. Excel takes a single value for all of them; its types know only the matrix. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function numberFormatOf(cell: Cell | null): string | undefined {
  return cell?.numberFormat === "General" ? undefined : cell?.numberFormat;
}

/** @returns rows of equal length */
function cellInputs(
  cells: SheetSpec["cells"],
  leave: (row: number, column: number) => boolean,
): CellInput[][] {
  const width = cells.reduce((longest, row) => Math.max(longest, row.length), 0);
  const spilled = spilledCells(cells);
  return cells.map((row, r) =>
    Array.from({ length: width }, (_, c) =>
      leave(r, c) || spilled.has(placeKey(r, c)) ? null : cellInput(row[c] ?? null),
    ),
  );
}

/** Cells into which a formula spills: a value there would block it with #SPILL!. */
function spilledCells(cells: SheetSpec["cells"]): ReadonlySet<number> {
  const spilled = new Set<number>();
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.spill === undefined) return;
      for (let i = 0; i < cell.spill.rows; i++)
        for (let j = 0; j < cell.spill.columns; j++) if (i > 0 || j > 0) spilled.add(placeKey(r + i, c + j));
    }),
  );
  return spilled;
}

function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}
