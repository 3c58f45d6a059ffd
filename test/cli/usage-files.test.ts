import { run } from "../../src/cli/run";
import { rowsXml, workbookFile } from "../xlsx/workbook-file";
import { memoryIo } from "./memory-io";

interface Output {
  readonly rows: { readonly read: number; readonly used: number; readonly setAside: number };
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly totals: { readonly tokens: number };
  readonly traps: { readonly expiry: { readonly measurable: boolean; readonly purchased?: number } };
  readonly audit: {
    readonly findings: readonly {
      readonly code: string;
      readonly user: string;
      readonly rows: readonly number[];
      readonly files: readonly string[];
    }[];
  };
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

type Files = Parameters<typeof memoryIo>[0];

async function analyzed(files: Files, ...argv: readonly string[]): Promise<Output> {
  const io = memoryIo(files);
  expect([await run([...argv, "--json"], io), io.err()]).toEqual([0, ""]);
  return JSON.parse(io.out()) as Output;
}

async function refused(files: Files, ...argv: readonly string[]): Promise<string> {
  const io = memoryIo(files);
  expect(await run(argv, io)).toBe(2);
  expect(io.out()).toBe("");
  return io.err();
}

const HEADER = "Date,User,Product,Tokens\n";
const BOTH = `${HEADER}03/04/2025,ann,Revit,8\n`;
const REPORT = "User,Product,Days used,Tokens used\nann,Revit,3,24\n";
const SUBSCRIPTIONS =
  "offering_name;start_date;end_date;seat_quantity\nFlex;01.02.2025;01.02.2026;500\nRevit;01.03.2025;01.03.2026;2\n";

describe("usage files of the command line", () => {
  test("dates in both orders end with the reason and the option that decides", async () => {
    expect(await refused({ "u.csv": BOTH }, "u.csv")).toMatch(
      /^u\.csv: .*03\/04\/2025.*--date-order dmy or mdy/,
    );
  });

  test.each([
    ["dmy", "2025-04-03"],
    ["mdy", "2025-03-04"],
  ])("--date-order %s reads them", async (order, day) => {
    const { period } = await analyzed({ "u.csv": BOTH }, "u.csv", "--date-order", order);
    expect(period).toMatchObject({ from: day, to: day });
  });

  test("a file as Node reads it, in a buffer that shares its memory, is read once from start to end", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `2025-03-${10 + (i % 20)},user${i % 90},Revit,8\n`);
    const file = Buffer.from(HEADER + rows.join(""));
    expect(file.length).toBeGreaterThan(1 << 20);
    const padded = Buffer.concat([Buffer.from("no part of the file"), file]).subarray(-file.length);
    const { rows: counts, totals } = await analyzed({ "u.csv": padded }, "u.csv");
    expect(counts).toEqual({ read: 50_000, used: 50_000, setAside: 0 });
    expect(totals.tokens).toBe(400_000);
  });

  test("a period given for rows that say their own days is not used, and a notice says so", async () => {
    const file = { "u.csv": `${HEADER}2025-04-03,ann,Revit,8\n` };
    const { period, issues } = await analyzed(file, "u.csv", "--period", "2025-01-01..2025-12-31");
    expect(period).toMatchObject({ from: "2025-04-03", to: "2025-04-03" });
    expect(issues.map(({ code }) => code)).toContain("intake.periodNotUsed");
  });

  test("a usage report covers what --period says", async () => {
    const files = { "r.csv": REPORT };
    expect((await analyzed(files, "r.csv")).period).toBeNull();
    const { period } = await analyzed(files, "r.csv", "--period", "2025-01-01..2025-03-31");
    expect(period).toMatchObject({ from: "2025-01-01", to: "2025-03-31" });
  });

  test("rows that several files have in common count once", async () => {
    const rows = (...days: number[]): string =>
      HEADER + days.map((day) => `2025-03-${day},ann,Revit,8\n`).join("");
    const { rows: counts, totals } = await analyzed(
      { "a.csv": rows(10, 11, 12), "b.csv": rows(12, 13) },
      "a.csv",
      "b.csv",
    );
    expect(counts).toEqual({ read: 5, used: 4, setAside: 1 });
    expect(totals.tokens).toBe(32);
  });

  test("a finding of several files names the file of each of its rows", async () => {
    const files = {
      "march.csv": `${HEADER}2025-03-03,ann,Revit,8\n2025-03-04,ann,Revit,12\n2025-03-31,bob,Revit,4\n`,
      "april.csv": `${HEADER}2025-04-01,ann,Revit,8\n2025-03-31,bob,Revit,8\n2025-03-31,bob,Revit,9\n`,
    };
    const found = async (...usages: readonly string[]) => {
      const { audit } = await analyzed(files, ...usages, "--rates", "rates.csv");
      return audit.findings
        .filter(({ code }) => code === "above-rate")
        .map(({ user, rows, files: named }) => ({ user, rows, named }));
    };
    Object.assign(files, { "rates.csv": "Product,Tokens per day\nRevit,8\n" });
    expect(await found("march.csv", "april.csv")).toEqual([
      { user: "bob", rows: [4, 3, 4], named: ["march.csv", "april.csv", "april.csv"] },
      { user: "ann", rows: [3], named: ["march.csv"] },
    ]);
    expect(await found("march.csv")).toEqual([{ user: "ann", rows: [3], named: [] }]);
  });

  test("of several files the one at fault is named once", async () => {
    const error = await refused(
      { "a.csv": `${HEADER}2025-03-10,ann,Revit,8\n`, "b.csv": BOTH },
      "a.csv",
      "b.csv",
    );
    expect(error).toMatch(/^b\.csv: The dates/);
    expect(error).not.toContain("a.csv");
  });

  test("subscriptions among them are lots, their dates read by the same option", async () => {
    const files = { "u.csv": `${HEADER}2025-03-10,ann,Revit,8\n`, "s.csv": SUBSCRIPTIONS };
    expect(await refused(files, "u.csv", "s.csv")).toContain("--date-order");
    const { traps, issues } = await analyzed(files, "u.csv", "s.csv", "--date-order", "dmy");
    expect(traps.expiry).toMatchObject({ measurable: true, purchased: 500 });
    expect(issues.map(({ code }) => code)).toContain("subscriptions.seatsWithoutUsers");
  });

  test("subscriptions beside --lots are too many, and alone they are no usage", async () => {
    const files = {
      "u.csv": `${HEADER}2025-03-10,ann,Revit,8\n`,
      "s.csv": SUBSCRIPTIONS,
      "l.csv": "Purchased,Tokens\n",
    };
    expect(await refused(files, "u.csv", "s.csv", "--lots", "l.csv")).toMatch(/s\.csv.*l\.csv/);
    expect(await refused(files, "s.csv")).toMatch(/usage/i);
  });

  test("a workbook's data sheet is found by its header, its period on another sheet", async () => {
    const file = workbookFile([
      { name: "Filters", rows: rowsXml([["Usage report"], ["Usage period", "1 Jan 2025 - 31 Mar 2025"]]) },
      {
        name: "Data",
        rows: rowsXml([
          ["User", "Product", "Days used", "Tokens used"],
          ["ann", "Revit", 3, 24],
        ]),
      },
    ]);
    const { period, rows, totals, issues } = await analyzed({ "r.xlsx": file }, "r.xlsx");
    expect(period).toMatchObject({ from: "2025-01-01", to: "2025-03-31" });
    expect([rows.used, totals.tokens]).toEqual([1, 24]);
    expect(issues.map(({ code }) => code)).not.toContain("intake.otherSheets");
  });

  test("a workbook with several sheets of usage is read in the first, and the others are named", async () => {
    const usage = (tokens: number) =>
      rowsXml([
        ["Date", "User", "Product", "Tokens"],
        [45726, "ann", "Revit", tokens],
      ]);
    const file = workbookFile([
      { name: "Notes", rows: rowsXml([["Nothing to read"]]) },
      { name: "March", rows: usage(8) },
      { name: "April", rows: usage(16) },
      { name: "Packs", rows: rowsXml([["offering_name", "start_date", "end_date", "seat_quantity"]]) },
      { name: "May", rows: usage(24) },
    ]);
    const { totals, issues } = await analyzed({ "u.xlsx": file }, "u.xlsx");
    expect(totals.tokens).toBe(8);
    expect(issues.filter(({ code }) => code === "intake.otherSheets").map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Of u\.xlsx the sheet March is read\..*which are not: April, May\. Save them/),
    ]);
    const io = memoryIo({ "u.xlsx": file });
    expect(await run(["u.xlsx"], io)).toBe(0);
    expect(io.out()).toContain("1 x Of u.xlsx the sheet March is read.");
    const watched = await analyzed(
      { "u.csv": `${HEADER}2025-03-10,ann,Revit,8\n`, "m.xlsx": file },
      "u.csv",
      "--monitoring",
      "m.xlsx",
    );
    expect(watched.issues).toContainEqual(
      expect.objectContaining({ code: "intake.otherSheets", source: "monitoring" }),
    );
  });

  test("a workbook's own date system holds, hidden rows are read with a notice", async () => {
    const rows = rowsXml([
      ["Date", "User", "Product", "Tokens"],
      [44264, "ann", "Revit", 8],
      [44265, "ann", "Revit", 8],
    ]).replace('<row r="3">', '<row r="3" hidden="1">');
    const file = workbookFile([{ name: "Data", rows }], true);
    const { period, totals, issues } = await analyzed({ "u.xlsx": file }, "u.xlsx");
    expect(period).toMatchObject({ from: "2025-03-10", to: "2025-03-11" });
    expect(totals.tokens).toBe(16);
    expect(issues.map(({ code }) => code)).toContain("intake.hiddenRead");
  });

  test("a workbook that cannot be opened is named", async () => {
    expect(await refused({ "u.xlsx": Uint8Array.from([0x50, 0x4b, 3, 4, 0]) }, "u.xlsx")).toContain("u.xlsx");
  });
});
