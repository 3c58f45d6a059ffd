/**
 * The order in which integer keys ascend, equal keys in their original order.
 *
 * @param keys integers within `min` to `max`
 * @returns positions of `keys`; time and memory are linear in the keys and in the width of the range
 */
export function ascendingOrder(keys: Int32Array, min: number, max: number): Int32Array {
  const start = keyStarts(keys, min, max);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[start[keys[i]! - min]!++] = i;
  return order;
}

/**
 * Where each key begins in the order in which keys ascend.
 *
 * @param keys integers within `min` to `max`
 * @returns by key, from `min` on: how many keys are less; at the end how many there are
 */
export function keyStarts(keys: Int32Array, min: number, max: number): Int32Array {
  const start = new Int32Array(max - min + 2);
  for (let i = 0; i < keys.length; i++) start[keys[i]! - min + 1]!++;
  for (let k = 1; k < start.length; k++) start[k]! += start[k - 1]!;
  return start;
}
