import { isoDate, parseIsoDate } from "../../../src/flex/dates";
import { orderDays } from "../../../src/flex/plan/order-days";

const iso = ({
  date,
  usableFrom,
  expires,
}: {
  date: number;
  usableFrom: number;
  expires: number;
}): string[] => [date, usableFrom, expires].map(isoDate);

describe("order days", () => {
  const days = orderDays(parseIsoDate("2026-01-01")!, 14).map(iso);

  test("begin with the first day of the year; tokens come after the lead time and live twelve months", () => {
    expect(days[0]).toEqual(["2026-01-01", "2026-01-15", "2027-01-14"]);
  });

  test("follow each other by a month", () => {
    expect(days.map(([, usableFrom]) => usableFrom!.slice(0, 7))).toEqual(
      Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}`),
    );
    expect(days[11]).toEqual(["2026-12-01", "2026-12-15", "2027-12-14"]);
  });

  test("at the end of a month keep to the end of shorter ones", () => {
    expect(orderDays(parseIsoDate("2026-01-31")!, 0).slice(0, 3).map(iso)).toEqual([
      ["2026-01-31", "2026-01-31", "2027-01-30"],
      ["2026-02-28", "2026-02-28", "2027-02-27"],
      ["2026-03-31", "2026-03-31", "2027-03-30"],
    ]);
  });

  test.each<[leadTime: number, count: number]>([
    [0, 12],
    [60, 10],
    [364, 1],
    [365, 0],
  ])("after a lead time of %d days are %d within the year", (leadTime, count) => {
    expect(orderDays(parseIsoDate("2026-01-01")!, leadTime)).toHaveLength(count);
  });
});
