import { expectAccessible } from "./accessibility";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

test("the page and its pane have no accessibility faults that a machine can find", async () => {
  await expectAccessible(workbench.page);
});

test("a user's sheet that has our name is left alone, and ours takes another", async () => {
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Flex Summary");
      sheet.getRange("A1").values = [["The user's own summary"]];
      await context.sync();
    }),
  );
  await workbench.select("Usage", "C7");
  await workbench.analyze();
  expect(await workbench.cells("Flex Summary", "A1:A2")).toEqual([["The user's own summary"], [""]]);
  const [[title]] = (await workbench.cells("Flex Summary (2)", "A1")) as [[string]];
  expect(title).toContain("Flex");
});

test("one Undo takes the whole analysis back", async () => {
  const isThere = async () => (await workbench.sheets()).includes("Flex Summary (2)");
  expect(await isThere()).toBe(true);
  for (let step = 0; step < 5 && (await isThere()); step++) {
    await workbench.page.click("#undo");
    await poll(
      () => workbench.page.locator("#state").innerText(),
      (state) => expect(state).toBe("Ready"),
    );
  }
  expect(await workbench.sheets()).toEqual(["Usage", "Flex Terms", "Flex Summary"]);
  expect(await workbench.cells("Flex Summary", "A1")).toEqual([["The user's own summary"]]);
});
