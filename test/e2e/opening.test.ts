import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

describe("the workbench, opened", () => {
  test("holds the sample: a log of usage and the terms", async () => {
    expect(await workbench.sheets()).toEqual(["Usage", "Flex Terms"]);
    expect(await workbench.cells("Usage", "A1:E1")).toEqual([
      ["Start", "User", "Product", "Minutes", "Source"],
    ]);
  });

  test("has dates as numbers, as Excel has", async () => {
    const [[start]] = (await workbench.cells("Usage", "A2")) as [[number]];
    // 2025-07-01 is day 45839.
    expect(Math.floor(start)).toBe(45839);
  });

  test("has native tables, which formulas can name", async () => {
    await workbench.setCells("Usage", "H2:H4", [
      ["=COUNTA(Usage[User])"],
      ["=ROWS(FlexRates)"],
      ["=SUM(FlexLots[Tokens])"],
    ]);
    await poll(
      () => workbench.cells("Usage", "H2:H4"),
      (cells) => expect(cells).toEqual([[10_596], [6], [36_100 + 1000 + 34_300]]),
    );
  });

  test("shows the add-in's buttons as the manifest names them, with its icons", async () => {
    const group = workbench.page.getByRole("group", { name: "FlexLens" });
    expect(await group.getByRole("button").allInnerTexts()).toEqual(["FlexLens", "Analyze"]);
    const widths = await group
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([32, 32]);
  });

  test("hides the pane at its close button and shows it again at the add-in's own", async () => {
    const frame = workbench.page.locator("iframe[name=taskpane]");
    await workbench.page.getByRole("button", { name: "Close the pane" }).click();
    await frame.waitFor({ state: "hidden" });
    await workbench.page.getByRole("group", { name: "FlexLens" }).getByText("FlexLens").click();
    await frame.waitFor({ state: "visible" });
  });

  test("takes back and repeats an edit at the buttons for it", async () => {
    await workbench.type("Usage", "H6", "7");
    const shows = (expected: unknown) =>
      poll(
        () => workbench.cells("Usage", "H6"),
        (cells) => expect(cells).toEqual([[expected]]),
      );
    await shows(7);
    await workbench.page.locator("#undo").click();
    await shows("");
    await workbench.page.locator("#redo").click();
    await shows(7);
  });

  test("tells what is wrong with a call of its programming interface", async () => {
    await expect(workbench.select("Usages", "A1")).rejects.toThrow(
      'no sheet named "Usages". It has: Usage, Flex Terms',
    );
    await expect(workbench.select("Usage", "1A")).rejects.toThrow('"1A" is no address of cells');
    await expect(workbench.setCells("Usage", "H1:H2", [[1]])).rejects.toThrow("must be 2 rows of 1 cells");
  });

  test("leaves the console clean and asks nothing of other machines", () => {
    expect(workbench.faults).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});

describe("the workbench without one of its files", () => {
  test("says which file is missing and what to do", async () => {
    const page = await workbench.page.context().newPage();
    await page.route("**/sample/lots.csv", (route) => route.fulfill({ status: 404 }));
    await page.goto(process.env["WORKBENCH_URL"]!);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/could not load sample\/lots\.csv \(HTTP 404\).+Reload/s);
    await page.close();
  });
});
