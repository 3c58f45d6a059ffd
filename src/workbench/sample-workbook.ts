import { parseIsoDate } from "../flex/dates";
import { ARTICLE_RATES } from "../flex/rate-card";
import { ARTICLE_TERMS } from "../flex/terms";
import { parseCsv } from "../intake/csv";
import type { Grid } from "../intake/grid";
import { prepareTables } from "../intake/prepare-input";
import { PALETTE, STYLES } from "../report/palette";
import type { Cell, CellStyle, CellValue, SheetSpec } from "../report/sheet-spec";
import { termsSheet } from "../report/terms-sheet-spec";

/** The three files of the sample, as text. */
export interface SampleFiles {
  readonly usage: string;
  readonly lots: string;
  readonly tiers: string;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const MINUTES_A_DAY = 1440;
const BODY: CellStyle = { color: PALETTE.ink };
const USAGE_WIDTHS = [18, 26, 21, 12, 15];

/** A field of the file as Excel would hold it when it opens the file: numbers and dates as numbers. */
function cellOf(field: CellValue): Cell {
  const text = String(field ?? "");
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

/** The log of sessions as the native table `Usage` on a sheet of that name. */
function usageSheet(rows: Grid): SheetSpec {
  const filled = rows.filter((row) => row.some((field) => field !== ""));
  const [header = [], ...body] = filled;
  return {
    name: "Usage",
    kind: "",
    cells: [header.map((value) => ({ value, style: STYLES.header })), ...body.map((row) => row.map(cellOf))],
    columnWidths: header.map((_, column) => USAGE_WIDTHS[column] ?? null),
    tables: [
      {
        name: "Usage",
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
 * The sample workbook: a log of sessions, and the terms under which it is judged.
 *
 * @param files content of usage.csv, lots.csv and tiers.csv
 * @returns the sheets `Usage` and `Flex Terms`
 */
export function sampleWorkbook(files: SampleFiles): SheetSpec[] {
  const tables = prepareTables({ lots: parseCsv(files.lots), tiers: parseCsv(files.tiers) });
  return [
    usageSheet(parseCsv(files.usage)),
    termsSheet(ARTICLE_TERMS, ARTICLE_RATES, tables.lots ?? [], tables.tiers),
  ];
}
