import type { DataIssue } from "../../src/flex/data-issue";
import { report } from "../../src/report/report";
import { advisedReport } from "./advised-samples";
import { FULL_ANALYSIS } from "./analysis-fixture";
import { cellsOf, figure, sheetOf, tableRows, textsOf } from "./sheet-reading";

const sheets = report(FULL_ANALYSIS);

describe("the users' sheet", () => {
  test("puts first whom to move to a seat, what it saves most at the top", () => {
    const rows = tableRows(sheets, "FlexUsersTable");
    expect(rows.map((row) => [row["Recommendation"], row["Product"]])).toEqual([
      ["Named User", "Civil 3D"],
      ["Named User", "Revit"],
      ["Flex", "Revit"],
      ["Unknown product", "Maya"],
      ["Too early", "AutoCAD"],
    ]);
  });

  test("shows a saving as positive where Flex is cheaper", () => {
    const rows = tableRows(sheets, "FlexUsersTable");
    expect(rows.map((row) => row["Flex saves a year (USD)"])).toEqual([
      -1585,
      -1085,
      2115,
      null,
      2930 - ((50 * 365) / 59) * 5 * 5,
    ]);
  });

  test("counts recommendations and what seats would save", () => {
    const sheet = sheetOf(sheets, "users");
    expect(figure(sheet, "To move to a seat")).toBe(2);
    expect(figure(sheet, "Seats save a year (USD)")).toBe(2670);
    expect(figure(sheet, "To stay on Flex")).toBe(1);
    expect(figure(sheet, "Not judged")).toBe(2);
  });

  test("of a usage report without its period says that nobody can be judged, and so does the summary", () => {
    const unknown = report(advisedReport(null));
    for (const kind of ["users", "savings", "summary"])
      expect(textsOf(sheetOf(unknown, kind))).toContain(
        "Needs the period of the usage report: its first and its last day.",
      );
    expect(sheetOf(unknown, "users").tables).toEqual([]);
    const texts = textsOf(sheetOf(unknown, "summary"));
    expect(texts).not.toContain("No usage row could be used.");
    expect(texts).not.toContain("the last day in the data");
    expect(texts).not.toContain("Users and products to move to a seat");
  });

  test("leaves blank what an unknown product does not have", () => {
    const maya = tableRows(sheets, "FlexUsersTable").find((row) => row["Product"] === "Maya")!;
    expect(maya).toMatchObject({ "Break-even, days a year": null, "A seat a year (USD)": null });
  });
});

function badTokens(row: number): DataIssue {
  return { ...FULL_ANALYSIS.issues[0]!, row };
}

describe("the data issues' sheet", () => {
  test("counts by code first, what blocks rows before notices", () => {
    const rows = tableRows(sheets, "FlexIssueCountsTable");
    expect(rows.map((row) => [row["Code"], row["Source"], row["Issues"], row["Severity"]])).toEqual([
      ["intake.badTokens", "Usage", 1, "Blocks row"],
      ["intake.blankUser", "Usage", 1, "Blocks row"],
      ["lot-opening-unknown", "FlexLots", 1, "Notice"],
      ["lots-missing-tokens", "FlexLots", 1, "Notice"],
    ]);
    expect(figure(sheetOf(sheets, "issues"), "Issues")).toBe(4);
  });

  test("lists row, column and value as they stand in the input, and what to do", () => {
    const [first] = tableRows(sheets, "FlexIssuesTable");
    expect(first).toMatchObject({
      Code: "intake.badTokens",
      Severity: "Blocks row",
      Source: "Usage",
      Row: 17,
      Column: "Tokens",
      Value: "=1+1",
    });
    expect(first!["What it is, and what to do"]).toContain("is no number of tokens");
  });

  test("prints that rows are conserved", () => {
    const sheet = sheetOf(sheets, "issues");
    const { read, used, setAside } = FULL_ANALYSIS.rows;
    expect(["Rows read", "Rows used", "Rows set aside"].map((name) => figure(sheet, name))).toEqual([
      read,
      used,
      setAside,
    ]);
    expect(figure(sheet, "Read less used less set aside")).toBe(0);
  });

  test("names the sheet of the usage, or the file, which has no cells to lead to", () => {
    const origins = { usage: { sheet: "Sessions", firstRow: 1, firstColumn: 0, headers: ["Tokens"] } };
    const issues = [
      badTokens(3),
      { ...badTokens(4), file: "april.csv" },
      { ...badTokens(5), file: "may.csv" },
    ];
    const named = report({ ...FULL_ANALYSIS, issues }, undefined, origins);
    expect(tableRows(named, "FlexIssuesTable").map((row) => [row["Source"], row["Row"]])).toEqual([
      ["Sessions", 3],
      ["april.csv", 4],
      ["may.csv", 5],
    ]);
    const links = cellsOf(sheetOf(named, "issues")).flatMap(({ cell }) => cell.link ?? []);
    expect(links).toContain("#'Sessions'!A3");
    expect(links.join(" ")).not.toMatch(/A[45]\b/);
    const files = report({ ...FULL_ANALYSIS, issues: issues.slice(1) }, undefined, {});
    const [counted] = tableRows(files, "FlexIssueCountsTable");
    expect(counted).toMatchObject({ Source: "2 files", Issues: 2, "First row": null });
  });

  test("lists the first 10,000 and says of how many", () => {
    const issues = Array.from({ length: 10_001 }, (_, index) => badTokens(index + 2));
    const many = report({ ...FULL_ANALYSIS, issues });
    expect(tableRows(many, "FlexIssuesTable")).toHaveLength(10_000);
    expect(figure(sheetOf(many, "issues"), "Issues")).toBe(10_001);
    expect(textsOf(sheetOf(many, "issues")).join("\n")).toContain("The first 10,000 of 10,001 issues");
  });

  test("links each issue to its cell where the input stands on a sheet", () => {
    const linked = report(FULL_ANALYSIS, undefined, {
      usage: { sheet: "Bob's usage", firstRow: 1, firstColumn: 2, headers: ["Date", "User", "Tokens"] },
      lots: { sheet: "Flex Terms", firstRow: 20, firstColumn: 0, headers: ["Purchased", "Tokens"] },
    });
    const links = cellsOf(sheetOf(linked, "issues")).flatMap(({ cell }) =>
      typeof cell.value === "number" && cell.link !== undefined ? [[cell.value, cell.link]] : [],
    );
    expect(links).toContainEqual([17, "#'Bob''s usage'!E17"]);
    expect(links).toContainEqual([40, "#'Bob''s usage'!D40"]);
    // Row 2 of a table whose header is the sheet's row 20.
    expect(links).toContainEqual([2, "#'Flex Terms'!A21"]);
  });
});
