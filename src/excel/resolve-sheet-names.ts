import { SHEET_NAMES } from "../report/sheet-names";
import type { SheetKind } from "../report/sheet-names";
import type { SheetEntry, SheetInventory } from "./sheet-inventory";
import { WorkbookError } from "./workbook-error";

/** Excel's limit. */
const LONGEST_NAME = 31;

/**
 * The name under which each sheet of the report is written.
 *
 * @param sheets all sheets of the workbook
 * @returns the present name of our own sheet, even if the user renamed it; else the usual name, numbered where a sheet
 *   of the user's has it: "Flex Summary (2)"
 */
export function resolveSheetNames(sheets: readonly SheetEntry[]): Record<SheetKind, string> {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const kinds = Object.keys(SHEET_NAMES) as SheetKind[];
  const names = kinds.map((kind): [SheetKind, string] => {
    const name = ourSheet(sheets, kind)?.name ?? freeName(SHEET_NAMES[kind], taken);
    taken.add(name.toLowerCase());
    return [kind, name];
  });
  return Object.fromEntries(names) as Record<SheetKind, string>;
}

/** @returns the sheet that an earlier run wrote for this kind */
export function ourSheet(sheets: readonly SheetEntry[], kind: string): SheetEntry | undefined {
  return sheets.find(({ mark }) => mark?.kind === kind);
}

/**
 * A sheet name that is not taken.
 *
 * @param wanted a valid name
 * @param taken lower-case names
 * @example freeName("Flex Terms", new Set(["flex terms"])) //=> "Flex Terms (2)"
 */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const suffix = ` (${n})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}

/**
 * Tells before a run whether protection would stop it. We never unprotect anything.
 *
 * @throws WorkbookError naming what is protected
 */
export function requireWritable({ sheets, structureProtected }: SheetInventory): void {
  const kinds = Object.keys(SHEET_NAMES);
  const ours = kinds.map((kind) => ourSheet(sheets, kind));
  const locked = ours.find((sheet) => sheet?.protected);
  if (locked !== undefined) throw new WorkbookError("sheet-protected", { sheet: locked.name });
  if (structureProtected && ours.includes(undefined)) throw new WorkbookError("workbook-protected");
}
