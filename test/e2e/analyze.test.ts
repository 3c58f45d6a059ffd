import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(240_000);

const OURS = [
  "Flex Summary",
  "Flex Background",
  "Flex Short Sessions",
  "Flex Expiry",
  "Flex Rate Disparity",
  "Flex Tier Boundary",
  "Flex Users",
  "Flex Savings",
  "Flex Purchases",
  "Flex Audit",
  "Flex Data Issues",
];

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

/** The trap table below its header, wherever it stands on a sheet. */
async function trapTable(sheet: string): Promise<unknown[][]> {
  const cells = await workbench.cells(sheet, "A1:G60");
  const header = cells.findIndex(([first, second]) => first === "Trap" && second === "Measurable");
  return cells.slice(header + 1, header + 6);
}

const SAMPLE_TRAPS = [
  ["Background services", true, 4517, 22585, 4517, 22585],
  ["Short sessions", true, 3048, 15240, 2352, 11760],
  ["Token expiry", true, 5492, 23341, 5492, 23341],
  ["Rate disparity", true, 19680, 98400, "", ""],
  ["Tier boundary", true, 34407, expect.any(Number), "", ""],
];

describe("Analyze", () => {
  test("from one cell of the usage writes the summary and a sheet for each trap", async () => {
    await workbench.select("Usage", "B5");
    await workbench.analyze();
    expect(await workbench.sheets()).toEqual(["Usage", "Flex Terms", ...OURS]);
    const table = await trapTable("Flex Summary");
    expect(table.map((row) => row.slice(0, 6))).toEqual(SAMPLE_TRAPS);
  });

  test("shows the traps in the pane", async () => {
    const text = await workbench.pane.locator("body").innerText();
    expect(text).toContain("43,043");
    expect(text).toContain("Background services");
  });

  test("draws a chart on the summary", async () => {
    await workbench.select("Flex Summary", "A1");
    await poll(
      () => workbench.page.locator("#grid canvas").count(),
      (canvases) => expect(canvases).toBeGreaterThan(1),
    );
  });

  test("a second run, from whole columns, replaces our sheets and touches no other", async () => {
    await workbench.setCells("Flex Summary", "A3", [["changed by hand"]]);
    await workbench.setCells("Usage", "H1", [["a note of the user's"]]);
    await workbench.select("Usage", "A:E");
    await workbench.analyze();
    expect(await workbench.sheets()).toEqual(["Usage", "Flex Terms", ...OURS]);
    expect((await workbench.cells("Flex Summary", "A3"))[0]![0]).not.toBe("changed by hand");
    expect(await workbench.cells("Usage", "H1")).toEqual([["a note of the user's"]]);
    expect((await trapTable("Flex Summary")).map((row) => row.slice(0, 6))).toEqual(SAMPLE_TRAPS);
  });

  test("a selection without usage gets a reason and leaves everything as it was", async () => {
    await workbench.select("Usage", "Z500");
    await poll(
      () => workbench.pane.locator("body").innerText(),
      (text) => expect(text).toMatch(/select/i),
    );
    expect(await workbench.sheets()).toEqual(["Usage", "Flex Terms", ...OURS]);
  });

  test("leaves the console clean and asks nothing of other machines", () => {
    expect(workbench.faults).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
