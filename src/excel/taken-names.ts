import type { SheetInventory } from "./sheet-inventory";

/**
 * Names that a table of ours cannot have: those of the user's tables and named ranges.
 *
 * @returns lower-case names
 */
export async function takenNames(
  context: Excel.RequestContext,
  { sheets }: SheetInventory,
): Promise<ReadonlySet<string>> {
  const { tables, names, worksheets } = context.workbook;
  tables.load("items/name");
  names.load("items/name");
  const ours = sheets
    .filter(({ mark }) => mark !== null)
    .map(({ id }) => worksheets.getItem(id).tables.load("items/name"));
  await context.sync();
  const ownTables = new Set(ours.flatMap(({ items }) => items.map(({ name }) => name)));
  const others = tables.items.map(({ name }) => name).filter((name) => !ownTables.has(name));
  return new Set([...others, ...names.items.map(({ name }) => name)].map((name) => name.toLowerCase()));
}
