import * as fc from "fast-check";
import { firstEqualRows } from "../../../src/intake/usage/equal-rows";
import type { RowIdentity } from "../../../src/intake/usage/row-hashes";
import { suspectRows } from "../../../src/intake/usage/suspect-rows";

const DAYS = 4;

/** What each row says, as one small number, so that rows repeat each other. */
const rowValues = fc.array(fc.nat(30), { maxLength: 60 });

describe("rows that are equal", () => {
  test("are found by their first, however many rows share a hash", () => {
    fc.assert(
      fc.property(rowValues, fc.integer({ min: 1, max: 8 }), (values, hashCount) => {
        const rows = Int32Array.from(values.keys());
        const hashes = Int32Array.from(values, (value) => value % hashCount);
        const found = firstEqualRows(rows, hashes, (row, other) => values[row] === values[other]);
        const expected = values.map((value, row) => {
          const first = values.indexOf(value);
          return first === row ? -1 : first;
        });
        expect([...found]).toEqual(expected);
      }),
    );
  });

  test("are all suspects, in whichever files they stand; rows that do not count are none", () => {
    fc.assert(
      fc.property(fc.array(rowValues, { minLength: 1, maxLength: 3 }), fc.nat(3), (files, skipped) => {
        const counts = (position: number): boolean => position % 4 !== skipped;
        const identities = files.map((values, file): RowIdentity => ({
          from: files.slice(0, file).flat().length,
          day: Int32Array.from(values, (value) => 45_000 + (value % DAYS)),
          kept: Int32Array.from(values.keys()).filter(counts),
          ints: [],
          floats: [],
        }));
        const values = files.flat();
        const counting = identities.flatMap(({ from, kept }) => [...kept].map((row) => from + row));
        const suspects = [...suspectRows(identities, Int32Array.from(values), DAYS)];
        const repeated = counting.filter((row) =>
          counting.some((other) => other !== row && values[other] === values[row]),
        );
        expect(suspects).toEqual(expect.arrayContaining(repeated));
        expect(counting).toEqual(expect.arrayContaining(suspects));
        expect(suspects).toEqual([...suspects].sort((a, b) => a - b));
      }),
    );
  });
});
