/**
 * Lines up rows of text in columns.
 *
 * @param rows all of the same length; the first is the header
 * @param numeric by column, whether it is lined up on its right side
 * @returns one line a row, columns two blanks apart
 */
export function textColumns(rows: readonly (readonly string[])[], numeric: readonly boolean[]): string[] {
  const widths = numeric.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column]!;
        return numeric[column] ? text.padStart(width) : text.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
