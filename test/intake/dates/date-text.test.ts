import * as fc from "fast-check";
import { isoDate } from "../../../src/flex/dates";
import { dateOrders } from "../../../src/intake/dates/date-orders";
import { readDateText } from "../../../src/intake/dates/date-text";
import { instantOf, readInstantText } from "../../../src/intake/dates/instant-text";
import { fastIsoInstant } from "../../../src/intake/dates/iso-instant";
import { readTimeText } from "../../../src/intake/dates/time-text";
import { UndecidedDates } from "../../../src/intake/dates/undecided-dates";

/** A reading as "dmy mdy", "-" for the order in which the text is no date. */
function shown(text: string): string | null {
  const read = readDateText(text);
  const day = (serial: number): string => (Number.isNaN(serial) ? "-" : isoDate(serial));
  return read && `${day(read.dayFirst)} ${day(read.monthFirst)}`;
}

const MARCH_10 = "2025-03-10 2025-03-10";

describe("a date as text", () => {
  test.each<[text: string, read: string | null]>([
    ["2025-03-10", MARCH_10],
    ["2025/3/10", MARCH_10],
    ["2025.03.10", MARCH_10],
    ["10 Mar 2025", MARCH_10],
    ["10-Mar-25", MARCH_10],
    ["10.Mar.2025", MARCH_10],
    ["10th March, 2025", MARCH_10],
    ["Mar 10, 2025", MARCH_10],
    ["MARCH 10 2025", MARCH_10],
    ["Mon, 10 Mar 2025", MARCH_10],
    ["Monday, March 10, 2025", MARCH_10],
    ["Sept. 1, 2025", "2025-09-01 2025-09-01"],
    ["13/03/2025", "2025-03-13 -"],
    ["3/13/2025", "- 2025-03-13"],
    ["3/4/25", "2025-04-03 2025-03-04"],
    ["03.04.2025", "2025-04-03 2025-03-04"],
    ["03 - 04 - 2025", "2025-04-03 2025-03-04"],
    ["3-3-2025", "2025-03-03 2025-03-03"],
    ["29/02/2024", "2024-02-29 -"],
    ["29/02/2025", null],
    ["31/04/2025", null],
    ["32/01/2025", null],
    ["00/01/2025", null],
    ["13/13/2025", null],
    ["3/4.2025", null],
    ["3/4/025", null],
    ["2025-03-1O", null],
    ["10 Marz 2025", null],
    ["Mar 2025", null],
    ["20250310", null],
    ["", null],
  ])("%j is %j", (text, read) => {
    expect(shown(text)).toBe(read);
  });

  test.each<[text: string, minutes: number | null, zoneHours: number | null]>([
    ["9:15", 555, null],
    ["09:15:30", 555.5, null],
    ["4:30 PM", 990, null],
    ["4:30\u202fpm", 990, null],
    ["12:00 a.m.", 0, null],
    ["12:05AM", 5, null],
    ["12:00 PM", 720, null],
    ["09:15Z", 555, 0],
    ["09:15 UTC", 555, 0],
    ["09:15+02:00", 555, 2],
    ["09:15 GMT-0330", 555, -3.5],
    ["13:00 PM", null, null],
    ["0:30 AM", null, null],
    ["24:00", null, null],
    ["9", null, null],
    ["09:15 CET", null, null],
  ])("the time %j is %j minutes, zone %j", (text, minutes, zoneHours) => {
    const time = readTimeText(text);
    expect(time && time.time / 60_000).toBe(minutes);
    expect(typeof time?.zone === "number" ? time.zone / 3_600_000 : null).toBe(zoneHours);
  });

  test("the fast way to read the commonest texts agrees with the slow one", () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));
    const text = fc
      .tuple(
        fc.integer({ min: 1890, max: 2100 }),
        part(13),
        part(32),
        fc.constantFrom("", "T", " "),
        part(25),
        part(61),
        fc.option(part(61)),
      )
      .map(([year, month, day, mark, hour, minute, second]) => {
        const time = second === null ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
        return `${year}-${month}-${day}${mark}${mark === "" ? "" : time}`;
      });
    fc.assert(
      fc.property(text, (each) => {
        const fast = fastIsoInstant(each);
        const slow = readInstantText(each, 0);
        if (!Number.isNaN(fast)) expect(fast).toBe(instantOf(slow!.date.dayFirst, slow!.offset));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The order that a column of texts is found to have. */
function orderOf(texts: readonly string[], chosen?: "dmy" | "mdy") {
  const waiting = new UndecidedDates();
  for (const text of texts) {
    const date = readDateText(text)!;
    if (date.dayFirst !== date.monthFirst) waiting.add(0, text, date, 0);
  }
  return dateOrders(waiting, ["Date"], chosen)[0]?.finding;
}

describe("the order of day and month of a column", () => {
  test.each<[texts: string[], order: string | undefined, example: string | undefined]>([
    [["03/03/2025", "2025-03-10"], undefined, undefined],
    [["03/04/2025", "13/04/2025"], "dmy", "13/04/2025"],
    [["03/04/2025", "04/13/2025"], "mdy", "04/13/2025"],
    [["03/04/2025", "05/06/2025"], "ambiguous", "03/04/2025"],
    [["13/04/2025", "04/13/2025"], "ambiguous", "13/04/2025"],
    [["13/04/2025", "04/13/2025", "04/13/2025"], "mdy", "04/13/2025"],
  ])("%j: %s", (texts, order, example) => {
    const finding = orderOf(texts);
    expect(finding?.order).toBe(order);
    expect(finding?.example).toBe(example);
  });

  test("is the user's where the user states it, even against the column", () => {
    expect(orderOf(["13/04/2025"], "mdy")).toMatchObject({
      order: "mdy",
      reason: expect.stringContaining("you chose"),
    });
  });

  test("a date that waits is found again with its time of day, whatever its zone", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -93_600_000, max: 179_999_999 })),
          {
            minLength: 1,
            maxLength: 20,
          },
        ),
        (dates) => {
          const waiting = new UndecidedDates();
          const codes = dates.map(([day, offset]) => {
            const text = `${day}/5/2025`;
            return waiting.add(2, text, readDateText(text)!, offset);
          });
          codes.forEach((code, index) => {
            const [day, offset] = dates[index]!;
            expect(code).toBeLessThan(0);
            expect(waiting.resolve(code, new Map([[2, "dmy"]]))).toBe(
              instantOf(readDateText(`2025-5-${day}`)!.dayFirst, offset),
            );
            expect(waiting.resolve(code, new Map([[2, "mdy"]]))).toBe(
              instantOf(readDateText(`2025-${day}-5`)!.dayFirst, offset),
            );
          });
        },
      ),
    );
  });
});
