import { LifecycleService, LifecycleStages } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { ComponentManager } from "@univerjs/ui";
import { filter, firstValueFrom } from "rxjs";
import { message } from "../messages/message";
import { BusyState } from "./busy-state";
import { reasonOf, watchSelectedCell } from "./cell-status";
import { CHART_COMPONENT } from "./grid/charts";
import { createChartView } from "./grid/chart-view";
import { createUniver } from "./grid/create-univer";
import { focusGrid } from "./grid/focus";
import { FrameThrottle } from "./grid/frame-throttle";
import { FunctionBridge } from "./grid/function-bridge";
import type { FunctionsFile } from "./grid/function-metadata";
import { finishBeforeSuggestions } from "./grid/finish-before-suggestions";
import { watchPointer } from "./grid/pointer-on-cells";
import { UndoSteps } from "./grid/undo-steps";
import type { UniverStore } from "./grid/univer-store";
import { formatAddress, quoteSheetName } from "./host/cells/address";
import { ExcelHost } from "./host/excel-host";
import { loadAddin, loadSample } from "./load-files";
import type { AddinManifest, ManifestButton } from "./manifest";
import { openLink } from "./open-link";
import { openWorkbook } from "./open-workbook";
import { buildRibbon } from "./ribbon";
import { sampleWorkbook } from "./sample-workbook";
import { SAMPLES, sampleAskedFor } from "./samples";
import { connectUndoButtons } from "./undo-buttons";
import type { WorkbenchPage } from "./workbench-page";

/** Shortens the pause of the functions' runtime between results from 500 to 200 ms. */
const QUICK_RESULTS = [2, 4];

/** The workbench when its workbook is open. */
export interface OpenWorkbench {
  readonly store: UniverStore;
  /** Lets the grid take what is typed. */
  readonly focus: () => void;
  readonly bridge: FunctionBridge;
  /** Resolves when the grid is drawn and the pane's functions can be called. */
  readonly ready: Promise<void>;
}

async function rendered(univer: Univer): Promise<void> {
  const { lifecycle$ } = univer.__getInjector().get(LifecycleService);
  await firstValueFrom(lifecycle$.pipe(filter((stage) => stage >= LifecycleStages.Rendered)));
}

function createHost(page: WorkbenchPage, univer: Univer, store: UniverStore): ExcelHost {
  const frames = new FrameThrottle(univer, store.unitId);
  const busy = new BusyState((working) => {
    page.showBusy(working);
    frames.set(working);
  });
  const host = new ExcelHost(store, {
    functionFeatures: QUICK_RESULTS,
    onBusy: (requests) => busy.update(requests),
    onPaneVisible: (visible) => page.showPane(visible),
    onFault: (error) => page.showProblem(message("workbench-host-fault", { reason: String(error) })),
  });
  return host;
}

function createBridge(
  univer: Univer,
  store: UniverStore,
  host: ExcelHost,
  { namespace }: AddinManifest,
  file: FunctionsFile,
): FunctionBridge {
  const nameOf = (id: string) => store.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  const bridge = new FunctionBridge(univer, {
    namespace,
    file,
    host,
    unitId: store.unitId,
    addressOf: ({ sheet, row, column }) =>
      `${quoteSheetName(nameOf(sheet))}!${formatAddress({ row, column, rows: 1, columns: 1 })}`,
  });
  store.onRecalculate(() => bridge.forget());
  return bridge;
}

/** Gives the pane its Excel when it asks for it; resolves when its functions can be called. */
function paneReady(host: ExcelHost): Promise<void> {
  return new Promise((resolve) => {
    window.attachPane = (pane) => {
      host.attach(pane);
      void host.functionsReady.then(resolve);
    };
  });
}

/** What the user starts in the pane is a step of its own for undo. */
function watchGestures(page: WorkbenchPage, steps: UndoSteps): void {
  page.pane.addEventListener("load", () => {
    const pane = page.pane.contentWindow;
    for (const gesture of ["pointerdown", "keydown"]) {
      pane?.addEventListener(gesture, () => steps.startNewJob(), { capture: true });
    }
  });
}

function pressed(command: ManifestButton, page: WorkbenchPage, host: ExcelHost, steps: UndoSteps): void {
  if (command.action.kind === "ShowTaskpane") {
    page.showPane(true);
    return;
  }
  steps.startNewJob();
  if (!host.clickRibbon(command.action.name, command.id)) page.showProblem(message("workbench-pane-busy"));
}

/**
 * Starts grid, simulated Excel and pane, and opens the sample workbook that the page's address asks for.
 *
 * @throws Error with a sentence for the user where a file is missing
 */
export async function startWorkbench(page: WorkbenchPage): Promise<OpenWorkbench> {
  const name = sampleAskedFor(window.location.search);
  const files = Promise.all([loadSample(SAMPLES[name]), loadAddin()]);
  const steps = new UndoSteps();
  const univer = createUniver(page.grid, steps);
  const [sample, { manifest, functions }] = await files;

  const store = openWorkbook(univer, steps, SAMPLES[name].title, sampleWorkbook(sample));
  univer.__getInjector().get(ComponentManager).register(CHART_COMPONENT, createChartView(store));
  const host = createHost(page, univer, store);
  const bridge = createBridge(univer, store, host, manifest, functions);

  page.setTitle(store.title);
  const other = name === "sessions" ? "reported" : "sessions";
  page.offer(SAMPLES[other].invitation, `?sample=${other}`);
  buildRibbon(page.ribbon, manifest, (command) => pressed(command, page, host, steps));
  connectUndoButtons(univer, page.undo, page.redo);
  watchGestures(page, steps);
  finishBeforeSuggestions(univer, page.grid);
  page.ribbon.addEventListener("click", () => focusGrid(univer));
  watchSelectedCell(store, bridge.reasons, (address, reason) => page.showCell(address, reason));
  const connected = paneReady(host);
  page.pane.src = manifest.paneUrl;

  const drawn = rendered(univer).then(() => {
    watchPointer(univer, {
      unitId: store.unitId,
      reasonOf: (cell) => reasonOf(store, bridge.reasons, cell),
      clicked: (cell) => openLink(store, cell),
    });
    page.finishLoading();
  });
  return {
    store,
    bridge,
    focus: () => focusGrid(univer),
    ready: Promise.all([drawn, connected]).then(() => page.showBusy(false)),
  };
}
