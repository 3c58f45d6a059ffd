import fc from "fast-check";
import { pairsOf } from "../../../src/flex/pairs";
import { countSeatUse } from "../../../src/flex/seat-mix/count-seat-use";
import type { SeatUse } from "../../../src/flex/seat-mix/seat-use";
import type { Usage } from "../../../src/flex/usage";
import { usageOf, type UsageRow } from "../oracle/analysis-input";

const WINDOW = { from: 46_000, to: 46_010, days: 11, annualised: true };
const COLUMNS = { tokens: true, minutes: false, source: false, access: true };

function seatUse(usage: Usage): SeatUse[] | null {
  const { user, product, users, products } = usage;
  return countSeatUse(usage, pairsOf(user, product, users.length, products.length), WINDOW);
}

const row = fc.record({
  day: fc.integer({ min: 45_997, max: 46_013 }),
  user: fc.constantFrom("user01@example.com", "user02@example.com"),
  product: fc.constantFrom("Revit", "AutoCAD"),
  onFlex: fc.boolean(),
});

describe("the days on a seat", () => {
  test("are counted once a user, product and day of the window", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const onSeat = rows.filter(({ day, onFlex }) => !onFlex && day >= 46_000 && day <= 46_010);
        const expected = new Map<string, Set<number>>();
        for (const { user, product, day } of onSeat) {
          const key = `${user} ${product}`;
          expected.set(key, (expected.get(key) ?? new Set()).add(day));
        }
        const found = seatUse(usageOf(rows, COLUMNS))!;
        expect(new Map(found.map(({ user, product, days }) => [`${user} ${product}`, days]))).toEqual(
          new Map([...expected].map(([key, days]) => [key, days.size])),
        );
      }),
    );
  });

  test("are not known where the data does not tell seats from Flex", () => {
    expect(seatUse(usageOf([{ day: 46_000, product: "Revit" }], { ...COLUMNS, access: false }))).toBeNull();
  });

  test("are the days used where each row sums up a period", () => {
    const rows: UsageRow[] = [
      { day: 1, product: "Revit", onFlex: false },
      { day: 1, product: "Revit", onFlex: true },
      { day: 1, product: "Revit", onFlex: false },
    ];
    const aggregate = { daysUsed: Float64Array.from([12, 7, 3]), period: null };
    expect(seatUse({ ...usageOf(rows, COLUMNS), aggregate })).toEqual([
      { user: "user01@example.com", product: "Revit", days: 15 },
    ]);
  });
});
