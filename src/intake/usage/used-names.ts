/** Names that occur, in the order of their first use, and the column that points at them. */
export interface UsedNames {
  readonly names: readonly string[];
  readonly index: Int32Array;
}

/**
 * Drops the names that no row uses, and makes one of those that stand for the same.
 *
 * @param index by row, into `names`
 * @param names all names seen, those of rows set aside included
 * @param same by name: the name that stands for it
 */
export function usedNames(index: Int32Array, names: readonly string[], same: Int32Array): UsedNames {
  const renumbered = new Int32Array(names.length).fill(-1);
  const used: string[] = [];
  for (let row = 0; row < index.length && used.length < names.length; row++) {
    const name = same[index[row]!]!;
    if (renumbered[name] === -1) renumbered[name] = used.push(names[name]!) - 1;
  }
  // Mostly every name is used, in the order in which it was added: a column of a million rows need not be made again.
  if (areAsIs(renumbered, same)) return { names: used, index };
  return { names: used, index: index.map((name) => renumbered[same[name]!]!) };
}

/** Whether each name that is used stands for itself and keeps its number. */
function areAsIs(renumbered: Int32Array, same: Int32Array): boolean {
  for (let name = 0; name < same.length; name++) {
    const number = renumbered[same[name]!]!;
    if (number !== name && number !== -1) return false;
  }
  return true;
}
