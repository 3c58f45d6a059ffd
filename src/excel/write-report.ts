import type { SheetSpec } from "../report/sheet-spec";
import { resolveTableNames } from "./resolve-table-names";
import { ourSheet, requireWritable } from "./resolve-sheet-names";
import { runOrRevert } from "./sheet-changes";
import type { SheetChange } from "./sheet-changes";
import { sheetInventory } from "./sheet-inventory";
import type { SheetEntry, SheetInventory } from "./sheet-inventory";
import { writeMark } from "./sheet-marks";
import { sheetSnapshot } from "./sheet-snapshot";
import { takenNames } from "./taken-names";
import { ourCharts, removeCharts } from "./write-charts";
import { clearSheet, finishSheet, markIncomplete, writeSheet } from "./write-sheet";

export interface WriteReportOptions {
  /** Address of the usage, noted on every sheet so that a later run finds it; "" where it came from files. */
  readonly usage: string;
  /** Called before each sheet. */
  readonly onSheet?: (name: string, index: number, count: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes a report into the workbook: on the sheets of an earlier run where there are any, else on new ones.
 *
 * Sheets without our mark are never touched. Until the last sheet is written every sheet that the run has
 * changed is marked incomplete; a run that fails or is canceled puts everything back.
 *
 * @param sheets their names as `resolveSheetNames` gave them, the summary first
 * @throws WorkbookError where something is protected, or the sheets could not be put back
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export function writeReport(sheets: readonly SheetSpec[], options: WriteReportOptions): Promise<void> {
  return runOrRevert((context, changes) => writeSheets(context, sheets, options, changes));
}

async function writeSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  { usage, onSheet, signal }: WriteReportOptions,
  changes: SheetChange[],
): Promise<void> {
  signal?.throwIfAborted();
  const inventory = await sheetInventory(context);
  requireWritable(inventory);
  const sheets = resolveTableNames(specs, await takenNames(context, inventory));
  // All sheets stand before the first formula is written: it may refer to any of them.
  await addMissingSheets(context, sheets, inventory, usage, changes);

  for (const [index, spec] of sheets.entries()) {
    signal?.throwIfAborted();
    onSheet?.(spec.name, index, sheets.length);
    const sheet = context.workbook.worksheets.getItem(spec.name);
    const charts = await overwrite(sheet, spec, inventory, changes, signal);
    await writeSheet(sheet, spec, charts, signal);
  }
  signal?.throwIfAborted();
  await finish(context, sheets, usage, changes);
}

async function addMissingSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  inventory: SheetInventory,
  usage: string,
  changes: SheetChange[],
): Promise<void> {
  const added: { readonly sheet: Excel.Worksheet; readonly kind: string }[] = [];
  for (const spec of specs) {
    if (reusedSheet(spec, inventory) !== undefined) continue;
    const { name, kind } = spec;
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id,name");
    // A sync for each: what stands must be noted before the next step can fail.
    await context.sync();
    changes.push({ how: "added", id: sheet.id, name });
    added.push({ sheet, kind });
  }
  for (const { sheet, kind } of added) {
    writeMark(sheet, { kind, state: "incomplete", usage });
    markIncomplete(sheet);
  }
  await context.sync();
}

/**
 * Empties a sheet of an earlier run, having noted how it was.
 *
 * @returns names of the charts that stand on it
 */
async function overwrite(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  inventory: SheetInventory,
  changes: SheetChange[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const entry = reusedSheet(spec, inventory);
  if (!entry?.mark) return [];
  sheet.load("id,name");
  const charts = await ourCharts(sheet);
  const before = await sheetSnapshot(sheet, spec.kind, spec.columnWidths.length, signal);
  changes.push({ how: "overwritten", id: entry.id, name: entry.name, before, mark: entry.mark, charts });
  await clearSheet(sheet);
  return charts;
}

/** @returns the sheet of an earlier run that takes this one, if there is one */
function reusedSheet({ kind, name }: SheetSpec, { sheets }: SheetInventory): SheetEntry | undefined {
  const entry = ourSheet(sheets, kind);
  return entry?.name === name ? entry : undefined;
}

async function finish(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  usage: string,
  changes: readonly SheetChange[],
): Promise<void> {
  const sheets = specs.map((spec) => ({ spec, sheet: context.workbook.worksheets.getItem(spec.name) }));
  for (const { sheet } of sheets) {
    sheet.load("id,name,visibility");
    sheet.charts.load("items/name");
  }
  await context.sync();
  const old = new Map(
    changes.map((change) => [change.id, change.how === "overwritten" ? change.charts : []]),
  );
  for (const { spec, sheet } of sheets) {
    finishSheet(sheet, spec);
    writeMark(sheet, { kind: spec.kind, state: "complete", usage });
  }
  const summary = sheets[0]?.sheet;
  if (summary !== undefined) {
    if (summary.visibility !== "Visible") summary.visibility = "Visible";
    summary.activate();
    summary.getCell(0, 0).select();
  }
  // The last step, because nothing brings a chart back. The user may have removed one meanwhile.
  for (const { sheet } of sheets) {
    const standing = sheet.charts.items.map(({ name }) => name);
    removeCharts(
      sheet,
      (old.get(sheet.id) ?? []).filter((name) => standing.includes(name)),
    );
  }
  await context.sync();
}
