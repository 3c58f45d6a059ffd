import type { JobPhase, JobProgress } from "../excel/analyze-selection";

/** Where each phase begins on the bar and how much of it is its own: writing takes longest, formats being slow. */
const SHARES: Readonly<Record<JobPhase, readonly [start: number, share: number]>> = {
  reading: [0, 0.35],
  analyzing: [0.35, 0.15],
  writing: [0.5, 0.5],
};

const PHASES: Readonly<Record<JobPhase, string>> = {
  reading: "Reading usage",
  analyzing: "Analyzing",
  writing: "Writing",
};

/** @returns position on the progress bar, 0 to 1 */
export function progressValue({ phase, done }: JobProgress): number {
  const [start, share] = SHARES[phase];
  return start + share * Math.min(1, Math.max(0, done));
}

/** @returns what is being done, e.g. "Writing Flex Summary" */
export function progressText({ phase, detail }: JobProgress): string {
  return [PHASES[phase], detail].filter((part) => part !== "").join(" ");
}

/** @returns what a screen reader says: once a phase, not once a page */
export function phaseText({ phase }: JobProgress): string {
  return PHASES[phase];
}
