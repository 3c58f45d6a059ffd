import type { CellValue } from "../flex/data-issue";
import type { RowCounts } from "../flex/analysis";
import type { Usage } from "../flex/usage";

/** Usage that was read from files, each row with where it came from. */
export interface ImportedUsage {
  readonly usage: Usage;
  readonly rows: RowCounts;
  /** Name and used rows of each file, in the order of the rows. */
  readonly files: readonly { readonly name: string; readonly rows: number }[];
}

/** A column of a sheet with usage. */
export interface UsageColumn {
  /** One by which the intake recognizes it, but for the place in the file. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Absent for text. */
  readonly numberFormat?: string;
  /** The value of a used row, 0-based. */
  readonly cell: (row: number) => CellValue;
}

const MS_PER_DAY = 86_400_000;
const DATE = { width: 12, numberFormat: "yyyy-mm-dd" };
const TIME = { width: 17, numberFormat: "yyyy-mm-dd hh:mm" };
const NUMBER = { width: 10, numberFormat: "General" };

/**
 * The columns of a sheet that holds usage, such that reading the sheet gives the same usage again.
 *
 * @param imported rows in the order of the files
 */
export function usageColumns({ usage, files }: ImportedUsage): readonly UsageColumn[] {
  const { day, startMs, user, users, product, products, tokens, minutes, aggregate } = usage;
  const fileOf = fileOfRow(files);
  const columns: (UsageColumn | null)[] = [
    startMs
      ? { header: "Start", ...TIME, cell: (row) => day[row]! + Math.max(0, startMs[row]!) / MS_PER_DAY }
      : aggregate
        ? null
        : { header: "Date", ...DATE, cell: (row) => day[row]! },
    { header: "User", width: 28, cell: (row) => users[user[row]!]! },
    { header: "Product", width: 22, cell: (row) => products[product[row]!]! },
    aggregate ? { header: "Days used", ...NUMBER, cell: (row) => aggregate.daysUsed[row]! } : null,
    tokens && { header: "Tokens", ...NUMBER, cell: (row) => tokens[row]! },
    minutes && { header: "Minutes", ...NUMBER, cell: (row) => numberOrBlank(minutes[row]!) },
    flagColumn("Access", usage.onFlex, "Flex", "Seat"),
    flagColumn("Session source", usage.userInitiated, "User", "Background"),
    { header: "File", width: 24, cell: fileOf },
    { header: "Row in file", ...NUMBER, cell: (row) => usage.sourceRow[row]! },
  ];
  return columns.filter((column) => column !== null);
}

function flagColumn(header: string, flags: Uint8Array | null, yes: string, no: string): UsageColumn | null {
  return flags && { header, width: 15, cell: (row) => (flags[row] === 1 ? yes : no) };
}

function numberOrBlank(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Rows are asked for in their order, mostly; going back begins anew. */
function fileOfRow(files: ImportedUsage["files"]): (row: number) => string {
  const ends: number[] = [];
  for (const { rows } of files) ends.push((ends.at(-1) ?? 0) + rows);
  let file = 0;
  return (row) => {
    if (row < (ends[file - 1] ?? 0)) file = 0;
    while (row >= ends[file]!) file++;
    return files[file]!.name;
  };
}
