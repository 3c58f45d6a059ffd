import { chartData } from "../../../src/workbench/host/model/chart-source";
import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("charts", () => {
  let office: OfficeInNode;
  let sheet: string;
  beforeEach(async () => {
    office = await openOffice();
    sheet = office.store.activeSheet();
    const rows = [
      ["Month", "Tokens", "Cost"],
      ["January", 100, 500],
      ["February", 220, 1100],
      ["March", 90, 450],
    ].map((row) => row.map((value) => ({ value })));
    office.store.write(sheet, { row: 0, column: 0, rows: 4, columns: 3 }, rows);
  });
  afterEach(() => office.close());

  test("a chart is added, named, titled, placed over cells and found again", async () => {
    const read = await office.Excel.run(async (context) => {
      const active = context.workbook.worksheets.getItem("Sheet1");
      active.getRange("B:B").format.columnWidth = 96;
      const chart = active.charts.add("ColumnClustered", active.getRange("A1:C4"), "Columns");
      chart.name = "Costs";
      chart.title.text = "Tokens and cost";
      chart.legend.position = "Right";
      chart.setPosition("B6", "C9");
      await context.sync();
      const found = active.charts.getItem("costs");
      found.load(
        "name,chartType,left,top,width,height,title/text,title/visible,legend/position,legend/visible",
      );
      found.series.load("count,items/name,items/chartType");
      await context.sync();
      const { left, top, width, height } = found;
      return {
        about: [found.name, found.chartType, found.title.text, found.title.visible],
        legend: [found.legend.position, found.legend.visible],
        place: { left, top, width, height },
        series: found.series.items.map((series) => [series.name, series.chartType]),
      };
    });
    // Columns of 64 pixels are 48 points wide, rows of 20 pixels 15 points high.
    expect(read).toEqual({
      about: ["Costs", "ColumnClustered", "Tokens and cost", true],
      legend: ["Right", true],
      place: { left: 48, top: 5 * 15, width: 96 + 48, height: 4 * 15 },
      series: [
        ["Tokens", "ColumnClustered"],
        ["Cost", "ColumnClustered"],
      ],
    });
  });

  test.each<[by: "Columns" | "Rows" | "Auto", rows: number, labels: string[], names: string[]]>([
    ["Columns", 4, ["January", "February", "March"], ["Tokens", "Cost"]],
    ["Rows", 4, ["Tokens", "Cost"], ["January", "February", "March"]],
    ["Auto", 4, ["January", "February", "March"], ["Tokens", "Cost"]],
    ["Auto", 2, ["Tokens", "Cost"], ["January"]],
  ])("series by %s of %i rows", (seriesBy, rows, labels, names) => {
    const source = { sheet, rect: { row: 0, column: 0, rows, columns: 3 } };
    const data = chartData(office.store, { source, seriesBy });
    expect([data.labels, data.series.map(({ name }) => name)]).toEqual([labels, names]);
    expect(data.series[0]?.values).toHaveLength(labels.length);
  });

  test("a chart follows another source and is deleted", async () => {
    const names = await office.Excel.run(async (context) => {
      const active = context.workbook.worksheets.getItem("Sheet1");
      const chart = active.charts.add("Pie", active.getRange("A1:C4"));
      chart.setData(active.getRange("A1:B4"), "Columns");
      chart.series.load("items/name");
      await context.sync();
      const found = chart.series.items.map(({ name }) => name);
      chart.delete();
      await context.sync();
      return found;
    });
    expect([names, office.store.charts()]).toEqual([["Tokens"], []]);
  });

  test("a kind of chart that no grid draws is not implemented and says so", async () => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        const active = context.workbook.worksheets.getItem("Sheet1");
        active.charts.add("Treemap", active.getRange("A1:C4"));
        await context.sync();
      }),
    );
    expect(failure.message).toBe("NotImplemented: chart type Treemap");
  });
});
