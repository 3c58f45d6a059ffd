import type { ListColumn } from "./list-table";
import { originLink, type Origins } from "./origins";
import { STYLES } from "./palette";

/** A line that goes back to a row of the usage. */
interface Traced {
  readonly firstRow: number;
  /** null where all rows come from one file. */
  readonly file: string | null;
}

/** The columns that trace lines back: the row, linked where the usage stands on a sheet, and of several files its file. */
export function sourceColumns<Row extends Traced>(
  rows: readonly Row[],
  { usage }: Origins,
): readonly ListColumn<Row>[] {
  const row: ListColumn<Row> = {
    key: "row",
    header: "First row",
    format: "0",
    content: ({ firstRow }) => firstRow,
    style: usage === undefined ? STYLES.body : STYLES.rowLink,
    link: ({ firstRow }) => originLink(usage, firstRow),
  };
  const file: ListColumn<Row> = { key: "file", header: "File", content: (line) => line.file };
  return rows.some((line) => line.file !== null) ? [row, file] : [row];
}
