import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

const SHEET = "Usage";

function shows(address: string, expected: unknown[][]): Promise<unknown> {
  return poll(
    () => workbench.cells(SHEET, address),
    (cells) => expect(cells).toEqual(expected),
  );
}

function statusIs(expected: RegExp): Promise<unknown> {
  return poll(
    () => workbench.page.locator("#cell").innerText(),
    (status) => expect(status).toMatch(expected),
  );
}

/** A point in the cell H10 of the sample's first sheet: its columns A to E have widths of their own. */
async function pointInH10(): Promise<{ x: number; y: number }> {
  const canvas = workbench.page.locator("canvas[id^=univer-sheet-main-canvas]");
  const box = (await canvas.boundingBox())!;
  const ownWidths = [18, 26, 21, 12, 15].map((characters) => characters * 7 + 5);
  const rowHeader = 46;
  const left = rowHeader + ownWidths.reduce((sum, width) => sum + width, 0) + 2 * 72;
  const top = 20 + 9 * 21;
  return { x: box.x + left + 30, y: box.y + top + 10 };
}

describe("the result of a FLEX function", () => {
  test.each<[formula: string, value: number]>([
    ['=FLEX.TOKENRATE("Revit")', 8],
    ["=FLEX.EXPIRYWASTE(40000,30000,5)", 50_000],
    ['=ROUND(FLEX.BREAKEVEN("AutoCAD",5),0)*2', 234],
    ['=FLEX.TOKENRATE("Revit",FlexRates[#All])', 8],
    ['=FLEX.TOKENRATE("Revit",FlexRates)', 8],
  ])("of %s is %d", async (formula, value) => {
    await workbench.setCells(SHEET, "H3", [[formula]]);
    await shows("H3", [[value]]);
  });

  test("spills where a range stands in the place of one value", async () => {
    await workbench.setCells(SHEET, "G6:G8", [["AutoCAD"], ["Revit"], ["Maya"]]);
    await workbench.setCells(SHEET, "H6", [["=FLEX.TOKENRATE(G6:G8)"]]);
    await shows("H6:H8", [[5], [8], ["#N/A"]]);
  });

  test("is an error where an argument is one", async () => {
    await workbench.setCells(SHEET, "H9", [['=IFERROR(FLEX.BREAKEVEN("AutoCAD",1/0),"none")']]);
    await shows("H9", [["none"]]);
  });

  test("is #VALUE! with a reason for an impossible argument", async () => {
    await workbench.setCells(SHEET, "H11", [['=FLEX.COST("Revit",3,-5)']]);
    await shows("H11", [["#VALUE!"]]);
    await workbench.select(SHEET, "H11");
    await statusIs(/^H11: .*token ?price/i);
  });

  test("tells its reason in a popup while the pointer rests on the cell", async () => {
    await workbench.setCells(SHEET, "H10", [['=FLEX.BREAKEVEN("Maya",5)']]);
    await shows("H10", [["#N/A"]]);
    await workbench.select(SHEET, "A1");
    const { x, y } = await pointInH10();
    const popup = workbench.page.getByText(/does not know "Maya"/);
    await poll(
      async () => {
        // Univer notices a pointer that moves into a cell, not one that is there.
        await workbench.page.mouse.move(x - 200, y);
        await workbench.page.mouse.move(x, y, { steps: 4 });
        await popup.waitFor({ timeout: 2000 });
        return popup.count();
      },
      (count) => expect(count).toBe(1),
    );
  });

  test("loses its reason when the cell is overwritten", async () => {
    await workbench.select(SHEET, "H10");
    await statusIs(/^H10: .*Maya/);
    await workbench.setCells(SHEET, "H10", [[1]]);
    await statusIs(/^H10$/);
  });

  test("leaves the console clean", () => {
    expect(workbench.faults).toEqual([]);
  });
});
