import fc from "fast-check";
import { quantileOf, quantilesByDay } from "../../../src/flex/forecast/quantile";

describe("a quantile", () => {
  test.each<[description: string, values: number[], share: number, expected: number]>([
    ["the median of an even number of values is the lower middle", [1, 2, 3, 4], 0.5, 2],
    ["a tenth of ten values is the least", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.1, 1],
    ["nine tenths of ten values", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [
      "0.7 of ten values, though 0.7 x 10 is 7.000000000000001 in floating point",
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      0.7,
      7,
    ],
    ["share 0 is the least value", [3, 5], 0, 3],
    ["share 1 is the greatest", [3, 5], 1, 5],
    ["of a single value", [4], 0.9, 4],
  ])("%s", (_, values, share, expected) => {
    expect(quantileOf(Float64Array.from(values), share)).toBe(expected);
  });

  test("across paths is the least value that the share of the paths does not exceed", () => {
    const paths = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(paths, fc.constantFrom(0.1, 0.25, 0.5, 0.9), (values, share) => {
        const [quantiles] = quantilesByDay(Float64Array.from(values.flat()), 2, [share]);
        for (const day of [0, 1] as const) {
          const ofDay = values.map((path) => path[day]);
          const enough = ofDay.filter(
            (value) => ofDay.filter((other) => other <= value).length >= share * ofDay.length,
          );
          expect(quantiles![day]).toBe(Math.min(...enough));
        }
      }),
    );
  });
});
