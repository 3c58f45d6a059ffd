import { runInExcel } from "../../src/excel/excel-run";
import { inputTables } from "../../src/excel/input-tables";
import { showSheet } from "../../src/excel/show-sheet";
import { addTermsSheet } from "../../src/excel/terms-sheet";
import { ARTICLE_RATES } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { EXAMPLE_TIERS } from "../../src/flex/tier";
import { prepareTables } from "../../src/intake/prepare-input";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import { visibleState } from "./visible-state";

afterEach(() => {
  jest.restoreAllMocks();
  closeWorkbook();
});

describe("the sheet of terms", () => {
  test("holds the presets in the four tables, so that reading them changes nothing but whose they are", async () => {
    const book = await openWorkbook();
    await addTermsSheet();
    expect(book.names()).toEqual(["Sheet1", "Flex Terms"]);
    const { grids } = await runInExcel((context) => inputTables(context));
    const tables = prepareTables(grids);
    expect(tables.terms).toEqual(ARTICLE_TERMS);
    expect(tables.rates.rates).toEqual(ARTICLE_RATES);
    expect(tables.tiers).toEqual(EXAMPLE_TIERS);
    expect(tables.lots).toBeNull();
    expect(tables.presets).toEqual({ terms: false, rates: false, tiers: false });
    expect(book.store.activeSheet()).toBe(book.id("Flex Terms"));
  });

  test("has only the tables that the workbook lacks, and takes no sheet's name", async () => {
    const book = await openWorkbook();
    book.addSheet("Flex Terms", [
      ["Purchased", "Tokens", "Price per token", "Expires", "Left at start"],
      [45_000, 500, 5],
    ]);
    book.addTable("FlexLots", "Flex Terms", block("A1:E2"));
    await addTermsSheet();
    expect(book.names()).toEqual(["Sheet1", "Flex Terms", "Flex Terms (2)"]);
    const added = book.store.tables().filter(({ sheet }) => sheet === book.id("Flex Terms (2)"));
    expect(added.map(({ name }) => name).sort()).toEqual(["FlexRates", "FlexTerms", "FlexTiers"]);
    expect(book.values("Flex Terms (2)").flat()).not.toContain("Left at start");
  });

  test("is not added where the workbook has all tables", async () => {
    const book = await openWorkbook();
    await addTermsSheet();
    await addTermsSheet();
    expect(book.names()).toEqual(["Sheet1", "Flex Terms"]);
  });

  test("is the user's: it carries no mark", async () => {
    const book = await openWorkbook();
    await addTermsSheet();
    expect(book.store.meta.keys().filter((key) => key.includes("FlexLens"))).toEqual([]);
  });

  test("is not added to a workbook whose structure is protected", async () => {
    const book = await openWorkbook();
    await runInExcel(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(addTermsSheet()).rejects.toThrow("structure of the workbook is protected");
    expect(book.names()).toEqual(["Sheet1"]);
  });

  test("goes again where writing it fails", async () => {
    const book = await openWorkbook({ onFault: () => undefined });
    const before = visibleState(book.store);
    jest.spyOn(book.store, "addTable").mockImplementationOnce(() => {
      throw new Error("The disk is full.");
    });
    await expect(addTermsSheet()).rejects.toThrow("The disk is full.");
    expect(visibleState(book.store)).toEqual(before);
  });
});

describe("showing a sheet", () => {
  test("brings it to the front, also a hidden one", async () => {
    const book = await openWorkbook();
    book.addSheet("Flex Users");
    book.store.updateSheet(book.id("Flex Users"), { visible: false });
    await showSheet("Flex Users");
    expect(book.store.activeSheet()).toBe(book.id("Flex Users"));
  });

  test("that is gone says so", async () => {
    await openWorkbook();
    await expect(showSheet("Flex Users")).rejects.toThrow('There is no sheet "Flex Users" any more.');
  });
});
