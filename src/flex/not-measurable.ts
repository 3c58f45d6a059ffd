import type { Need, NotMeasurable } from "./analysis";

/** The answer of a trap that the data cannot answer. */
export function notMeasurable(needs: Need): NotMeasurable {
  return { measurable: false, needs };
}
