import { expectAccessible } from "./accessibility";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench("?sample=reported");
});
afterAll(() => workbench.close());

test("the sample with seats opens with its tables, and offers the other one", async () => {
  expect(await workbench.sheets()).toEqual([
    "Usage",
    "Flex Terms",
    "Seats",
    "People",
    "Calendar",
    "Scenarios",
    "Offer",
  ]);
  const link = workbench.page.getByRole("link", { name: "Open the sample with a log of sessions" });
  expect(await link.getAttribute("href")).toBe("?sample=sessions");
  await expectAccessible(workbench.page);
});

test("its analysis knows seats, people and scenarios", async () => {
  await workbench.select("Usage", "A2");
  await workbench.analyze();
  const sheets = await workbench.sheets();
  expect(sheets).toEqual(expect.arrayContaining(["Flex Savings", "Flex Audit"]));
  const audit = (await workbench.cells("Flex Audit", "A1:F60")).flat().map(String);
  expect(audit).toEqual(expect.arrayContaining([expect.stringMatching(/seat/i)]));
  const summary = (await workbench.cells("Flex Summary", "A1:H120")).flat();
  expect(summary).toEqual(expect.arrayContaining(["Renewal offer", "Offer and growth"]));
  expect(workbench.faults).toEqual([]);
});
