import { useSyncExternalStore } from "react";
import type { AnalysisJob, JobState } from "./analysis-job";

/** @returns how the analysis stands, now and whenever that changes */
export function useAnalysisJob(job: AnalysisJob): JobState {
  return useSyncExternalStore(job.subscribe, job.state);
}
