import type { Cell, SheetSpec } from "../report/sheet-spec";

/**
 * Gives tables another name where theirs is taken, in the formulas too.
 *
 * @param sheets what is about to be written
 * @param taken lower-case names of tables and ranges elsewhere in the workbook
 * @returns the same sheets where nothing is taken
 * @example a table "FlexUserTable" becomes "FlexUserTable2"
 */
export function resolveTableNames(
  sheets: readonly SheetSpec[],
  taken: ReadonlySet<string>,
): readonly SheetSpec[] {
  const all = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const used = new Set([...taken, ...all.map((name) => name.toLowerCase())]);
  const renamed = new Map<string, string>();
  for (const name of all) {
    if (!taken.has(name.toLowerCase())) continue;
    let free = name;
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${name}${n}`;
    used.add(free.toLowerCase());
    renamed.set(name, free);
  }
  return renamed.size === 0 ? sheets : sheets.map((sheet) => renameTables(sheet, renamed));
}

function renameTables(sheet: SheetSpec, renamed: ReadonlyMap<string, string>): SheetSpec {
  return {
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, name: renamed.get(table.name) ?? table.name })),
    cells: sheet.cells.map((row) => row.map((cell) => renameInFormula(cell, renamed))),
  };
}

function renameInFormula(cell: Cell | null, renamed: ReadonlyMap<string, string>): Cell | null {
  if (cell?.formula === undefined) return cell;
  // A structured reference is a name straight before "[".
  const formula = cell.formula.replace(/[\w.\\]+(?=\[)/g, (name) => renamed.get(name) ?? name);
  return formula === cell.formula ? cell : { ...cell, formula };
}
