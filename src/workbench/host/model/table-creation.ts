import { freeName } from "./free-name";
import { sameName } from "./keyed-collection";
import type { Range } from "./range";
import { makeRoom } from "./shift-cells";
import { Table } from "./table";
import { assertNoOverlap } from "./table-overlap";

const DEFAULT_STYLE = "TableStyleMedium2";

/**
 * Makes a table of a range. Without headers a row of them is put above the data, which moves down; a lone header row
 * gets a blank row of data below it. Headers become text, and those that are blank or not unique get another name.
 *
 * @throws RichError AccessDenied on a protected sheet, InvalidArgument where a table or merged cells are in the way
 */
export async function createTable(source: Range, hasHeaders: boolean): Promise<Table> {
  source.assertWritable();
  assertNoOverlap(source);
  const { store, sheetId: sheet, rect: given } = source;
  if (!hasHeaders) makeRoom(source, 1);
  const range = source.part(0, 0, hasHeaders ? Math.max(given.rows, 2) : given.rows + 1, given.columns);
  assertNoOverlap(range);
  await writeHeaders(range.part(0, 0, 1, given.columns));
  const tables = store.tables();
  const isTaken = (name: string): boolean =>
    tables.some((table) => sameName(table.name, name)) ||
    store.names().some((item) => sameName(item.name, name));
  const name = freeName("Table", isTaken, tables.length + 1);
  const id = freeName(
    "table-",
    (candidate) => tables.some((table) => table.id === candidate),
    tables.length + 1,
  );
  await store.addTable({ id, name, sheet, rect: range.rect, style: DEFAULT_STYLE });
  return new Table(source.worksheet.workbook, id);
}

async function writeHeaders(row: Range): Promise<void> {
  await row.store.settle();
  const [shown = []] = row.store.texts(row.sheetId, row.rect);
  const headers = uniqueHeaders(shown);
  const [contents = []] = row.store.formulas(row.sheetId, row.rect);
  if (headers.every((header, i) => header === contents[i])) return;
  row.store.write(row.sheetId, row.rect, [headers.map((value) => ({ value }))]);
}

/** @example uniqueHeaders(["User", "", "user"]) //=> ["User", "Column1", "user2"] */
export function uniqueHeaders(shown: readonly string[]): string[] {
  const taken = new Set<string>();
  return shown.map((text) => {
    const isTaken = (candidate: string): boolean => taken.has(candidate.toLowerCase());
    const header =
      text === "" ? freeName("Column", isTaken) : isTaken(text) ? freeName(text, isTaken, 2) : text;
    taken.add(header.toLowerCase());
    return header;
  });
}
