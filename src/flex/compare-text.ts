/** Orders text by code unit: the same in every locale, so reports do not depend on the reader's machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
