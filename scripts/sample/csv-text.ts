/** Rows as the text of a CSV file; no field of the samples needs quotes. Null leaves a cell blank. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell ?? "").join(",")}\n`).join("");
}
