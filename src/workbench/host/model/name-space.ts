import type { GridStore } from "../grid-store";
import { RichError } from "../rich/rich-error";
import { sameName } from "./keyed-collection";

/**
 * Tables and names of a workbook share one name space.
 *
 * @param exceptTable id of the table that is being renamed
 * @throws RichError InvalidArgument where the name is taken, as Excel answers
 */
export function assertNameFree(store: GridStore, name: string, exceptTable = ""): void {
  const taken =
    store.tables().some((table) => table.id !== exceptTable && sameName(table.name, name)) ||
    store.names().some((item) => item.sheet === null && sameName(item.name, name));
  if (taken) throw new RichError("InvalidArgument");
}
