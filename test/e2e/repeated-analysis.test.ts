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
  test("of a range read that range alone", async () => {
    await workbench.select("Usage", "A1:E500");
    await workbench.analyze();
    await rowsReadAre(499);
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
    await workbench.select("Usage", "A1:E300");
    await workbench.page.getByRole("group", { name: "FlexLens" }).getByText("Analyze").click();
    await rowsReadAre(299);
    await poll(
      () => workbench.cells("Usage", "H3"),
      (cells) => expect(cells).toEqual([[`${title}!`]]),
    );
  });

  test("are taken back one by one, and a user's edit between them by itself", async () => {
    await workbench.page.locator("#undo").click();
    await rowsReadAre(499);
    await usageNoteIs("a note");
    await workbench.page.locator("#undo").click();
    await usageNoteIs("");
    await rowsReadAre(499);
    await workbench.page.locator("#undo").click();
    await poll(
      () => workbench.sheets(),
      (names) => expect(names).toEqual(["Usage", "Flex Terms"]),
    );
  });

  test("come back as they were at a redo", async () => {
    await workbench.page.locator("#redo").click();
    await rowsReadAre(499);
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
