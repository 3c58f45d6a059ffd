import { analyze } from "../../src/flex/analyze";
import { serialOf } from "../../src/flex/dates";
import { fileNames, filePositions } from "../../src/flex/usage-files";
import { inputOf, usageOf } from "./oracle/analysis-input";

const DAY = serialOf(2026, 3, 2);
const COLUMNS = { tokens: true, minutes: true, source: true, access: false };
const FILES = [
  { name: "march.csv", rows: 2 },
  { name: "empty.csv", rows: 0 },
  { name: "april.csv", rows: 1 },
];

test("a row lies in the file whose rows it is one of", () => {
  expect([0, 1, 2].map(fileNames({ files: FILES }))).toEqual(["march.csv", "march.csv", "april.csv"]);
  expect([0, 1, 2].map(filePositions({ files: FILES }))).toEqual([0, 0, 2]);
});

test("rows of one file have no file to be told apart by", () => {
  expect(fileNames({ files: null })(7)).toBeNull();
  expect(filePositions({})(7)).toBe(0);
});

test("the first row of a trap is that of the day's first file, whatever its number there", () => {
  const day = { day: DAY, product: "Revit", minutes: 15, tokens: 4, userInitiated: false };
  const later = { ...day, day: DAY + 1, minutes: 15, userInitiated: true };
  const usage = usageOf([later, day, day], COLUMNS);
  const sourceRow = Int32Array.of(9, 8, 2);
  const { background, shortSessions } = analyze(inputOf({ ...usage, sourceRow, files: FILES })).traps;
  expect(background).toMatchObject({ uses: [{ firstRow: 8, file: "march.csv" }] });
  expect(shortSessions).toMatchObject({ groups: [{ firstRow: 9, file: "march.csv" }] });
});
