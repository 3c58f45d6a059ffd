import { zerosOfTableAsBlanks, zerosOfUsageAsBlanks } from "../../../src/functions/arguments/zero-cells";

describe("zeros of a table", () => {
  test("are blanks", () => {
    expect(zerosOfTableAsBlanks([["AEC Collection", 0, 3990, false, true, "AutoCAD"]])).toEqual([
      ["AEC Collection", null, 3990, false, true, "AutoCAD"],
    ]);
  });

  test("answer no in a column of ones and zeros, whatever its header", () => {
    const table = [
      ["Product", "Tokens per day", "Flex-eligible"],
      ["Revit", 8, 1],
      ["AEC Collection", 0, 0],
    ];
    expect(zerosOfTableAsBlanks(table)[2]).toEqual(["AEC Collection", null, 0]);
  });

  test("are blanks in a column of nothing else", () => {
    expect(
      zerosOfTableAsBlanks([
        ["Revit", 0],
        ["Maya", 0],
      ]),
    ).toEqual([
      ["Revit", null],
      ["Maya", null],
    ]);
  });
});

describe("zeros of usage", () => {
  const usage = [
    ["Usage of March", 0, 0, 0],
    ["Date", "User", "Minutes", "End"],
    [45719, "user07@example.com", 15, 45719.5],
    [45720, 0, 0, 0],
    [0, "user08@example.com", 20, 45721.5],
  ];

  test("are blanks among names and dates, and quantities elsewhere", () => {
    expect(zerosOfUsageAsBlanks(usage).slice(2)).toEqual([
      [45719, "user07@example.com", 15, 45719.5],
      [45720, null, 0, null],
      [null, "user08@example.com", 20, 45721.5],
    ]);
  });

  test("leave the caller's rows as they are", () => {
    zerosOfUsageAsBlanks(usage);
    expect(usage[3]).toEqual([45720, 0, 0, 0]);
  });

  test("stay in a column of nothing else", () => {
    const zeroTokens = [
      ["Date", "Tokens"],
      [45719, 0],
      [45720, 0],
    ];
    expect(zerosOfUsageAsBlanks(zeroTokens)).toEqual(zeroTokens);
  });
});
