/** Why the analysis in the background did not answer. */
export const workerMessages = {
  "worker.crashed":
    "The analysis in the background stopped ({reason}). Run it again; if it stops again, close and reopen the task pane.",
  "worker.otherVersion":
    "The task pane and its background analysis are of different versions. Close and reopen the task pane to load both anew.",
  "worker.disposed":
    "The analysis was ended because the task pane is closing. Reopen it and run the analysis again.",
} as const;
