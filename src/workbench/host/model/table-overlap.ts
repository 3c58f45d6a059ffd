import { intersection } from "../cells/rect";
import { RichError } from "../rich/rich-error";
import type { Range } from "./range";

/**
 * @param exceptTable id of a table that may be there
 * @throws RichError InvalidArgument where a range meets a table or merged cells
 */
export function assertNoOverlap({ store, sheetId, rect }: Range, exceptTable = ""): void {
  const meetsTable = store
    .tables()
    .some((table) => table.id !== exceptTable && table.sheet === sheetId && intersection(table.rect, rect));
  const meetsMerge = store.merges?.(sheetId).some((merged) => intersection(merged, rect)) ?? false;
  if (meetsTable || meetsMerge) {
    throw new RichError(
      "InvalidArgument",
      "A table can't overlap with a PivotTable report, query results, a table, merged cells, or an XML Map.",
    );
  }
}
