import { readWorkbook } from "../../src/xlsx/read-xlsx";
import { rowsXml, workbookFile } from "./workbook-file";

describe("the cells of a workbook file", () => {
  test("values of every kind, dates as serial numbers, errors as Excel shows them", async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>' +
      '<row r="3"><c r="A3" s="1"><v>45726</v></c><c r="B3" s="2"><v>45726.375</v></c><c r="C3"><v>8.5</v></c>' +
      '<c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="G3"><f>1+1</f><v>2</v></c></row>';
    const { sheets, date1904 } = await readWorkbook(workbookFile([{ name: "Data", rows }]));
    expect(date1904).toBe(false);
    const [sheet] = sheets;
    const filled = sheet!.rows.map((row) => row.filter((cell) => cell !== null));
    expect(filled).toEqual([["Date", "ab"], [], [45726, 45726.375, 8.5, true, "#N/A", 2]]);
    expect(sheet!.rows[2]![6]).toBe(2);
  });

  test("serial numbers of the 1904 system stay as they are, formatted as dates or not", async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44264</v></c><c r="B1"><v>44264</v></c></row>';
    const { sheets, date1904 } = await readWorkbook(workbookFile([{ name: "Data", rows }], true));
    expect(date1904).toBe(true);
    expect(sheets[0]!.rows).toEqual([[44264, 44264]]);
  });

  test("times without a date are text, since as numbers they would be minutes or days of 1900", async () => {
    const rows =
      '<row r="1"><c r="A1" s="2"><v>0.0625</v></c><c r="B1" s="2"><v>0</v></c><c r="C1" s="2"><v>1.25</v></c>' +
      '<c r="D1" s="1"><v>61</v></c><c r="E1"><v>0.0625</v></c><c r="F1" s="2"><v>0.3958333333333333</v></c></row>';
    const { sheets } = await readWorkbook(workbookFile([{ name: "Data", rows }]));
    expect(sheets[0]!.rows).toEqual([["1:30:00", "0:00:00", "30:00:00", 61, 0.0625, "9:30:00"]]);
  });

  test("hidden rows and merged cells are told", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><v>3</v></c></row>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const { sheets } = await readWorkbook(workbookFile([{ name: "Data", rows, after }]));
    expect([...sheets[0]!.hiddenRows]).toEqual([2]);
    expect(sheets[0]!.mergedCells).toEqual(["A1:B2"]);
  });

  test("sheets from left to right", async () => {
    const file = workbookFile(["Filters", "Data"].map((name) => ({ name, rows: rowsXml([[name]]) })));
    const { sheets } = await readWorkbook(file);
    expect(sheets.map(({ name, rows }) => [name, rows[0]![0]])).toEqual([
      ["Filters", "Filters"],
      ["Data", "Data"],
    ]);
  });

  test("what is no workbook is refused", async () => {
    await expect(readWorkbook(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).rejects.toThrow();
  });
});
