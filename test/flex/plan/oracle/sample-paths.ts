import fc from "fast-check";
import { serialOf } from "../../../../src/flex/dates";
import type { DemandPaths } from "../../../../src/flex/forecast/demand-paths";
import type { LotInHand } from "../../../../src/flex/plan/lot-in-hand";
import { randomOf } from "../../../../src/flex/random";

/** First day of the paths of these tests. */
export const FIRST = serialOf(2026, 1, 1);

/** Paths of the given daily demand. */
export function pathsOf(daily: readonly (readonly number[])[], from = FIRST): DemandPaths {
  const days = daily[0]!.length;
  const cumulative = new Float64Array(daily.length * days);
  daily.forEach((path, index) => {
    let sum = 0;
    path.forEach((tokens, day) => (cumulative[index * days + day] = sum += tokens));
  });
  return { from, days, count: daily.length, cumulative };
}

/** The daily demand of one path. */
export function dailyOf({ cumulative, days }: DemandPaths, path: number): number[] {
  return Array.from(
    { length: days },
    (_, day) => cumulative[path * days + day]! - (day === 0 ? 0 : cumulative[path * days + day - 1]!),
  );
}

/** A year of whole tokens on weekdays, at a level that differs from path to path. */
export function yearOfPaths(count: number, tokensADay: number, spread: number, seed: number): DemandPaths {
  const random = randomOf(seed);
  return pathsOf(
    Array.from({ length: count }, () => {
      const level = tokensADay * (1 + spread * (2 * random() - 1));
      return Array.from({ length: 365 }, (_, day) => (day % 7 < 5 ? Math.round(2 * level * random()) : 0));
    }),
  );
}

/** A lot in hand, bought before the paths begin. */
export function lot(over: Partial<LotInHand>): LotInHand {
  return { purchased: FIRST - 100, expires: FIRST + 264, bought: 100, left: 100, price: 5, ...over };
}

/** Whole tokens on a few paths of the given length. */
export function anyPaths(days: number): fc.Arbitrary<DemandPaths> {
  const path = fc.array(fc.oneof(fc.constant(0), fc.nat(9)), { minLength: days, maxLength: days });
  return fc.array(path, { minLength: 1, maxLength: 6 }).map((daily) => pathsOf(daily));
}

/** Lots that expire around the first days of the paths, with ties. */
export function anyLots(days: number): fc.Arbitrary<LotInHand[]> {
  const one = fc.record({
    purchased: fc.constantFrom(FIRST - 300, FIRST - 20, FIRST - 10),
    expires: fc.oneof(
      fc.constantFrom(FIRST + 5, FIRST + 10),
      fc.integer({ min: FIRST, max: FIRST + days + 9 }),
    ),
    bought: fc.constantFrom(20, 50, 100),
    left: fc.nat(60),
    price: fc.constantFrom(3, 4.25, 5),
  });
  return fc.array(one, { maxLength: 5 });
}
