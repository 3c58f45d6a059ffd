import { runInExcel } from "./excel-run";
import { presentTables } from "./input-tables";
import type { InputTable } from "./input-tables";
import { sentenceFor } from "./office-errors";
import { selectedUsage } from "./selected-usage";
import type { UsageRegion } from "./usage-region";

/** What an analysis would read now. */
export interface SelectionOverview {
  /** null where the selection points at no usage. */
  readonly region: UsageRegion | null;
  /** Why there is no region; null where there is one. */
  readonly problem: string | null;
  /** The input tables that the workbook has. */
  readonly tables: readonly InputTable[];
}

/** Looks at the selection and the input tables without reading their cells. */
export function selectionOverview(): Promise<SelectionOverview> {
  return runInExcel(async (context) => {
    const tables = await presentTables(context);
    try {
      return { region: await selectedUsage(context), problem: null, tables };
    } catch (error) {
      return { region: null, problem: sentenceFor(error), tables };
    }
  });
}
