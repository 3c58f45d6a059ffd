import type { RawTables } from "../intake/prepare-input";
import type { UsageFile } from "../intake/read-usage-files";
import { addUsageSheet } from "./add-usage-sheet";
import { countsFrom1904 } from "./date-system";
import { runInExcel } from "./excel-run";
import { inputTables } from "./input-tables";
import type { ImportedUsage } from "./usage-columns";

/** Reads files, perhaps on another thread. */
export interface FilesReader {
  readFiles(files: readonly UsageFile[], tables: RawTables): Promise<ImportedUsage>;
}

/** What came of an import. */
export interface FilesImport {
  /** The new sheet. */
  readonly sheet: string;
  readonly rows: ImportedUsage["rows"];
}

/**
 * Puts the rows of CSV files on a new sheet of the user's, those that an analysis would use, each once.
 *
 * @throws WorkbookError or the reason why the files cannot be read, in words for the user
 */
export async function importFiles(files: readonly UsageFile[], reader: FilesReader): Promise<FilesImport> {
  const { grids } = await runInExcel(async (context) =>
    inputTables(context, { date1904: await countsFrom1904(context) }),
  );
  const imported = await reader.readFiles(files, grids);
  return { sheet: await addUsageSheet(imported), rows: imported.rows };
}
