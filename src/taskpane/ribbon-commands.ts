import type { AnalysisJob } from "./analysis-job";

/** Connects the ribbon's and the context menu's commands, named in the manifest, with the job. */
export function associateCommands(job: AnalysisJob): void {
  Office.actions.associate("analyzeSelection", async (event: Office.AddinCommands.Event) => {
    await job.start();
    // Without an open pane a problem would go unseen.
    if (job.state().status === "failed") await showPane();
    event.completed();
  });
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The host cannot open the pane from here; the message waits in it.
  }
}
