import type { CellValue } from "../../../src/flex/data-issue";
import { isoDate } from "../../../src/flex/dates";
import type { DateOrder } from "../../../src/intake/recognition";
import { periodOf } from "../../../src/intake/usage/period-search";

const QUARTER = "2025-01-01 to 2025-03-31";

describe("the period of a usage report, by the rows above its header", () => {
  test.each<[description: string, rows: CellValue[][], period: string | null, order?: DateOrder | null]>([
    ["no rows", [], null],
    ["a title", [["Usage report"]], null],
    ["two dates in one cell", [["Date range: 2025-01-01 to 2025-03-31"]], QUARTER],
    ["two dates in two cells", [["Period", "1 Jan 2025", "Mar 31, 2025"]], QUARTER],
    ["real dates", [["Period", 45658, 45747]], QUARTER],
    [
      "a row for each",
      [
        ["Start date", "2025-01-01"],
        ["End date", "2025-03-31"],
      ],
      QUARTER,
    ],
    [
      "a row for each, the last first",
      [
        ["Until", "2025-03-31"],
        ["From", "2025-01-01"],
      ],
      QUARTER,
    ],
    ["the day first, as the last date shows", [["01/01/2025 - 31/03/2025"]], QUARTER],
    ["the month first, as the last date shows", [["01/01/2025 - 03/31/2025"]], QUARTER],
    ["in two ways", [["03/04/2025 - 04/05/2025"]], null],
    ["in two ways, of which one runs backwards", [["05/03/2025 - 04/04/2025"]], "2025-03-05 to 2025-04-04"],
    [
      "in two ways, the day first as chosen",
      [["03/04/2025 - 04/05/2025"]],
      "2025-04-03 to 2025-05-04",
      "dmy",
    ],
    [
      "in two ways, the month first as chosen",
      [["03/04/2025 - 04/05/2025"]],
      "2025-03-04 to 2025-04-05",
      "mdy",
    ],
    ["when it was made says nothing", [["Exported 2025-04-01, updated 2025-04-02"]], null],
    ["a number that is no date of our times", [["Rows", 12, 1400]], null],
    ["one date alone", [["From", "2025-01-01"]], null],
    ["backwards", [["2025-03-31 to 2025-01-01"]], null],
  ])("%s", (...[, rows, period, order]) => {
    const found = periodOf(rows, order ?? undefined);
    expect(found && `${isoDate(found.from)} to ${isoDate(found.to)}`).toBe(period);
  });
});
