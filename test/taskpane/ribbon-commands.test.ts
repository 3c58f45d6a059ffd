import type { AnalysisRun } from "../../src/excel/analyze-selection";
import { analysisJob } from "../../src/taskpane/analysis-job";
import { associateCommands } from "../../src/taskpane/ribbon-commands";
import { MemoryStore } from "../../src/workbench/host/memory/memory-store";
import { openOffice } from "../workbench/office-in-node";
import type { OfficeInNode } from "../workbench/office-in-node";

let office: OfficeInNode;
let shown: boolean[];

beforeEach(async () => {
  shown = [];
  office = await openOffice(new MemoryStore(), { onPaneVisible: (visible) => shown.push(visible) });
  office.install();
});
afterEach(() => office.close());

const completed = (): Promise<string> =>
  new Promise((resolve) => {
    office.host.onCommandCompleted = resolve;
  });

describe("the ribbon's Analyze", () => {
  test("runs the job and reports to Excel when it has ended", async () => {
    const job = analysisJob(() => Promise.resolve({ shape: "session log" } as AnalysisRun));
    associateCommands(job);
    const done = completed();
    expect(office.host.clickRibbon("analyzeSelection", "FlexLens.Analyze")).toBe(true);
    expect(await done).toBe("FlexLens.Analyze");
    expect(job.state().status).toBe("done");
    expect(shown).toEqual([]);
  });

  test("brings up the pane where the run failed, for its message", async () => {
    const job = analysisJob(() => Promise.reject(new Error("Select one cell inside the usage data.")));
    associateCommands(job);
    const done = completed();
    office.host.clickRibbon("analyzeSelection", "FlexLens.AnalyzeCell");
    await done;
    expect(job.state()).toEqual({ status: "failed", message: "Select one cell inside the usage data." });
    expect(shown).toEqual([true]);
  });
});
