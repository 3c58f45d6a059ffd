import { clocksAsLengths } from "../../src/excel/clock-columns";
import { isTimeFormat } from "../../src/excel/date-system";
import type { Analysis } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { Row, TestWorkbook } from "./open-workbook";
import { wholeAnalysis } from "./whole-analysis";

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(closeWorkbook);

const DAY = serialOf(2025, 3, 3);
/** Two hours and a half, 45 minutes and 30 hours, as Excel keeps them. */
const LENGTHS = [2.5 / 24, 0.75 / 24, 1.25];

function sessions(header: string, lengths: readonly (number | string)[]): Row[] {
  return [
    ["Exported by hand"],
    ["Date", "User", "Product", header],
    ...lengths.map((length, i): Row => [DAY + i, "user01@example.com", "Revit", length]),
  ];
}

async function analyzed(rows: Row[], format: string): Promise<Analysis> {
  book.addSheet("Usage", rows);
  book.store.setNumberFormats(book.id("Usage"), block(`D3:D${rows.length}`), format);
  book.select("Usage", block("C4"));
  return (await wholeAnalysis()).analysis;
}

const noticesOf = ({ issues }: Analysis) => issues.filter(({ code }) => code === "intake.timesAsLengths");

describe("lengths that Excel shows as times", () => {
  test.each([
    ["Duration", "h:mm:ss"],
    ["Hours", "[h]:mm"],
  ])("are lengths in a column %s of the format %s", async (header, format) => {
    const clocks = await analyzed(sessions(header, LENGTHS), format);
    expect(noticesOf(clocks)).toMatchObject([{ severity: "notice", column: header }]);
    const { shortSessions } = clocks.traps;
    closeWorkbook();
    book = await openWorkbook();
    const factor = header === "Hours" ? 24 : 1440;
    const plain = await analyzed(
      sessions(
        header,
        LENGTHS.map((length) => Math.round(length * factor * 100) / 100),
      ),
      "General",
    );
    expect(noticesOf(plain)).toEqual([]);
    expect(shortSessions).toEqual(plain.traps.shortSessions);
  });

  test("are told by the first number below the header", async () => {
    const analysis = await analyzed(sessions("Duration", ["", ...LENGTHS]), "h:mm");
    expect(noticesOf(analysis)).toMatchObject([{ column: "Duration" }]);
  });
});

test.each([
  ["h:mm", true],
  ["[h]:mm:ss", true],
  ["[mm]:ss", true],
  ["h:mm AM/PM", true],
  ["General", false],
  ["#,##0", false],
  ['0.0 "hours"', false],
  ["0.0\\h", false],
  ["[Red]0.0", false],
  ["yyyy-mm-dd hh:mm", false],
  ["@", false],
])("%s shows a time: %s", (format, isTime) => {
  expect(isTimeFormat(format)).toBe(isTime);
});

test("other cells stay as they are", () => {
  const rows = [["Duration"], [0.0625], ["1:30:00"], [null]];
  clocksAsLengths(rows, [{ index: 0, unitsADay: 1440 }]);
  expect(rows).toEqual([["Duration"], [90], ["1:30:00"], [null]]);
});
