/**
 * The first of `Table1`, `Table2`, ... that is free.
 *
 * @param from first number to try
 */
export function freeName(prefix: string, isTaken: (name: string) => boolean, from = 1): string {
  let number = from;
  while (isTaken(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
