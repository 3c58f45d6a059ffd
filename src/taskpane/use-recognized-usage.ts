import { useCallback, useEffect, useRef, useState } from "react";
import { sentenceFor } from "../excel/office-errors";
import { keepCorrections, recognizeUsage } from "../excel/recognize-usage";
import type { RecognizedUsage } from "../excel/recognize-usage";
import type { UsageRegion } from "../excel/usage-region";
import type { Corrections } from "../intake/recognition";

/** How far the recognition of the selected usage is. */
export type UsageState =
  | { readonly status: "none" | "looking" }
  | { readonly status: "recognized"; readonly usage: RecognizedUsage }
  | { readonly status: "failed"; readonly problem: string };

/**
 * The selected usage as recognized, kept up to date.
 *
 * @param region where the usage stands; null where nothing is selected, or nothing is to be recognized
 * @returns how far it is, and what keeps the user's corrections and looks again
 */
export function useRecognizedUsage(
  region: UsageRegion | null,
): [UsageState, (corrections: Corrections) => Promise<void>] {
  const [state, setState] = useState<UsageState>({ status: "none" });
  const place = useRef("");
  const latest = useRef(0);

  const look = useCallback(async (from: UsageRegion, signal: AbortSignal): Promise<void> => {
    const turn = ++latest.current;
    const show = (next: UsageState): void => {
      // A look that began before a correction was kept may end after the one that follows it.
      if (turn === latest.current) setState(next);
    };
    try {
      show({ status: "recognized", usage: await recognizeUsage(from, signal) });
    } catch (error) {
      show({ status: "failed", problem: sentenceFor(error) });
    }
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    const next = region === null ? "" : `${region.sheet}!${region.address}`;
    // The same cells stay on show while they are looked at again.
    if (next !== place.current) setState({ status: region === null ? "none" : "looking" });
    place.current = next;
    if (region !== null) void look(region, abort.signal);
    return () => {
      abort.abort();
      latest.current++;
    };
  }, [region, look]);

  const correct = async (corrections: Corrections): Promise<void> => {
    if (state.status !== "recognized" || region === null) return;
    const corrected = place.current;
    await keepCorrections(state.usage.key, corrections);
    if (place.current === corrected) await look(region, new AbortController().signal);
  };
  return [state, correct];
}
