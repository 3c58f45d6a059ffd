const NONE = -1;

/**
 * The first of the rows that are equal to each of some rows, found by hashing with open addressing: objects would cost
 * more than the rows.
 *
 * @param rows numbers of rows, in the order that tells which is the first
 * @param hashes by number of a row
 * @param areAlike whether two rows of the same hash are equal
 * @returns for each of the rows: the number of the first that is equal to it; -1 where it is the first itself
 */
export function firstEqualRows(
  rows: Int32Array,
  hashes: Int32Array,
  areAlike: (row: number, other: number) => boolean,
): Int32Array {
  const first = new Int32Array(rows.length);
  // A slot holds the number of a row plus 1; 0 is free.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, rows.length * 2))));
  const mask = slots.length - 1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const hash = hashes[row]!;
    let slot = hash & mask;
    let known = slots[slot]! - 1;
    while (known >= 0 && !(hashes[known] === hash && areAlike(row, known))) {
      slot = (slot + 1) & mask;
      known = slots[slot]! - 1;
    }
    if (known < 0) slots[slot] = row + 1;
    first[i] = known < 0 ? NONE : known;
  }
  return first;
}
