import { spilled } from "../../src/functions/spill";

test("whatever Excel would show as 0 without being 0 is spilled as blank text", () => {
  expect(
    spilled([
      [null, undefined, NaN, Infinity, -Infinity],
      ["", 0, -1.5, false, "Trap"],
    ]),
  ).toEqual([
    ["", "", "", "", ""],
    ["", 0, -1.5, false, "Trap"],
  ]);
});
