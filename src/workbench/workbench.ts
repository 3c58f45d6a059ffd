import { message } from "../messages/message";
import { saveWorkbook } from "./save-workbook";
import { startWorkbench } from "./start-workbench";
import type { OpenWorkbench } from "./start-workbench";
import { workbenchApi } from "./workbench-api";
import type { WorkbenchApi } from "./workbench-api";
import { WorkbenchPage } from "./workbench-page";
import "./workbench.css";

declare global {
  interface Window {
    workbench?: WorkbenchApi;
    /** Called in the pane's page, before office.js loads. */
    attachPane?: (pane: Window) => void;
  }
}

/** The pane answers within some seconds; after this time something is wrong. */
const PANE_TIMEOUT_SECONDS = 60;

function reasonIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function watchForSilence(page: WorkbenchPage, ready: Promise<void>): void {
  const timer = setTimeout(
    () => page.showProblem(message("workbench-pane-silent", { seconds: PANE_TIMEOUT_SECONDS })),
    PANE_TIMEOUT_SECONDS * 1000,
  );
  void ready.finally(() => clearTimeout(timer));
}

async function save(page: WorkbenchPage, opened: Promise<OpenWorkbench>): Promise<Uint8Array> {
  const { store, bridge } = await opened;
  try {
    return await saveWorkbook(store, bridge, (sentence) => page.showProblem(sentence));
  } catch (error) {
    page.showProblem(message("workbench-save-failed", { reason: reasonIn(error) }));
    throw error;
  }
}

function connectSave(page: WorkbenchPage, run: () => Promise<Uint8Array>): void {
  // A failure is shown to the user where it happens.
  const saveNow = () => void run().catch(() => undefined);
  page.save.addEventListener("click", saveNow);
  window.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    saveNow();
  });
}

function main(): void {
  const page = new WorkbenchPage();
  const opened = startWorkbench(page);
  const ready = opened.then((workbench) => workbench.ready);
  const saveNow = () => save(page, opened);
  window.workbench = workbenchApi(opened, ready, saveNow);
  connectSave(page, saveNow);
  watchForSilence(page, ready);
  opened.catch((error: unknown) => {
    page.finishLoading();
    page.showProblem(message("workbench-not-started", { reason: reasonIn(error) }));
  });
}

main();
