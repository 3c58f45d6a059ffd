import * as fc from "fast-check";
import type { CellValue, DataIssue } from "../../src/flex/data-issue";
import { isoDate, parseIsoDate } from "../../src/flex/dates";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { readCalendar } from "../../src/intake/read-calendar";
import { readLots } from "../../src/intake/read-lots";
import { readPeople } from "../../src/intake/read-people";
import { readSeats } from "../../src/intake/read-seats";
import type { DateOrder } from "../../src/intake/recognition";
import { message } from "../../src/messages/message";

const brief = (issues: readonly DataIssue[]): string[] =>
  issues.map(({ row, severity, code, column }) => `${row} ${severity} ${code} ${column}`);
const iso = (day: number | null): string | null => (day === null ? null : isoDate(day));

describe("the order of day and month in a table's column", () => {
  /** Dates that stand one below the other, and what is read of each; null: the row is set aside. */
  test.each<[description: string, dates: CellValue[], read: (string | null)[], code: string]>([
    ["is told by a day above 12", ["13.01.2026", "05.02.2026"], ["2026-01-13", "2026-02-05"], ""],
    ["is told by a month's place", ["1/13/2026", "2/5/26"], ["2026-01-13", "2026-02-05"], ""],
    ["is of no matter to ISO dates", ["2026-01-05", "2026-02-13"], ["2026-01-05", "2026-02-13"], ""],
    ["is of no matter to months by name", ["5 Jan 2026", 46_066], ["2026-01-05", "2026-02-13"], ""],
    ["is of no matter where day and month are equal", ["5/5/2026"], ["2026-05-05"], ""],
    ["is open where no date decides", ["05.02.2026", "2026-02-13"], [null, "2026-02-13"], "ambiguousDate"],
    ["is open where they are at odds", ["13.01.2026", "1/13/2026"], [null, null], "ambiguousDate"],
    [
      "sets aside what has another one",
      ["13.01.2026", "14.01.2026", "1/15/2026"],
      ["2026-01-13", "2026-01-14", null],
      "otherDateOrder",
    ],
    ["drops a time of day", ["13.01.2026 23:30", "05.02.2026"], ["2026-01-13", "2026-02-05"], ""],
  ])("%s", (_, dates, read, code) => {
    const { value, issues } = readCalendar([["Date"], ...dates.map((date) => [date])]);
    expect(value.map(({ date }) => iso(date))).toEqual(read.filter((date) => date !== null));
    expect(brief(issues.filter(({ severity }) => severity === "blocks"))).toEqual(
      read.flatMap((date, index) => (date === null ? [`${index + 2} blocks table.${code} Date`] : [])),
    );
    for (const issue of issues) expect(message(issue.code, issue.params)).not.toMatch(/[{}]|undefined/);
  });

  test("is told, with the date that decides", () => {
    const { issues } = readCalendar([["Date"], ["05.02.2026"], ["13.01.2026"]]);
    expect(brief(issues)).toEqual(["null notice table.dateOrder Date"]);
    expect(message(issues[0]!.code, issues[0]!.params)).toMatch(
      /^In column Date of FlexCalendar the day comes first: .*“13\.01\.2026”/,
    );
  });

  test("is one for each column: what the other tells does not count", () => {
    const grid = [
      ["Purchased", "Tokens", "Expires"],
      ["13.01.2026", 100, "05.02.2027"],
    ];
    expect(brief(readLots(grid, 5).issues)).toEqual([
      "null notice table.dateOrder Purchased",
      "2 blocks table.ambiguousDate Expires",
    ]);
  });

  test.each<[order: DateOrder, date: string]>([
    ["dmy", "2026-02-05"],
    ["mdy", "2026-05-02"],
  ])("is %s where the user says so, in every table", (order, date) => {
    const day = "05.02.2026";
    const [lot] = readLots(
      [
        ["Purchased", "Tokens"],
        [day, 100],
      ],
      5,
      "USD",
      {
        corrections: { dateOrder: order },
      },
    ).value;
    const [seat] = readSeats([["ann", "Revit", "", day]], rateCard(ARTICLE_RATES), order).value;
    const [person] = readPeople(
      [
        ["User", "Authorized from"],
        ["ann", day],
      ],
      order,
    ).value;
    const [holiday] = readCalendar([[day, "holiday"]], order).value;
    expect([lot!.purchased, seat!.start, person!.authorizedFrom, holiday!.date].map(iso)).toEqual(
      Array.from({ length: 4 }, () => date),
    );
  });

  test("leaves no date misread: as it was meant, or set aside where nobody could tell", () => {
    const anyDay = fc.integer({ min: parseIsoDate("2025-01-01")!, max: parseIsoDate("2027-12-31")! });
    const separator = fc.constantFrom("/", ".", "-");
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDay, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("dmy", "mdy"),
        separator,
        (days, order, mark) => {
          const written = days.map((day) => {
            const [year, month, date] = isoDate(day).split("-");
            return [(order === "dmy" ? [date, month, year] : [month, date, year]).join(mark)];
          });
          const isTold = days.some((day) => Number(isoDate(day).slice(8)) > 12);
          const isSame = (day: number): boolean => isoDate(day).slice(5, 7) === isoDate(day).slice(8);
          const { value } = readCalendar([["Date"], ...written]);
          expect(value.map(({ date }) => date)).toEqual(days.filter((day) => isTold || isSame(day)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("dates without a header row are no header of another kind", () => {
  expect(readCalendar([["13.01.2026", "holiday"]]).value).toHaveLength(1);
  expect(() => readCalendar([["Tag", "Art"]])).toThrow();
});
