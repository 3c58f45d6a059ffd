import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.setCells("Usage", "P60:P61", [["Revit"], ["AutoCAD"]]);
});
afterAll(() => workbench.close());

const SHEET = "Usage";

async function shows(address: string, expected: unknown): Promise<void> {
  await poll(
    () => workbench.cells(SHEET, address),
    (cells) => expect(cells).toEqual(expected),
    60_000,
  );
}

describe("arrays and the grid's own functions", () => {
  test("a column of products and a row of days that are typed spill a grid", async () => {
    await workbench.type(SHEET, "H2", '=FLEX.COST({"Revit";"AutoCAD"},{1,2,3},5)');
    await shows("H2:J3", [
      [40, 80, 120],
      [25, 50, 75],
    ]);
  });

  test("a failure takes its own cell of the spill", async () => {
    await workbench.type(SHEET, "H6", '=FLEX.TOKENRATE({"Revit";"Revvit"})');
    await shows("H6:H7", [[8], ["#N/A"]]);
  });

  test.each<[description: string, formula: string, address: string, expected: unknown]>([
    ["LET with a value", '=LET(p,5,FLEX.BREAKEVEN("AutoCAD",p))', "H10", [[117.2]]],
    ["LET with a range", "=LET(x,P60:P61,SUM(FLEX.TOKENRATE(x)))", "H12", [[13]]],
    ["LET with a spilled table", "=LET(t,FLEX.TRAPS(Usage[#All],,FlexTerms),INDEX(t,3,6))", "H14", [[11760]]],
    ["MAP", "=MAP(P60:P61,LAMBDA(p,FLEX.BREAKEVEN(p,5)))", "H16:H17", [[72.875], [117.2]]],
    ["BYROW", '=BYROW({1,2;3,4},LAMBDA(r,SUM(FLEX.COST("Revit",r,5))))', "H19:H20", [[120], [280]]],
    [
      "FILTER",
      "=FILTER(FLEX.RATECARD(),INDEX(FLEX.RATECARD(),0,2)=8)",
      "H22:L22",
      [["Revit", 8, 2915, true, true]],
    ],
    ["SUM", '=SUM(FLEX.COST({"Revit";"AutoCAD"},{1,2,3},5))', "H24", [[390]]],
  ])("%s takes FLEX functions", async (_, formula, address, expected) => {
    await workbench.setCells(SHEET, address.split(":")[0]!, [[formula]]);
    await shows(address, expected);
  });

  test("functions of every group compute from the sample's tables, on another thread", async () => {
    await workbench.setCells(SHEET, "H40", [['=FLEX.TOKENS(Usage[#All],"*",P60:P61)']]);
    await shows("H40:H41", [[11848], [8365]]);
    await workbench.setCells(SHEET, "H44", [["=FLEX.BALANCE(Usage[#All],FlexLots,{45900;46000},FlexTerms)"]]);
    await shows("H44:H45", [[15659], [7319]]);
    await workbench.setCells(SHEET, "H50", [["=FLEX.WATERFALL(Usage[#All],FlexLots,FlexTerms,,FlexTiers)"]]);
    await shows("H50:J51", [
      ["Step", "Tag", "Amount"],
      ["from", "", 190322],
    ]);
  });

  test("a term that changes is recalculated", async () => {
    await workbench.setCells(SHEET, "H70", [["=INDEX(FLEX.TRAPS(Usage[#All],,H71:I71),3,6)"]]);
    await workbench.setCells(SHEET, "H71:I71", [["Token price", 5]]);
    await shows("H70", [[11760]]);
    await workbench.setCells(SHEET, "I71", [[10]]);
    await shows("H70", [[23520]]);
    await workbench.setCells(SHEET, "I71", [[""]]);
    await shows("H70", [["#VALUE!"]]);
  });

  test("leave the console clean", () => {
    expect(workbench.faults).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});

describe("the function browser of the pane", () => {
  test("finds a function and inserts its example into the selected cell", async () => {
    const { pane } = workbench;
    await workbench.select(SHEET, "P70");
    await pane.getByRole("button", { name: "Browse the FLEX functions" }).click();
    await pane.getByRole("searchbox", { name: "Search the functions" }).fill("expirywaste");
    await pane.getByRole("button", { name: "EXPIRYWASTE", exact: true }).click();
    await pane.getByRole("button", { name: "Insert example of EXPIRYWASTE" }).click();
    await shows("P70", [[50000]]);
  });
});
