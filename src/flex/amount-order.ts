import { positions } from "./gather";

const BYTES = 8;
const DIGITS = 256;
const SIGN = 0x80000000;

/**
 * The order in which amounts descend, equal amounts as they come.
 *
 * Sorting objects by a comparison costs more than all else that is done with a million of them; here the bytes of the
 * numbers are sorted one after the other, the lowest first.
 *
 * @param amounts no NaN; 0 and -0 are equal
 * @param order some positions of `amounts`, as they come; all in their own order where left out
 * @returns the same positions
 * @source D. Knuth, "The Art of Computer Programming", 5.2.5, "Sorting by Distribution"
 * @example descendingOrder(Float64Array.of(8, 15, 8), Int32Array.of(2, 1, 0)) //=> [1, 2, 0]
 */
export function descendingOrder(
  amounts: Float64Array,
  order: Int32Array = positions(amounts.length),
): Int32Array {
  const bytes = descendingBytes(amounts);
  let from = order;
  for (let byte = 0; byte < BYTES; byte++) {
    const start = new Int32Array(DIGITS + 1);
    for (let i = 0; i < from.length; i++) start[bytes[from[i]! * BYTES + byte]! + 1]!++;
    if (start.includes(from.length)) continue;
    for (let digit = 0; digit < DIGITS; digit++) start[digit + 1]! += start[digit]!;
    const to = new Int32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const position = from[i]!;
      to[start[bytes[position * BYTES + byte]!]!++] = position;
    }
    from = to;
  }
  return from;
}

/** Bytes that ascend as the amounts descend, the lowest first, as typed arrays store numbers wherever JavaScript runs. */
function descendingBytes(amounts: Float64Array): Uint8Array {
  const keys = new Float64Array(amounts.length);
  const words = new Uint32Array(keys.buffer);
  for (let i = 0; i < amounts.length; i++) {
    // -0 becomes 0.
    keys[i] = amounts[i]! + 0;
    const high = words[2 * i + 1]!;
    if (high >= SIGN) continue;
    words[2 * i + 1] = ~high ^ SIGN;
    words[2 * i] = ~words[2 * i]!;
  }
  return new Uint8Array(keys.buffer);
}
