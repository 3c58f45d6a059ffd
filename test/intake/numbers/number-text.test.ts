import { decidedNumber, decimalMark, NumberReader } from "../../../src/intake/numbers/number-reader";
import { readNumberText } from "../../../src/intake/numbers/number-text";

describe("a number as text", () => {
  test.each<[text: string, point: number, comma: number]>([
    ["8", 8, 8],
    [" 8 ", 8, 8],
    ["007", 7, 7],
    ["7.5", 7.5, NaN],
    ["7,5", NaN, 7.5],
    [".5", 0.5, NaN],
    ["5.", 5, NaN],
    ["1,234", 1234, 1.234],
    ["1.234", 1.234, 1234],
    ["0,123", NaN, 0.123],
    ["1,234.5", 1234.5, NaN],
    ["1.234,5", NaN, 1234.5],
    ["12,345,678", 12345678, NaN],
    ["1 234", 1234, 1234],
    ["1\u202f234,5", NaN, 1234.5],
    ["1'234.50", 1234.5, NaN],
    ["1\u2019234\u2019567", 1234567, 1234567],
    ["-8", -8, -8],
    ["8-", -8, -8],
    ["\u22128", -8, -8],
    ["+8", 8, 8],
    ["(8)", -8, -8],
    ["$8", 8, 8],
    ["8 \u20ac", 8, 8],
    ["(\u00a31,234.50)", -1234.5, NaN],
    ["-$8", -8, -8],
    ["50%", 0.5, 0.5],
    ["7,5 %", NaN, 0.075],
    ["1e3", 1000, 1000],
    ["-0", 0, 0],
  ])("%j is %d with a point and %d with a comma", (text, point, comma) => {
    const read = readNumberText(text)!;
    expect([read.point, read.comma]).toEqual([point, comma]);
  });

  test.each([
    "",
    " ",
    "-",
    "()",
    "%",
    "$",
    "8 tokens",
    "1 23",
    "12 34",
    "1,23,4",
    "1.2.3",
    "--8",
    "-(8)",
    "(-8)",
    "-8-",
    "0x10",
    "1e999",
    "Infinity",
    "#N/A",
    "1,,234",
  ])("%j is none", (text) => {
    expect(readNumberText(text)).toBeNull();
  });
});

describe("the decimal mark of a column", () => {
  test.each<[texts: (string | number)[], mark: "." | "," | null, values: number[]]>([
    [["1,234", "8"], null, [NaN, 8]],
    [["1,234", "7.5"], ".", [1234, 7.5]],
    [["1,234", "7,5"], ",", [1.234, 7.5]],
    [["1.234", "7,5"], ",", [1234, 7.5]],
    [["7.5", "7,5"], null, [NaN, NaN]],
    [["7.5", "7.5", "7,5"], ".", [7.5, 7.5, NaN]],
    [[7.5, "1,234"], null, [7.5, NaN]],
  ])("%j: %j", (texts, mark, values) => {
    const reader = new NumberReader();
    const read = texts.map((text) => reader.read(text));
    const found = decimalMark(reader.evidence());
    expect(found).toBe(mark);
    expect(read.map((each) => (typeof each === "number" ? each : decidedNumber(each, found)))).toEqual(
      values,
    );
  });

  test("what is neither number nor text is none", () => {
    const reader = new NumberReader();
    for (const cell of [true, NaN, Infinity, null, undefined]) expect(reader.read(cell)).toBeNaN();
  });
});
