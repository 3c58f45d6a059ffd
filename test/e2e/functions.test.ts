import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

const SHEET = "Usage";

async function shows(address: string, expected: unknown): Promise<void> {
  await poll(
    () => workbench.cells(SHEET, address),
    (cells) => expect(cells).toEqual([[expected]]),
  );
}

describe("functions typed with the keyboard", () => {
  test("BREAKEVEN of AutoCAD at 5 is 117.2", async () => {
    await workbench.type(SHEET, "H2", '=FLEX.BREAKEVEN("AutoCAD",5)');
    await shows("H2", 117.2);
  });

  test("BREAKEVEN of Civil 3D at 26.65 is 7.29", async () => {
    await workbench.type(SHEET, "H3", '=FLEX.BREAKEVEN("Civil 3D",26.65)');
    await shows("H3", expect.closeTo(2915 / (15 * 26.65), 10));
  });

  test("a function takes part in native formulas and follows its precedents", async () => {
    await workbench.setCells(SHEET, "H5", [[3]]);
    await workbench.type(SHEET, "H6", '=FLEX.COST("Revit",H5,5)*2');
    await shows("H6", 240);
    await workbench.setCells(SHEET, "H5", [[1]]);
    await shows("H6", 80);
  });

  test("an unknown product is #N/A, and the status bar names it and lists what is known", async () => {
    await workbench.type(SHEET, "H8", '=FLEX.BREAKEVEN("AutoCAD LT",5)');
    await shows("H8", "#N/A");
    await workbench.select(SHEET, "H8");
    await poll(
      () => workbench.page.locator("#cell").innerText(),
      (status) => {
        expect(status).toContain("AutoCAD LT");
        expect(status).toContain("Navisworks Manage");
      },
    );
  });

  test("a formula typed faster than the suggestions follow is taken as typed", async () => {
    await workbench.select(SHEET, "H10");
    await workbench.page.keyboard.type("=F");
    await workbench.page.getByText("Returns the future value of an investment").waitFor();
    await workbench.page.keyboard.type('LEX.COST("Revit",2,5)');
    await workbench.page.keyboard.press("Enter");
    await shows("H10", 80);
  });

  test("formulas typed after one with a structured reference are read as typed", async () => {
    await workbench.type(SHEET, "H16", "=ROWS(Usage[#All])");
    await shows("H16", 10_597);
    await workbench.type(SHEET, "H17", '=FLEX.USAGEDAYS(Usage[#All],"user07@example.com","Civil 3D")');
    await shows("H17", expect.any(Number));
    await workbench.type(SHEET, "H18", "=1+1");
    await shows("H18", 2);
    await workbench.setCells(SHEET, "H16:H18", [[""], [""], [""]]);
  });

  test("TRAPS spills the trap table of the sample", async () => {
    const formula = "=FLEX.TRAPS(Usage!A1:E10597,,'Flex Terms'!$A$7:$D$15)";
    await workbench.type(SHEET, "H12", '=FLEX.TOKENRATE("Revit")');
    await shows("H12", 8);
    const terms = await poll(
      () => workbench.cells("Flex Terms", "A1:D40"),
      (cells) => expect(cells.some(([name]) => name === "Token price")).toBe(true),
    );
    const first = terms.findIndex(([name]) => name === "Token price");
    const range = `'Flex Terms'!A${first + 1}:D${first + 9}`;
    await workbench.setCells(SHEET, "H14", [[formula.replace("'Flex Terms'!$A$7:$D$15", range)]]);
    await poll(
      () => workbench.cells(SHEET, "H14:N19"),
      (table) => {
        expect(table[0]).toEqual([
          "Trap",
          "Measurable",
          "Affected tokens",
          "Affected cost",
          "Avoidable tokens",
          "Avoidable cost",
          "Basis",
        ]);
        expect(table[1]!.slice(0, 6)).toEqual(["Background services", true, 4517, 22585, 4517, 22585]);
        expect(table[3]!.slice(0, 2)).toEqual(["Token expiry", false]);
      },
      60_000,
    );
  });

  test("autocomplete and parameter help show the descriptions of functions.json", async () => {
    await workbench.select(SHEET, "H40");
    await workbench.page.keyboard.type("=FLEX.BREAK", { delay: 30 });
    const metadata = await workbench.page.evaluate(async () => (await fetch("functions.json")).json());
    const breakeven = metadata.functions.find((fn: { name: string }) => fn.name === "BREAKEVEN");
    const body = workbench.page.locator("body");
    await poll(
      () => body.innerText(),
      (text) => expect(text).toContain("FLEX.BREAKEVEN"),
    );
    await workbench.page.keyboard.type("EVEN(", { delay: 30 });
    await poll(
      () => body.innerText(),
      (text) => {
        expect(text).toContain(breakeven.description.slice(0, 40));
        expect(text).toContain(breakeven.parameters[0].description.slice(0, 30));
      },
    );
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
  });

  test("leave the console clean and ask nothing of other machines", () => {
    expect(workbench.faults).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
