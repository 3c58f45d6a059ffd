import "./custom-functions-global";
import { spilled } from "../../src/functions/spill";

test("whatever Excel would show as 0 without being 0 is spilled as blank text", () => {
  expect(
    spilled([
      [null, NaN, Infinity, -Infinity],
      [0, -1.5, false, "Trap"],
    ]),
  ).toEqual([
    ["", "", "", ""],
    [0, -1.5, false, "Trap"],
  ]);
});

test("a failure takes its own cell, with its reason", () => {
  const failure = { failure: "notAvailable", code: "needs-minutes", params: {} } as const;
  expect(spilled([[1, failure]])).toEqual([
    [1, expect.objectContaining({ code: "#N/A", message: expect.stringMatching(/^Needs the length/) })],
  ]);
});

test("two megabytes of JSON are delivered, more are refused with the reason", () => {
  const text = "x".repeat(996);
  // Quotes and a comma or bracket make a thousand characters of each row.
  const rows = (count: number) => Array.from({ length: count }, () => [text]);
  expect(spilled(rows(1990))).toHaveLength(1990);
  expect(() => spilled(rows(2010))).toThrow(/2010 rows and 1 columns is too large.*fewer rows/);
});

test("a text whose characters need several bytes of JSON counts by them", () => {
  expect(() => spilled([["\u0001".repeat(400_000)]])).toThrow(/too large/);
  expect(() => spilled([["é".repeat(1_100_000)]])).toThrow(/too large/);
});
