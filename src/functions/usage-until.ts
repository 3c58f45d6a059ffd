import type { Usage } from "../flex/usage";

/**
 * The rows of usage up to a day, as if later ones had not been read.
 *
 * @param usage a usage report, which has no days, stays as it is
 * @param lastDay serial day
 */
export function usageUntil(usage: Usage, lastDay: number): Usage {
  if (usage.aggregate || !usage.day.some((day) => day > lastDay)) return usage;
  const kept = Int32Array.from(usage.day.keys()).filter((row) => usage.day[row]! <= lastDay);
  const ints = (column: Int32Array): Int32Array => Int32Array.from(kept, (row) => column[row]!);
  const floats = (column: Float64Array | null): Float64Array | null =>
    column && Float64Array.from(kept, (row) => column[row]!);
  const flags = (column: Uint8Array | null): Uint8Array | null =>
    column && Uint8Array.from(kept, (row) => column[row]!);
  return {
    ...usage,
    rows: kept.length,
    day: ints(usage.day),
    user: ints(usage.user),
    product: ints(usage.product),
    tokens: floats(usage.tokens),
    minutes: floats(usage.minutes),
    userInitiated: flags(usage.userInitiated),
    onFlex: flags(usage.onFlex),
    startMs: usage.startMs ? ints(usage.startMs) : null,
    sourceRow: ints(usage.sourceRow),
  };
}
