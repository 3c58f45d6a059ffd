import { parseIsoDate } from "../flex/dates";
import { parseCsv } from "../intake/csv";
import type { Grid } from "../intake/grid";
import { prepareTables } from "../intake/prepare-input";
import { PALETTE, STYLES } from "../report/palette";
import type { Cell, CellStyle, CellValue, SheetSpec } from "../report/sheet-spec";
import { termsSheet } from "../report/terms-sheet-spec";

/** The files of a sample, as text, by their names: `usage`, and tables that it is judged by. */
export type SampleFiles = Readonly<Record<string, string>>;

/** Files that become a sheet with a native table; those of terms, rates, lots and tiers share a sheet of their own. */
const TABLES: readonly (readonly [file: string, sheet: string, table: string])[] = [
  ["seats", "Seats", "FlexSeats"],
  ["people", "People", "FlexPeople"],
  ["calendar", "Calendar", "FlexCalendar"],
  ["scenarios", "Scenarios", "FlexScenarios"],
  ["offer-tiers", "Offer", "OfferTiers"],
];

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const MINUTES_A_DAY = 1440;
const BODY: CellStyle = { color: PALETTE.ink };
/** Characters of the first columns, which hold days, users and products; others go by their header. */
const WIDTHS = [18, 26, 21];
/** Room for the arrow of the filter. */
const BESIDE_HEADER = 6;
/** In the workbook a scenario names a table where its file names a file. */
const FILE_NAME = /^(.+)\.csv$/;

/** A field of the file as Excel would hold it when it opens the file: numbers and dates as numbers. */
function cellOf(field: CellValue): Cell {
  const text = String(field ?? "");
  const file = FILE_NAME.exec(text)?.[1];
  const table = TABLES.find(([name]) => name === file)?.[2];
  if (table !== undefined) return { value: table, style: BODY };
  const time = DATE_TIME.exec(text);
  const day = parseIsoDate(time?.[1] ?? text);
  if (day !== null && time) {
    const minutes = Number(time[2]) * 60 + Number(time[3]) + Number(time[4] ?? 0) / 60;
    return { value: day + minutes / MINUTES_A_DAY, numberFormat: "yyyy-mm-dd hh:mm", style: BODY };
  }
  if (day !== null) return { value: day, numberFormat: "yyyy-mm-dd", style: BODY };
  const isNumber = text.trim() !== "" && !Number.isNaN(Number(text));
  return { value: isNumber ? Number(text) : text, style: BODY };
}

/** The rows of a file as a native table on a sheet of its own. */
function tableSheet(name: string, table: string, rows: Grid): SheetSpec {
  const filled = rows.filter((row) => row.some((field) => field !== ""));
  const [header = [], ...body] = filled;
  return {
    name,
    kind: "",
    cells: [header.map((value) => ({ value, style: STYLES.header })), ...body.map((row) => row.map(cellOf))],
    columnWidths: header.map((text, column) => WIDTHS[column] ?? String(text).length + BESIDE_HEADER),
    tables: [
      {
        name: table,
        range: { row: 0, column: 0, rows: filled.length, columns: header.length },
        style: "TableStyleLight1",
      },
    ],
    charts: [],
    freeze: { rows: 1, columns: 0 },
    tabColor: null,
  };
}

/**
 * A sample workbook: usage, and what it is judged by.
 *
 * @param files at least `usage`
 * @returns the sheets `Usage` and `Flex Terms`, and one for each further file
 */
export function sampleWorkbook(files: SampleFiles): SheetSpec[] {
  const grid = (name: string): Grid | null => (files[name] === undefined ? null : parseCsv(files[name]));
  const { terms, rates, lots, tiers } = prepareTables({
    terms: grid("terms"),
    rates: grid("rates"),
    lots: grid("lots"),
    tiers: grid("tiers"),
  });
  const further = TABLES.flatMap(([file, sheet, table]) => {
    const rows = grid(file);
    return rows === null ? [] : [tableSheet(sheet, table, rows)];
  });
  return [
    tableSheet("Usage", "Usage", grid("usage") ?? []),
    termsSheet(terms, rates.rates, lots ?? [], tiers),
    ...further,
  ];
}
