import { freeName, ourSheet, requireWritable, resolveSheetNames } from "../../src/excel/resolve-sheet-names";
import type { SheetEntry } from "../../src/excel/sheet-inventory";
import { SHEET_NAMES } from "../../src/report/sheet-names";

const users = (name: string): SheetEntry => ({ id: `{${name}}`, name, protected: false, mark: null });
const ours = (kind: string, name: string, locked = false): SheetEntry => ({
  id: `{${name}}`,
  name,
  protected: locked,
  mark: { kind, state: "complete", usage: "'Usage'!A1" },
});

describe("names of the report's sheets", () => {
  test("are the usual ones in a workbook without a report", () => {
    expect(resolveSheetNames([users("Usage")])).toEqual(SHEET_NAMES);
  });

  test("are those that our sheets have now, even if the user renamed them", () => {
    const names = resolveSheetNames([users("Usage"), ours("summary", "What Flex costs us")]);
    expect(names.summary).toBe("What Flex costs us");
    expect(names.background).toBe("Flex Background");
  });

  test("avoid a sheet of the user's, in whatever case it is written", () => {
    expect(resolveSheetNames([users("FLEX summary")]).summary).toBe("Flex Summary (2)");
    expect(resolveSheetNames([users("Flex Summary"), users("Flex Summary (2)")]).summary).toBe(
      "Flex Summary (3)",
    );
  });

  test("avoid each other where the user gave one of our sheets the name of another", () => {
    const names = resolveSheetNames([ours("summary", "Flex Users")]);
    expect(names.summary).toBe("Flex Users");
    expect(names.users).toBe("Flex Users (2)");
  });

  test("keep within 31 characters when numbered", () => {
    const long = "A sheet name of 31 characters !";
    expect(long).toHaveLength(31);
    const name = freeName(long, new Set([long.toLowerCase()]));
    expect(name).toBe("A sheet name of 31 characte (2)");
    expect(name).toHaveLength(31);
  });
});

describe("protection found before a run", () => {
  const all = (locked: string | null): SheetEntry[] =>
    Object.entries(SHEET_NAMES).map(([kind, name]) => ours(kind, name, kind === locked));

  test("a protected sheet of ours stops it and is named", () => {
    expect(() => requireWritable({ sheets: all("users"), structureProtected: false })).toThrow(
      'The sheet "Flex Users" is protected',
    );
  });

  test("a protected sheet of the user's does not matter", () => {
    const sheets = [{ ...users("Usage"), protected: true }];
    expect(() => requireWritable({ sheets, structureProtected: false })).not.toThrow();
  });

  test("a protected structure stops a run that needs new sheets, and no other", () => {
    expect(() => requireWritable({ sheets: [users("Usage")], structureProtected: true })).toThrow(
      "structure of the workbook is protected",
    );
    expect(() => requireWritable({ sheets: all(null), structureProtected: true })).not.toThrow();
  });
});

test("a sheet without a mark is never ours, whatever its name", () => {
  expect(ourSheet([users("Flex Summary")], "summary")).toBeUndefined();
});
