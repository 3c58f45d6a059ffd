/**
 * A function that remembers its last results by the identity of its arguments.
 *
 * @param compute pure
 * @param entries results kept; the least recently used ones are forgotten
 */
export function memoized<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
  entries: number,
): (...args: A) => R {
  /** Least recently used first. */
  const kept: { readonly args: A; readonly result: R }[] = [];
  return (...args) => {
    for (let index = kept.length - 1; index >= 0; index--) {
      const entry = kept[index]!;
      if (!entry.args.every((arg, position) => arg === args[position])) continue;
      if (index < kept.length - 1) kept.push(...kept.splice(index, 1));
      return entry.result;
    }
    const result = compute(...args);
    kept.push({ args, result });
    if (kept.length > entries) kept.shift();
    return result;
  };
}
