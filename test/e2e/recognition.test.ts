import { expectAccessible } from "./accessibility";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

/** Every date can be read in two ways. */
const ROWS = [
  ["Day used", "Email", "Product", "Tokens used"],
  ["'03/04/2025", "ann@example.com", "Revit", 8],
  ["'04/05/2025", "bob@example.com", "Revit", 8],
  ["'05/06/2025", "ann@example.com", "AutoCAD", 5],
];
const QUESTION = "What is “03/04/2025”?";

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.setCells("Usage", "H1", ROWS);
});
afterAll(() => workbench.close());

describe("usage with ambiguous dates", () => {
  test("is asked about, and Analyze waits for the answer", async () => {
    await workbench.select("Usage", "I2");
    await workbench.paneShows(QUESTION);
    await workbench.paneShows("Answer the question above, then analyze.");
    expect(await workbench.pane.getByRole("button", { name: "Analyze", exact: true }).isEnabled()).toBe(
      false,
    );
  });

  test("leaves no accessibility faults that a machine can find", async () => {
    await workbench.pane.getByRole("button", { name: "Correct" }).click();
    await expectAccessible(workbench.page);
    await workbench.pane.getByRole("button", { name: "Done" }).click();
  });

  test("is analyzed in the order that was answered", async () => {
    await workbench.pane.getByRole("radio", { name: "3 April 2025 (day first)" }).click();
    await workbench.paneShows("day first, as you chose");
    await workbench.analyze();
    await workbench.paneShows("Results, 2025-04-03 to 2025-06-05");
  });

  test("is not asked about again, also where the same headers stand elsewhere", async () => {
    await workbench.select("Usage", "B5");
    await workbench.paneShows("Recognized as a session log");
    await workbench.select("Usage", "I2");
    await workbench.paneShows("day first, as you chose");
    await workbench.setCells("Usage", "P1", ROWS);
    await workbench.select("Usage", "Q3");
    await workbench.paneShows("Usage!P1:S4");
    await workbench.paneShows("day first, as you chose");
    expect(await workbench.pane.locator("body").innerText()).not.toContain("What is");
  });

  test("is asked about again when the answer is forgotten", async () => {
    await workbench.pane.getByRole("button", { name: "Forget them" }).click();
    await workbench.paneShows(QUESTION);
  });
});

test("hidden rows are counted, and left out on demand", async () => {
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Usage").getRange("A3:A4").rowHidden = true;
      await context.sync();
    }),
  );
  await workbench.select("Usage", "B5");
  // The range that was selected before has the same two rows hidden.
  await workbench.paneShows("10,596 rows below it");
  await workbench.paneShows("2 hidden or filtered rows are read as well.");
  await workbench.pane.getByRole("checkbox", { name: "Visible rows only" }).click();
  await workbench.paneShows("2 hidden or filtered rows are left out.");
  await workbench.analyze();
  await workbench.paneShows("10,594");
});

test("leaves the console clean and asks nothing of other machines", () => {
  expect(workbench.faults).toEqual([]);
  expect(workbench.foreignRequests).toEqual([]);
});
