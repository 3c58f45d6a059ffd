import { loadMark, readMark } from "./sheet-marks";
import type { SheetMark } from "./sheet-marks";

/** One sheet of the workbook. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** null for a sheet that is not ours. */
  readonly mark: SheetMark | null;
}

export interface SheetInventory {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Sheets can be neither added nor removed. */
  readonly structureProtected: boolean;
}

/** Lists the sheets, which of them are ours, and what protection forbids. Two syncs. */
export async function sheetInventory(context: Excel.RequestContext): Promise<SheetInventory> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  protection.load("protected");
  await context.sync();
  for (const sheet of worksheets.items) {
    loadMark(sheet);
    sheet.protection.load("protected");
  }
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      protected: sheet.protection.protected,
      mark: readMark(sheet),
    })),
    structureProtected: protection.protected,
  };
}
