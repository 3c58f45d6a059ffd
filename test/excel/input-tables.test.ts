import { runInExcel } from "../../src/excel/excel-run";
import { inputTables, presentTables } from "../../src/excel/input-tables";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";

afterEach(closeWorkbook);

describe("the workbook's input tables", () => {
  test("are read where they stand, with their headers; those that are missing are null", async () => {
    const book = await openWorkbook();
    book.addSheet("Contract", [
      ["Our contract"],
      ["From tokens", "Price per token", null, "Term", "Value", "Unit", "Source"],
      [100, 5, null, "Token price", 4.5, "EUR per token", "Order form"],
      [500, 4.8],
    ]);
    book.addTable("FlexTiers", "Contract", block("A2:B4"));
    book.addTable("FlexTerms", "Contract", block("D2:G3"));
    const { grids, origins } = await runInExcel((context) => inputTables(context));
    expect(origins).toEqual({
      terms: {
        sheet: "Contract",
        firstRow: 2,
        firstColumn: 3,
        headers: ["Term", "Value", "Unit", "Source"],
      },
      tiers: { sheet: "Contract", firstRow: 2, firstColumn: 0, headers: ["From tokens", "Price per token"] },
    });
    expect(grids).toMatchObject({
      terms: [
        ["Term", "Value", "Unit", "Source"],
        ["Token price", 4.5, "EUR per token", "Order form"],
      ],
      rates: null,
      lots: null,
      tiers: [
        ["From tokens", "Price per token"],
        [100, 5],
        [500, 4.8],
      ],
    });
    expect(await runInExcel(presentTables)).toEqual(["terms", "tiers"]);
  });

  test("include those that scenarios name, as far as the workbook has them", async () => {
    const book = await openWorkbook();
    book.addSheet("Offers", [
      ["Scenario", "Tiers", "Rates", null, "From tokens", "Price per token"],
      ["Today", null, null, null, 100, 4],
      ["Offer", "Offer_Tiers", "No_such_table", null, 500, 3],
    ]);
    book.addTable("FlexScenarios", "Offers", block("A1:C3"));
    book.addTable("Offer_Tiers", "Offers", block("E1:F3"));
    const { grids } = await runInExcel((context) => inputTables(context));
    expect(grids.scenarios).toHaveLength(3);
    expect(grids.scenarioTables).toEqual({
      Offer_Tiers: [
        ["From tokens", "Price per token"],
        [100, 4],
        [500, 3],
      ],
    });
  });

  test("are all null in a workbook without tables", async () => {
    await openWorkbook();
    expect(await runInExcel((context) => inputTables(context))).toEqual({
      grids: {
        terms: null,
        rates: null,
        lots: null,
        tiers: null,
        seats: null,
        people: null,
        calendar: null,
        scenarios: null,
        monitoring: null,
        scenarioTables: {},
      },
      origins: {},
    });
  });
});
