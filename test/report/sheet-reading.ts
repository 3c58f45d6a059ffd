import type { Cell, CellValue, SheetSpec } from "../../src/report/sheet-spec";

/** The sheet of a kind. */
export function sheetOf(sheets: readonly SheetSpec[], kind: string): SheetSpec {
  const sheet = sheets.find((candidate) => candidate.kind === kind);
  if (sheet === undefined) throw new Error(`no sheet "${kind}"`);
  return sheet;
}

/** All cells that are not empty, with their place. */
export function cellsOf(sheet: SheetSpec): { row: number; column: number; cell: Cell }[] {
  return sheet.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, cell }])),
  );
}

/** All texts of a sheet. */
export function textsOf(sheet: SheetSpec): string[] {
  return cellsOf(sheet).flatMap(({ cell }) => (typeof cell.value === "string" ? [cell.value] : []));
}

/** The value beside a label in the first column. */
export function figure(sheet: SheetSpec, label: string): CellValue {
  const row = sheet.cells.find((cells) => cells[0]?.value === label);
  if (row === undefined) throw new Error(`no figure "${label}" on ${sheet.name}`);
  return row[1]?.value ?? null;
}

/** The rows of a native table, as objects by header. */
export function tableRows(sheets: readonly SheetSpec[], name: string): Record<string, CellValue>[] {
  for (const sheet of sheets) {
    const table = sheet.tables.find((candidate) => candidate.name === name);
    if (table === undefined) continue;
    const { row, column, rows, columns } = table.range;
    const valueAt = (r: number, c: number) => sheet.cells[r]?.[c]?.value ?? null;
    return Array.from({ length: rows - 1 }, (_, index) =>
      Object.fromEntries(
        Array.from({ length: columns }, (_unused, c) => [
          String(valueAt(row, column + c)),
          valueAt(row + 1 + index, column + c),
        ]),
      ),
    );
  }
  throw new Error(`no table "${name}"`);
}
