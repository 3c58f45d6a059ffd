/**
 * The elements of a column at some positions: `map`, without a call for each of a million of them.
 *
 * @example gather(Int32Array.of(7, 8, 9), Int32Array.of(2, 0)) //=> [9, 7]
 */
export function gather(column: Int32Array, positions: Int32Array): Int32Array {
  const found = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i++) found[i] = column[positions[i]!]!;
  return found;
}

/**
 * The positions of an order at which a column is not 0, in that order: `filter`, without a call for each.
 *
 * @example selected(Int32Array.of(2, 1, 0), Int32Array.of(7, 0, 9)) //=> [2, 0]
 */
export function selected(order: Int32Array, column: Int32Array | Uint8Array): Int32Array {
  const found = new Int32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) if (column[order[i]!] !== 0) found[count++] = order[i]!;
  return found.subarray(0, count);
}

/** The positions of a column of some length: 0, 1, 2 ... */
export function positions(length: number): Int32Array {
  const all = new Int32Array(length);
  for (let i = 0; i < length; i++) all[i] = i;
  return all;
}

/** Where each position stands in an order of all positions. */
export function inverse(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) place[order[i]!] = i;
  return place;
}
