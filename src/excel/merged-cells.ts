import type { CellRange } from "../report/sheet-spec";
import { rangeAt } from "./cell-ranges";
import { officeErrorCode } from "./office-errors";
import { splitAddress } from "./sheet-address";

/** Excel tells 512 merged areas of a range at most; a range with more is asked in halves, down to so many rows. */
const FEWEST_ROWS = 256;
/** Times that Excel may fail to tell before we stop asking. */
const MOST_FAILURES = 16;

/**
 * The merged cells that touch a range.
 *
 * @returns addresses without the sheet, from top to bottom; [] in an Excel that cannot tell, and the first ones only
 * where there are very many
 */
export async function mergedCells(sheet: Excel.Worksheet, place: CellRange): Promise<readonly string[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const found = new Set<string>();
  const waiting = [place];
  for (let failures = 0; waiting.length > 0 && failures < MOST_FAILURES;) {
    const part = waiting.shift()!;
    const areas = await mergedAreas(sheet, part);
    if (areas !== null) for (const address of areas) found.add(address);
    else {
      failures++;
      const upper = Math.ceil(part.rows / 2);
      if (part.rows > FEWEST_ROWS)
        waiting.unshift(
          { ...part, rows: upper },
          { ...part, row: part.row + upper, rows: part.rows - upper },
        );
    }
  }
  return [...found];
}

/** @returns null where Excel fails to tell, as it does with more than 512 areas */
async function mergedAreas(sheet: Excel.Worksheet, place: CellRange): Promise<string[] | null> {
  const merged = rangeAt(sheet, place).getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  try {
    await sheet.context.sync();
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    return null;
  }
  return merged.isNullObject ? [] : merged.areas.items.map(({ address }) => splitAddress(address).cells);
}
