/** A value that is computed when it is first asked for. */
export function once<T extends object>(compute: () => T): () => T {
  let value: T | null = null;
  return () => (value ??= compute());
}
