import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("while the user edits a cell", () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await openOffice();
    office.store.setEditing(true);
  });
  afterEach(() => office.close());

  async function write(context: Excel.RequestContext, text: string): Promise<void> {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[text]];
    await context.sync();
  }
  const written = (): unknown =>
    office.store.values(office.store.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];

  test("a request fails", async () => {
    const failure = await failureOf(office.Excel.run((context) => write(context, "refused")));
    expect(failure.code).toBe("InvalidOperationInCellEditMode");
    expect(written()).toBe("");
  });

  test("a request that may wait runs when the editing ends", async () => {
    const run = office.Excel.run({ delayForCellEdit: true }, (context) => write(context, "waited"));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(written()).toBe("");
    office.store.setEditing(false);
    await run;
    expect(written()).toBe("waited");
  });

  test("requests keep their order behind one that waits", async () => {
    const first = office.Excel.run({ delayForCellEdit: true }, (context) => write(context, "first"));
    const second = office.Excel.run({ delayForCellEdit: true }, (context) => write(context, "second"));
    setTimeout(() => office.store.setEditing(false), 40);
    await Promise.all([first, second]);
    expect(written()).toBe("second");
  });

  test("idle resolves only when the waiting request is done", async () => {
    const run = office.Excel.run({ delayForCellEdit: true }, (context) => write(context, "done"));
    setTimeout(() => office.store.setEditing(false), 40);
    // The request reaches the host a moment after Excel.run was called.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await office.host.idle();
    expect(written()).toBe("done");
    await run;
  });
});
