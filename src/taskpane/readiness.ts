import type { SelectionOverview } from "../excel/selection-overview";
import { openOrders } from "../intake/open-orders";
import type { Recognition } from "../intake/recognition";
import { message } from "../messages/message";
import type { CsvFile } from "./use-csv-files";
import type { UsageState } from "./use-recognized-usage";

/** Whether an analysis can begin. */
export interface Readiness {
  readonly ready: boolean;
  /** What the user has to do first, where the pane does not show it beside the cause; null where nothing. */
  readonly waitsFor: string | null;
}

const READY: Readiness = { ready: true, waitsFor: null };
const NOT_READY: Readiness = { ready: false, waitsFor: null };

/**
 * Whether the selection can be analyzed.
 *
 * Where it could not be recognized for a reason of Excel's, the run itself may tell more.
 */
export function selectionReadiness(overview: SelectionOverview | null, usage: UsageState): Readiness {
  if (overview === null || overview.region === null) return NOT_READY;
  if (usage.status === "recognized") return recognitionReadiness(usage.usage.recognition);
  return usage.status === "failed" ? READY : NOT_READY;
}

/** Whether the chosen files can be analyzed: all of them, since one left out would go unnoticed. */
export function filesReadiness(files: readonly CsvFile[]): Readiness {
  if (files.some(({ problem }) => problem !== null))
    return { ready: false, waitsFor: message("pane.removeFile") };
  const states = files.map(({ recognized }) =>
    recognized === null ? NOT_READY : recognitionReadiness(recognized.recognition),
  );
  return states.find(({ waitsFor }) => waitsFor !== null) ?? states.find(({ ready }) => !ready) ?? READY;
}

function recognitionReadiness(recognition: Recognition): Readiness {
  const { shape } = recognition;
  if (shape === null || shape === "subscriptions") return NOT_READY;
  if (openOrders(recognition).length > 0) return { ready: false, waitsFor: message("pane.answerFirst") };
  return READY;
}
