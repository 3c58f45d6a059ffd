import { ROW_COUNT, intersection } from "../cells/rect";
import type { CellWrite, Scalar, TableInfo } from "../grid-store";
import { notImplemented } from "../rich/rich-error";
import type { Range } from "./range";

/**
 * Moves what stands at and below the first row of a range, in its columns, down by a number of rows.
 *
 * Content and number formats move. Formulas keep their text: the host has no engine that would adapt references.
 *
 * @param exceptTable id of a table whose own rows move
 * @throws RichError NotImplemented where another table would have to move
 */
export function makeRoom(range: Range, count: number, exceptTable = ""): void {
  const { store, sheetId } = range;
  const below = { ...range.rect, rows: ROW_COUNT - range.rect.row };
  const used = store.used(sheetId, true);
  const part = used && intersection(used, below);
  if (!part) return;
  const isInTheWay = (table: TableInfo): boolean =>
    table.id !== exceptTable && table.sheet === sheetId && intersection(table.rect, part) !== null;
  if (store.tables().some(isInTheWay)) throw notImplemented("moving a table down");
  const formats = store.numberFormats(sheetId, part);
  const moved = store
    .formulas(sheetId, part)
    .map((line, i) => line.map((content, j) => toWrite(content, formats[i]?.[j])));
  const blank = Array.from({ length: count }, () => new Array<CellWrite>(part.columns).fill({ value: "" }));
  store.write(sheetId, { ...part, rows: part.rows + count }, [...blank, ...moved]);
}

function toWrite(content: Scalar, numberFormat: string | undefined): CellWrite {
  const isFormula = typeof content === "string" && content.startsWith("=") && numberFormat !== "@";
  return isFormula ? { formula: content, numberFormat } : { value: content, numberFormat };
}
