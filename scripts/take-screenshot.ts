/**
 * Takes the picture of the README: `npm run screenshot`.
 *
 * Needs the workbench built before: `npm run build:workbench`.
 */
import path from "node:path";
import { chromium } from "playwright-core";
import { serveFolders } from "../test/e2e/static-server";
import { findBrowser } from "./find-browser";

const ROOT = path.resolve(__dirname, "..");
const PICTURE = path.join(ROOT, "docs/images/workbench.png");
const WITHIN = 120_000;

async function takeScreenshot(): Promise<void> {
  const files = await serveFolders({
    "/office-js/": path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
    "/": path.join(ROOT, "build/workbench"),
  });
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.goto(files.url, { waitUntil: "commit" });
    await page.waitForFunction(() => "workbench" in window, null, { timeout: WITHIN });
    await page.evaluate(() => window.workbench!.ready);
    await page.evaluate(() => window.workbench!.select("Usage", "A2"));
    const pane = page.frame({ name: "taskpane" })!;
    await pane.getByRole("button", { name: "Analyze", exact: true }).click();
    await pane.getByText("Consumption traps").waitFor({ timeout: WITHIN });
    await page.evaluate(() => window.workbench!.select("Flex Summary", "A1"));
    await page.getByRole("img", { name: /^Chart: Tokens by month/ }).waitFor({ timeout: WITHIN });
    // Univer draws in the frame after a change; what it has drawn cannot be asked for.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await files.close();
  }
}

takeScreenshot().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
