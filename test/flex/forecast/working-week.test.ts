import { parseIsoDate } from "../../../src/flex/dates";
import { daysOff, MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";

const day = (iso: string): number => parseIsoDate(iso)!;

test.each<[description: string, dates: string[], workingWeek: readonly boolean[], off: string[]]>([
  ["a holiday on a working day is off", ["2026-01-01"], MONDAY_TO_FRIDAY, ["2026-01-01"]],
  ["a holiday on a Saturday changes nothing", ["2026-08-15"], MONDAY_TO_FRIDAY, []],
  [
    "in a week from Sunday to Thursday a Sunday is off, a Friday is not",
    ["2026-03-01", "2026-03-06"],
    [true, true, true, true, false, false, true],
    ["2026-03-01"],
  ],
])("%s", (_, dates, workingWeek, off) => {
  const calendar = dates.map((date) => ({ date: day(date), kind: "holiday" as const, sourceRow: 2 }));
  expect([...daysOff(calendar, workingWeek)]).toEqual(off.map(day));
});
