import { message } from "../messages/message";
import { writeWorkbook } from "../xlsx/write-xlsx";
import type { FunctionBridge } from "./grid/function-bridge";
import type { GridStore } from "./host/grid-store";
import { workbookToSheets } from "./workbook-to-sheets";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** How long a save waits for functions that still run (ms). */
const FUNCTIONS_TIMEOUT = 15_000;
const POLL = 50;

async function functionsDone(bridge: FunctionBridge): Promise<void> {
  const end = performance.now() + FUNCTIONS_TIMEOUT;
  while (bridge.pending > 0 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Downloads the open workbook as a file: tables, charts, formulas with the values they show.
 *
 * @param warn takes a sentence where the file does not hold all results
 * @returns bytes of the file
 */
export async function saveWorkbook(
  store: GridStore,
  bridge: FunctionBridge,
  warn: (sentence: string) => void,
): Promise<Uint8Array> {
  await store.settle();
  await functionsDone(bridge);
  await store.settle();
  if (bridge.pending > 0) warn(message("workbench-functions-pending", { count: bridge.pending }));
  const bytes = new Uint8Array(await writeWorkbook(workbookToSheets(store)));
  download(store.title, bytes);
  return bytes;
}
