import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script, createContext } from "node:vm";
import { ExcelHost } from "../../src/workbench/host/excel-host";
import type { ExcelHostOptions } from "../../src/workbench/host/excel-host";
import type { GridStore } from "../../src/workbench/host/grid-store";
import { MemoryStore } from "../../src/workbench/host/memory/memory-store";
import { OFFICE_BASE, paneWindow } from "./pane-window";

/** What the pane's scripts find in their window. */
interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** Genuine, unmodified office.js in a window of its own, served by a host of ours. */
export interface OfficeInNode<Store extends GridStore = MemoryStore> extends OfficeGlobals {
  readonly host: ExcelHost;
  readonly store: Store;
  /** Runs a script in the window of office.js, as a script tag of the pane would. */
  runScript(source: string, fileName: string): void;
  /** Makes the names of office.js global in the test, for code that uses them as in the pane. */
  install(): void;
  /** Takes the globals back and ends the service; office.js' timers are cleared. */
  close(): void;
}

const NAMES = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;
const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const scripts = new Map<string, Script>();

/**
 * Loads office.js in Node and waits until it is ready.
 *
 * @param store the workbook
 * @param options of the host; a fault of the host fails the test as an uncaught error unless `onFault` is given
 * @example
 * const office = await openOffice();
 * await office.Excel.run(async (context) => { ... });
 * office.close();
 */
export async function openOffice(): Promise<OfficeInNode>;
export async function openOffice<Store extends GridStore>(
  store: Store,
  options?: ExcelHostOptions,
): Promise<OfficeInNode<Store>>;
export async function openOffice(
  store: GridStore = new MemoryStore(),
  options: ExcelHostOptions = {},
): Promise<OfficeInNode<GridStore>> {
  const host = new ExcelHost(store, { onFault: throwLater, ...options });
  const { window, clearTimers } = paneWindow((url) => run(window, url.slice(OFFICE_BASE.length)));
  createContext(window);
  host.attach(window);
  run(window, "office.js");
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();

  return {
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    CustomFunctions: globals.CustomFunctions,
    host,
    store,
    runScript: (source, fileName) => new Script(source, { filename: fileName }).runInContext(window),
    install: () => {
      for (const name of NAMES) Object.assign(globalThis, { [name]: globals[name] });
    },
    close: () => {
      host.detach();
      clearTimers();
      for (const name of NAMES) {
        if (Reflect.get(globalThis, name) === globals[name]) Reflect.deleteProperty(globalThis, name);
      }
    },
  };
}

/** Runs a file of office.js; it is compiled once. */
function run(window: object, file: string): void {
  let script = scripts.get(file);
  if (!script) {
    script = new Script(readFileSync(join(DIST, file), "utf8"), { filename: file });
    scripts.set(file, script);
  }
  script.runInContext(window);
}

function throwLater(fault: unknown): void {
  setTimeout(() => {
    throw fault;
  }, 0);
}
