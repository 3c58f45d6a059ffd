/**
 * The sheet and the cells of an address as Excel writes it.
 *
 * @param address e.g. "Usage!A1:F20" or "'My usage'!A:F"
 * @returns sheet name without quotes ("" where the address names none) and the part after "!"
 * @example splitAddress("'Bob''s usage'!A1") //=> { sheet: "Bob's usage", cells: "A1" }
 */
export function splitAddress(address: string): { sheet: string; cells: string } {
  const end = address.lastIndexOf("!");
  if (end < 0) return { sheet: "", cells: address };
  const sheet = address.slice(0, end);
  const quoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: quoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cells: address.slice(end + 1) };
}

/**
 * An address that Excel understands whatever the sheet is called.
 *
 * @example sheetAddress("Bob's usage", "A1") //=> "'Bob''s usage'!A1"
 */
export function sheetAddress(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}
