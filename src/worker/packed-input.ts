import type { AnalysisInput } from "../flex/analyze";
import { rateCard, type Rate } from "../flex/rate-card";
import type { Usage } from "../flex/usage";

/** An `AnalysisInput` without its functions, as one thread can post it to another. */
export type PackedInput = Omit<AnalysisInput, "rates"> & { readonly rates: readonly Rate[] };

/**
 * Input ready to be posted. Shares the columns of the usage with the original.
 *
 * @example worker.postMessage(packInput(input), columnBuffers(input))
 */
export function packInput(input: AnalysisInput): PackedInput {
  return { ...input, rates: input.rates.rates };
}

/** The input on the other side, its rate card rebuilt. */
export function unpackInput(packed: PackedInput): AnalysisInput {
  return { ...packed, rates: rateCard(packed.rates) };
}

/**
 * The memory of the usage columns, to be transferred rather than copied: a million rows take a millisecond
 * instead of seconds.
 *
 * @returns each buffer once, even where columns share one: a buffer that is listed twice cannot be transferred
 */
export function columnBuffers({ usage, monitoring }: AnalysisInput | PackedInput): ArrayBuffer[] {
  const columns = [...columnsOf(usage), ...(monitoring ? columnsOf(monitoring) : [])];
  const buffers = columns.flatMap((column) => (column ? [column.buffer] : []));
  // The intake allocates no shared memory, the other kind of buffer a typed array can have.
  return [...new Set(buffers)] as ArrayBuffer[];
}

function columnsOf(usage: Usage): readonly (Int32Array | Float64Array | Uint8Array | null | undefined)[] {
  const { day, user, product, sourceRow, tokens, minutes, startMs, userInitiated, onFlex, aggregate } = usage;
  const columns = [day, user, product, sourceRow, tokens, minutes, startMs, userInitiated, onFlex];
  return [...columns, aggregate?.daysUsed];
}
