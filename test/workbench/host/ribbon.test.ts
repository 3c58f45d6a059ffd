import { openOffice } from "../office-in-node";
import { until } from "./poll";

describe("a ribbon command", () => {
  test("runs the associated function with the id of its control and tells its completion", async () => {
    const office = await openOffice();
    const seen: string[] = [];
    office.host.onCommandCompleted = (controlId) => seen.push(`completed ${controlId}`);
    office.Office.actions.associate("stamp", (event: Office.AddinCommands.Event) => {
      seen.push(`ran ${event.source.id}`);
      void office.Excel.run(async (context) => {
        context.workbook.getActiveCell().values = [["stamped"]];
        await context.sync();
      }).then(() => event.completed());
    });
    await until("the pane listens", () => office.host.clickRibbon("stamp", "StampButton"));
    await until("the completion", () => seen.length === 2);
    expect(seen).toEqual(["ran StampButton", "completed StampButton"]);
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(office.store.values(office.store.activeSheet(), cell)).toEqual([["stamped"]]);
    office.close();
  });

  test("is not taken where no pane listens", async () => {
    const office = await openOffice();
    office.close();
    expect(office.host.clickRibbon("stamp", "StampButton")).toBe(false);
  });
});
