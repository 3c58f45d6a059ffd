import { chromium } from "playwright-core";
import type { Frame, Page } from "playwright-core";
import type { WorkbenchApi } from "../../src/workbench/workbench-api";
import { poll } from "./poll";

type CellGrid = Awaited<ReturnType<WorkbenchApi["getCells"]>>;

/** A workbench in the browser, and what a test does with it. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The task pane's frame. */
  readonly pane: Frame;
  /** Errors of the console and of scripts, so far. */
  readonly faults: readonly string[];
  /** Addresses asked for that are not this machine's, so far. */
  readonly foreignRequests: readonly string[];
  sheets(): Promise<string[]>;
  cells(sheet: string, address: string): Promise<CellGrid>;
  setCells(sheet: string, address: string, values: CellGrid): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** Types into a cell with the keyboard and presses Enter. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Waits until the pane shows a text. */
  paneShows(text: string): Promise<string>;
  /** Presses Analyze in the pane and waits for the results. */
  analyze(): Promise<void>;
  close(): Promise<void>;
}

const READY_WITHIN = 120_000;
const ANALYZED_WITHIN = 120_000;

async function pressAnalyze(pane: Frame): Promise<void> {
  const button = pane.getByRole("button", { name: "Analyze", exact: true });
  await poll(
    () => button.isEnabled(),
    (enabled) => expect(enabled).toBe(true),
  );
  await button.click();
  await poll(
    () => pane.getByRole("progressbar").count(),
    (bars) => expect(bars).toBe(0),
    ANALYZED_WITHIN,
  );
  await poll(
    () => pane.locator("body").innerText(),
    (text) => expect(text).toContain("Results"),
    ANALYZED_WITHIN,
  );
}

/**
 * Opens the workbench in a browser context of its own, ready to be used.
 *
 * @param search of the page's address
 */
export async function openWorkbench(search = ""): Promise<OpenWorkbench> {
  const browser = await chromium.connect(process.env["WORKBENCH_BROWSER"]!);
  const context = await browser.newContext({
    viewport: { width: 1500, height: 860 },
    acceptDownloads: true,
    // A color on its way to another one has whatever contrast it has at that moment.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const foreignRequests: string[] = [];
  page.on("console", (entry) => {
    if (entry.type() === "error") faults.push(entry.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") foreignRequests.push(request.url());
  });
  await page.goto(process.env["WORKBENCH_URL"]! + search, { waitUntil: "commit" });
  await page.waitForFunction(() => "workbench" in window, null, { timeout: READY_WITHIN });
  await page.evaluate(() => window.workbench!.ready);

  const pane = page.frame({ name: "taskpane" })!;
  const select = (sheet: string, address: string): Promise<void> =>
    page.evaluate(([name, area]) => window.workbench!.select(name, area), [sheet, address] as const);
  return {
    page,
    pane,
    faults,
    foreignRequests,
    sheets: () => page.evaluate(() => window.workbench!.sheets()),
    cells: (sheet, address) =>
      page.evaluate(([name, area]) => window.workbench!.getCells(name, area), [sheet, address] as const),
    setCells: (sheet, address, values) =>
      page.evaluate(([name, area, grid]) => window.workbench!.setCells(name, area, grid), [
        sheet,
        address,
        values,
      ] as const),
    select,
    async type(sheet, address, text) {
      await select(sheet, address);
      await page.keyboard.type(text, { delay: 5 });
      await page.keyboard.press("Enter");
    },
    paneShows: (text) =>
      poll(
        () => pane.locator("body").innerText(),
        (shown) => expect(shown).toContain(text),
      ),
    analyze: () => pressAnalyze(pane),
    async close() {
      await context.close();
      await browser.close();
    },
  };
}
