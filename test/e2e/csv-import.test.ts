import { expectAccessible } from "./accessibility";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

const csvOf = (name: string, ...rows: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(["Day used;Email;Product;Tokens used", ...rows].join("\r\n")),
});
const MARCH = csvOf(
  "march.csv",
  "03.03.2025;ann@example.com;Revit;8",
  "30.03.2025;bob@example.com;Revit;8",
  "31.03.2025;bob@example.com;Revit;8,5",
);
const APRIL = csvOf(
  "april.csv",
  "30.03.2025;bob@example.com;Revit;8",
  "31.03.2025;bob@example.com;Revit;8,5",
  "02.04.2025;ann@example.com;;8",
  "14.04.2025;ann@example.com;AutoCAD;5",
);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

async function chooseFiles(files: readonly (typeof MARCH)[], link: string): Promise<void> {
  const chooser = workbench.page.waitForEvent("filechooser");
  await workbench.pane.getByRole("button", { name: link }).click();
  await (await chooser).setFiles([...files]);
}

describe("CSV files in the pane", () => {
  test("are chosen and recognized together", async () => {
    await chooseFiles([MARCH, APRIL], "Import CSV files instead");
    await workbench.paneShows("march.csv");
    await workbench.paneShows("Recognized as a daily export, in 2 files");
    await workbench.paneShows("day first, as 30.03.2025 shows");
  });

  test("leave no accessibility faults that a machine can find", async () => {
    await expectAccessible(workbench.page);
  });

  test("that are none say so, and can be removed", async () => {
    const picture = {
      name: "scan.png",
      mimeType: "image/png",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    };
    await chooseFiles([picture], "Add files");
    await workbench.paneShows("This is no text file. Choose a CSV file.");
    await workbench.paneShows("Remove the file that cannot be read, then analyze.");
    await workbench.pane.getByRole("button", { name: "Remove scan.png" }).click();
  });

  test("are analyzed; rows that both have count once, and issues name file and row", async () => {
    const before = await workbench.cells("Usage", "A1:G20");
    await workbench.analyze();
    await workbench.paneShows("Results, 2025-03-03 to 2025-04-14");
    const issues = await workbench.cells("Flex Data Issues", "A1:G60");
    const header = issues.findIndex((row) => row[6] === "What it is, and what to do");
    const listed = issues.slice(header + 1).filter(([, severity]) => severity === "Blocks row");
    expect(listed.map(([code, , source, row]) => [code, source, row])).toEqual([
      ["intake.duplicateRow", "april.csv", 2],
      ["intake.duplicateRow", "april.csv", 3],
      ["intake.blankProduct", "april.csv", 4],
    ]);
    expect(await workbench.cells("Usage", "A1:G20")).toEqual(before);
  });

  test("can be put on a sheet, which then is the selection", async () => {
    await workbench.pane.getByRole("button", { name: "Put the rows on a sheet" }).click();
    await workbench.paneShows("4 of 7 rows are on the sheet Flex Imported Usage.");
    await workbench.paneShows("Flex Imported Usage!A1:F5");
    expect(await workbench.cells("Flex Imported Usage", "B1:F5")).toEqual([
      ["User", "Product", "Tokens", "File", "Row in file"],
      ["ann@example.com", "Revit", 8, "march.csv", 2],
      ["bob@example.com", "Revit", 8, "march.csv", 3],
      ["bob@example.com", "Revit", 8.5, "march.csv", 4],
      ["ann@example.com", "AutoCAD", 5, "april.csv", 5],
    ]);
  });

  test("give way to the selection again", async () => {
    await chooseFiles([MARCH], "Import CSV files instead");
    await workbench.paneShows("march.csv");
    await workbench.select("Usage", "B5");
    await workbench.pane.getByRole("button", { name: "Use the selection instead" }).click();
    await workbench.paneShows("Recognized as a session log");
  });

  test("leave the console clean and ask nothing of other machines", () => {
    expect(workbench.faults).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
