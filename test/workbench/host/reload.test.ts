import { ExcelHost } from "../../../src/workbench/host/excel-host";
import { MemoryStore } from "../../../src/workbench/host/memory/memory-store";
import { openOffice } from "../office-in-node";

interface NativeHost {
  Execute(call: number, parameters: readonly unknown[], callback: (reply: unknown) => void): void;
  RegisterEvent(event: number, target: string, handler: (event: number) => void, callback: () => void): void;
}

const EXECUTE = 93;
const SELECTION_CHANGED = 2;
const FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";

/** A pane whose script has not finished loading. */
function loadingPane() {
  let loaded: () => void = () => undefined;
  const removed: string[] = [];
  const window = {
    document: { readyState: "loading" },
    sessionStorage: { removeItem: (key: string) => void removed.push(key) },
    addEventListener: (_: "load", listener: () => void) => {
      loaded = listener;
    },
  };
  return { window, removed, finishLoading: () => loaded() };
}

function nativeOf(window: object): NativeHost {
  return (window as { external: NativeHost }).external;
}

/** As the runtime of custom functions reports ready. */
function reportReady(window: object): Promise<unknown> {
  const body = {
    Actions: [
      { Id: 1, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 1 },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: FUNCTIONS } },
  };
  const message = [null, "POST", "ProcessQuery", [], JSON.stringify(body), 0, 0];
  return new Promise((resolve) => nativeOf(window).Execute(EXECUTE, [message], resolve));
}

describe("a pane that loads or is loaded again", () => {
  test("takes calls of functions only when the runtime is up and its scripts have run", async () => {
    const host = new ExcelHost(new MemoryStore());
    const pane = loadingPane();
    host.attach(pane.window);
    let isReady = false;
    void host.functionsReady.then(() => (isReady = true));
    await reportReady(pane.window);
    expect(isReady).toBe(false);
    pane.finishLoading();
    await host.functionsReady;
    expect(isReady).toBe(true);
    expect(pane.removed).toEqual(["hostInfoValue"]);
  });

  test("a call on its way is answered with #N/A", async () => {
    const office = await openOffice();
    await office.host.functionsReady;
    office.CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
    const result = new Promise((resolve) => office.host.invokeFunction("NEVER", [], "", 0, resolve));
    office.host.attach(loadingPane().window);
    expect(await result).toEqual({ error: "#N/A", message: "The add-in was reloaded." });
    office.close();
  });

  test("answers and events of the earlier life do not reach the later one", async () => {
    const store = new MemoryStore();
    const host = new ExcelHost(store);
    const [first, second] = [loadingPane(), loadingPane()];
    const seen: string[] = [];
    host.attach(first.window);
    nativeOf(first.window).RegisterEvent(
      SELECTION_CHANGED,
      "",
      () => seen.push("event"),
      () => seen.push("registered"),
    );
    void reportReady(first.window).then(() => seen.push("answer"));
    store.select(store.activeSheet(), { row: 1, column: 1, rows: 1, columns: 1 });
    host.attach(second.window);
    await reportReady(second.window);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([]);
  });
});
