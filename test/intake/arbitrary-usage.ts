import * as fc from "fast-check";
import type { CellValue } from "../../src/flex/data-issue";
import { isoDate } from "../../src/flex/dates";

/** One usage row, plainly. */
export interface UsageRow {
  readonly day: number;
  readonly user: string;
  readonly product: string;
  readonly tokens: number;
  readonly minutes: number;
  readonly userInitiated: boolean;
  readonly onFlex: boolean;
}

/** Cells that a grid of the user's might hold, more often than not the kind that a column wants. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(null, "", " ", true, false, "#N/A", "#REF!", "*****", 0, -1, NaN, Infinity),
  fc.constantFrom<CellValue>("date", "user", "Product", "Tokens", "source", "minutes", "end", "access"),
  fc.constantFrom<CellValue>(
    "Revit",
    "AutoCAD",
    "AEC Collection",
    "Maya",
    "flex",
    "sus",
    "background",
    "user07",
  ),
  fc.integer({ min: 44000, max: 47000 }),
  fc.integer({ min: 44000, max: 47000 }).map(isoDate),
  fc.constantFrom<CellValue>("13.03.2025", "3/13/25", "03/04/2025", "10 Mar 2025", "2025-03-10T23:30:00Z"),
  fc.constantFrom<CellValue>("7,5", "7.5", "1,234", "1.234", "1 000", "(8)", "50%", "$8", "8-"),
  fc.constantFrom<CellValue>("Total", "Autodesk Revit 2025", "AutoCAD LT", "user07@example.com", "Arnold"),
  fc.double(),
  fc.string(),
);

/** Rows within a year: a longer pause may draw a notice. */
export const usageRows: fc.Arbitrary<UsageRow[]> = fc.integer({ min: 44000, max: 46634 }).chain((first) =>
  fc.array(
    fc.record({
      day: fc.integer({ min: first, max: first + 366 }),
      user: fc.constantFrom("user01", "user02@example.com", "Seven, User", 'the "seventh"', "Amélie"),
      product: fc.constantFrom("AutoCAD", "Revit", "Civil 3D", "Inventor", "Navisworks Manage"),
      tokens: fc.integer({ min: -40, max: 400 }).map((quarters) => quarters / 4),
      minutes: fc.integer({ min: 0, max: 1440 }),
      userInitiated: fc.boolean(),
      onFlex: fc.boolean(),
    }),
    { maxLength: 30 },
  ),
);

/** A column of usage data: one of its headers, and its cell for a row. */
export interface UsageColumn {
  readonly header: string;
  readonly cell: (row: UsageRow) => CellValue;
}

function column(headers: readonly string[], cell: UsageColumn["cell"]): fc.Arbitrary<UsageColumn> {
  return fc.constantFrom(...headers).map((header) => ({ header, cell }));
}

const day = fc.oneof(
  column(["Date", "day_used", "usageDate"], (row) => row.day),
  column(["Date", "Day used"], (row) => isoDate(row.day)),
  column(["date"], (row) => String(row.day)),
);
const user = column(["User", "email", "fullName", "autodesk_id"], (row) => row.user);
const product = column(["Product", "product_name", "offering_name"], (row) => row.product);
const access = column(["Access option", "source"], (row) => (row.onFlex ? "flex" : "sus"));
const machine = column(["machineName", "Team", ""], () => "x");

/** Columns of a daily export, in any order. */
export const dailyExportColumns: fc.Arbitrary<UsageColumn[]> = shuffled(
  day,
  user,
  product,
  access,
  machine,
  column(["Tokens", "tokens_used", "Tokens charged"], (row) => row.tokens),
);

const start = column(["Start", "sessionStartDate"], (row) => row.day + 0.25);
const lengths = fc.oneof(
  column(["Minutes", "duration"], (row) => row.minutes),
  column(["usageHours"], (row) => row.minutes / 60),
  column(["End", "sessionEndDate"], (row) => row.day + 0.25 + row.minutes / 1440),
);
const initiator = column(["Session source", "source", "trigger"], (row) =>
  row.userInitiated ? "User" : "Background",
);

/** Columns of a session log, in any order. */
export const sessionLogColumns: fc.Arbitrary<UsageColumn[]> = shuffled(
  start,
  user,
  product,
  lengths,
  initiator,
  machine,
);

function shuffled(...columns: fc.Arbitrary<UsageColumn>[]): fc.Arbitrary<UsageColumn[]> {
  return fc
    .tuple(...columns)
    .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length, maxLength: chosen.length }));
}

/** Rows as a grid with its header. */
export function gridOf(rows: readonly UsageRow[], columns: readonly UsageColumn[]): CellValue[][] {
  return [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
}
