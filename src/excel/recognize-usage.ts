import type { Corrections } from "../intake/recognition";
import { runInExcel } from "./excel-run";
import { countHiddenRows } from "./hidden-rows";
import { recognizeRegion } from "./recognize-region";
import type { RecognizedRegion } from "./recognize-region";
import { rememberCorrections, rememberedCorrections } from "./remembered-corrections";
import type { CorrectionsKey } from "./remembered-corrections";
import type { UsageRegion } from "./usage-region";

/** What the pane shows of usage before it is read. */
export interface RecognizedUsage extends Pick<RecognizedRegion, "recognition" | "key" | "contradiction"> {
  /** What the workbook remembers of the user's. */
  readonly corrections: Corrections;
  /** Rows below the header, blank ones included. */
  readonly rowsBelow: number;
  /** Rows that are hidden or filtered out. */
  readonly hiddenRows: number;
}

/**
 * Recognizes the usage of a region, quickly also where it has a million rows.
 *
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export function recognizeUsage(region: UsageRegion, signal?: AbortSignal): Promise<RecognizedUsage> {
  return runInExcel(async (context) => {
    const { recognition, file, key, contradiction } = await recognizeRegion(context, region, signal);
    const sheet = context.workbook.worksheets.getItem(region.sheet);
    const hiddenRows = await countHiddenRows(sheet, region.range);
    const { row, rows } = region.range;
    const rowsBelow = row + rows - (recognition.headerRow ?? row);
    return { recognition, key, contradiction, corrections: file.corrections, rowsBelow, hiddenRows };
  });
}

/** Keeps in the workbook what the user says about data; {} forgets what was kept. */
export function keepCorrections(key: CorrectionsKey, corrections: Corrections): Promise<void> {
  return runInExcel((context) => rememberCorrections(context, key, corrections));
}

/** What the workbook remembers about data. */
export function keptCorrections(key: CorrectionsKey): Promise<Corrections> {
  return runInExcel((context) => rememberedCorrections(context, key));
}
