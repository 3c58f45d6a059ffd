import type { SheetSpec } from "../report/sheet-spec";
import { runInExcel } from "./excel-run";
import { sentenceFor } from "./office-errors";
import { writeMark } from "./sheet-marks";
import type { SheetMark } from "./sheet-marks";
import { WorkbookError } from "./workbook-error";
import { ourCharts, removeCharts } from "./write-charts";
import { clearSheet, finishSheet, markIncomplete, writeSheet } from "./write-sheet";

/** What a run did to one sheet, and how the sheet was before. */
export type SheetChange =
  | { readonly how: "added"; readonly id: string; readonly name: string }
  | {
      readonly how: "overwritten";
      readonly id: string;
      readonly name: string;
      readonly before: SheetSpec;
      readonly mark: SheetMark;
      /** Names of the charts that stood on it. */
      readonly charts: readonly string[];
    };

/**
 * Runs a job that changes sheets of ours, all of it or nothing.
 *
 * @param work notes in `changes` what it is about to change
 * @throws what `work` threw, after everything was put back
 * @throws WorkbookError where not everything could be put back
 */
export async function runOrRevert(
  work: (context: Excel.RequestContext, changes: SheetChange[]) => Promise<void>,
): Promise<void> {
  const changes: SheetChange[] = [];
  try {
    await runInExcel((context) => work(context, changes));
  } catch (error) {
    const lost = await revertChanges(changes);
    if (lost.length === 0) throw error;
    throw new WorkbookError("sheets-incomplete", { sheets: lost.join(", "), reason: sentenceFor(error) });
  }
}

/**
 * Puts the sheets of a failed run back as they were: added ones go, overwritten ones get back their cells, formats,
 * tables, widths and frozen panes; their old charts still stand, and the new ones go.
 *
 * A sheet that cannot be put back stays marked incomplete, says so in its first cell, and is repaired by the next run.
 *
 * @returns names of the sheets that could not be put back
 */
async function revertChanges(changes: readonly SheetChange[]): Promise<string[]> {
  const failed: string[] = [];
  for (const change of [...changes].reverse()) {
    try {
      await runInExcel((context) => revertChange(context, change));
    } catch {
      failed.push(change.name);
      await markAfterAll(change.id);
    }
  }
  return failed;
}

async function revertChange(context: Excel.RequestContext, change: SheetChange): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(change.id);
  if (change.how === "added") {
    // Deleting costs the user the undo history, but nothing of theirs can be on a sheet that is seconds old.
    sheet.delete();
    await context.sync();
    return;
  }
  sheet.load("id,name");
  await clearSheet(sheet);
  await writeSheet(sheet, change.before, []);
  finishSheet(sheet, change.before);
  writeMark(sheet, change.mark);
  const charts = await ourCharts(sheet);
  removeCharts(
    sheet,
    charts.filter((name) => !change.charts.includes(name)),
  );
  await context.sync();
}

/** Best effort: an overwritten sheet has carried the mark and the note since the run began to change it. */
async function markAfterAll(id: string): Promise<void> {
  try {
    await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      markIncomplete(sheet);
      await context.sync();
    });
  } catch {
    // The caller tells the user; the next run repairs the sheet.
  }
}
