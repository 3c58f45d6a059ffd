import type { CellValue } from "../../flex/data-issue";
import { NumberReader, decimalMark } from "../numbers/number-reader";
import type { DecimalMark } from "../numbers/number-text";

/** Which decimal mark the numbers of a column have; null where they do not tell. */
export type MarkOfColumn = (header: string) => DecimalMark | null;

/**
 * The decimal marks of a table's columns, each decided from all its cells when first asked for.
 *
 * @param rows cells by header, header row left out
 */
export function columnMarks(rows: readonly ReadonlyMap<string, CellValue>[]): MarkOfColumn {
  const known = new Map<string, DecimalMark | null>();
  return (header) => {
    let mark = known.get(header);
    if (mark === undefined) {
      const numbers = new NumberReader();
      for (const cells of rows) numbers.read(cells.get(header) ?? null);
      known.set(header, (mark = decimalMark(numbers.evidence())));
    }
    return mark;
  };
}
