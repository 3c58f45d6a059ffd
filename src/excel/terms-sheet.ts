import { ARTICLE_RATES } from "../flex/rate-card";
import { ARTICLE_TERMS } from "../flex/terms";
import { EXAMPLE_TIERS } from "../flex/tier";
import type { CellRange, SheetSpec } from "../report/sheet-spec";
import { termsSheet } from "../report/terms-sheet-spec";
import { INPUT_TABLES, presentTables } from "./input-tables";
import { freeName } from "./resolve-sheet-names";
import { runOrRevert } from "./sheet-changes";
import { sheetInventory } from "./sheet-inventory";
import { WorkbookError } from "./workbook-error";
import { finishSheet, writeSheet } from "./write-sheet";

/**
 * Adds a sheet with the input tables that the workbook lacks, filled with the presets, and brings it to the front.
 *
 * The sheet is the user's from then on: it has no mark, and no run changes it.
 *
 * @returns when it stands; at once where the workbook has all tables
 * @throws WorkbookError in a workbook whose structure is protected
 */
export function addTermsSheet(): Promise<void> {
  return runOrRevert(async (context, changes) => {
    const present = await presentTables(context);
    const spec = withoutTables(
      termsSheet(ARTICLE_TERMS, ARTICLE_RATES, [], EXAMPLE_TIERS),
      present.map((table) => INPUT_TABLES[table]),
    );
    if (spec.tables.length === 0) return;
    const { sheets, structureProtected } = await sheetInventory(context);
    if (structureProtected) throw new WorkbookError("workbook-protected");
    const name = freeName(spec.name, new Set(sheets.map((sheet) => sheet.name.toLowerCase())));
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id");
    await context.sync();
    changes.push({ how: "added", id: sheet.id, name });
    await writeSheet(sheet, spec, []);
    finishSheet(sheet, spec);
    sheet.activate();
    await context.sync();
  });
}

/** The same sheet with the places of some tables left blank, their headings in the row above included. */
function withoutTables(spec: SheetSpec, names: readonly string[]): SheetSpec {
  const gone = spec.tables.filter(({ name }) => names.includes(name)).map(({ range }) => withHeading(range));
  return {
    ...spec,
    tables: spec.tables.filter(({ name }) => !names.includes(name)),
    cells: spec.cells.map((row, r) =>
      row.map((cell, c) => (gone.some((range) => holds(range, r, c)) ? null : cell)),
    ),
  };
}

function withHeading(range: CellRange): CellRange {
  return { ...range, row: range.row - 1, rows: range.rows + 1 };
}

function holds({ row, column, rows, columns }: CellRange, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}
