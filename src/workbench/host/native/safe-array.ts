/** An array as the desktop host hands it over: office.js asks it for `toArray()`. */
export function safeArray<T>(items: readonly T[]): readonly T[] & { toArray(): readonly T[] } {
  return Object.assign([...items], { toArray: () => items });
}
