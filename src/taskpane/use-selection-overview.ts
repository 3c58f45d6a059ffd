import { useCallback, useEffect, useRef, useState } from "react";
import { selectionOverview } from "../excel/selection-overview";
import type { SelectionOverview } from "../excel/selection-overview";
import { sentenceFor } from "../excel/office-errors";

/** Selections follow each other quickly while the user drags or holds an arrow key. */
const QUIET_MS = 150;

/**
 * What the selection points at, kept up to date.
 *
 * @param paused true while a job changes the workbook: the selection is looked at again afterwards
 * @returns null before the first answer, and a function that looks again at once
 */
export function useSelectionOverview(paused: boolean): [SelectionOverview | null, () => void] {
  const [overview, setOverview] = useState<SelectionOverview | null>(null);
  const latest = useRef(0);

  const look = useCallback(() => {
    const turn = ++latest.current;
    const show = (next: SelectionOverview): void => {
      // An answer may come after a later one.
      if (turn === latest.current) setOverview(next);
    };
    selectionOverview().then(show, (error: unknown) =>
      show({ region: null, problem: sentenceFor(error), tables: [] }),
    );
  }, []);

  useEffect(() => {
    if (paused) return undefined;
    look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onSelection = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
    };
    const { document } = Office.context;
    document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, onSelection);
    return () => {
      clearTimeout(timer);
      document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: onSelection });
    };
  }, [paused, look]);

  return [overview, look];
}
