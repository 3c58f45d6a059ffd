import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import type { BrowserServer } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser";
import { serveFolders } from "./static-server";
import type { StaticServer } from "./static-server";

const ROOT = path.resolve(__dirname, "../..");

declare global {
  // Global setup and teardown share nothing but this object.
  var workbenchServices: { files: StaticServer; browser: BrowserServer } | undefined;
}

async function buildWorkbench(): Promise<void> {
  const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "development", "--config-name", "workbench"];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
}

/**
 * Builds the workbench, serves it and starts a browser, once for all tests.
 *
 * FLEXLENS_SKIP_BUILD=1 takes the build that stands in build/workbench.
 */
export default async function setUp(): Promise<void> {
  if (process.env["FLEXLENS_SKIP_BUILD"] !== "1") await buildWorkbench();
  const office = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  const files = await serveFolders({
    "/office-js/": path.join(office, "dist"),
    "/": path.join(ROOT, "build/workbench"),
  });
  const browser = await chromium.launchServer({ ...(await findBrowser()), headless: true });
  globalThis.workbenchServices = { files, browser };
  // The tests run in other processes, which inherit the environment.
  process.env["WORKBENCH_URL"] = files.url;
  process.env["WORKBENCH_BROWSER"] = browser.wsEndpoint();
}
