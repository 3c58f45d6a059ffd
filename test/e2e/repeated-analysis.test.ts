import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

const SUMMARY = "Flex Summary";

/** Waits for the summary to be about so many rows. */
function rowsReadAre(expected: number): Promise<unknown> {
  return poll(
    () => workbench.cells(SUMMARY, "A:B"),
    (rows) => expect(rows).toContainEqual(["Rows read", expected]),
    60_000,
  );
}

function usageNoteIs(expected: string): Promise<unknown> {
  return poll(
    () => workbench.cells("Usage", "H2"),
    (cells) => expect(cells).toEqual([[expected]]),
  );
}

describe("analyses, one after another", () => {
  test("of a range outside every table read that range alone", async () => {
    const rows = await workbench.cells("Usage", "A1:E50");
    await workbench.setCells("Usage", "K1:O50", rows);
    await workbench.select("Usage", "K1:O50");
    await workbench.analyze();
    await rowsReadAre(49);
  });

  test("show their charts in the grid", async () => {
    await workbench.select(SUMMARY, "A1");
    const chart = workbench.page.getByRole("img", { name: /^Chart: / }).first();
    await chart.waitFor();
    const box = (await chart.boundingBox())!;
    expect(box.width).toBeGreaterThan(200);
    expect(box.height).toBeGreaterThan(120);
  });

  test("can be started from the ribbon, and leave formulas on their cells alone", async () => {
    await workbench.setCells("Usage", "H2:H3", [["a note"], ["='Flex Summary'!A1&\"!\""]]);
    const [[title]] = (await workbench.cells(SUMMARY, "A1")) as [[string]];
    await workbench.select("Usage", "B2");
    await workbench.page.getByRole("group", { name: "FlexLens" }).getByText("Analyze").click();
    await rowsReadAre(10_596);
    await poll(
      () => workbench.cells("Usage", "H3"),
      (cells) => expect(cells).toEqual([[`${title}!`]]),
      60_000,
    );
  });

  test("are taken back one by one, and a user's edit between them by itself", async () => {
    await workbench.page.locator("#undo").click();
    await rowsReadAre(49);
    await usageNoteIs("a note");
    await workbench.page.locator("#undo").click();
    await usageNoteIs("");
    await rowsReadAre(49);
    await workbench.page.locator("#undo").click();
    await poll(
      () => workbench.sheets(),
      (names) => expect(names).toEqual(["Usage", "Flex Terms"]),
    );
  });

  test("come back as they were at a redo", async () => {
    await workbench.page.locator("#redo").click();
    await rowsReadAre(49);
    await workbench.select(SUMMARY, "A1");
    await workbench.page
      .getByRole("img", { name: /^Chart: / })
      .first()
      .waitFor();
  });

  test("leave the console clean", () => {
    expect(workbench.faults).toEqual([]);
  });
});
