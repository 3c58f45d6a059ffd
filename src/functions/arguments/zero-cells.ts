import type { CellValue } from "../../flex/data-issue";
import type { Grid } from "../../intake/grid";
import { isBlank } from "../matrix";

/**
 * Zeros that stand for blank cells.
 *
 * The desktop passes a blank cell of a range as 0, the web as null, and nothing tells a zero of the user's from a
 * blank. So where a zero has no meaning of its own it is read as a blank, and a function gives the same result in
 * every host.
 */

/**
 * A table of terms, rates, lots or tiers, its zeros read as blanks.
 *
 * Prices, rates, dates and quantities must be above 0, and most terms that may be 0 are 0 by default; for the others,
 * such as the lead time, the user writes the text 0. The exception is a column of ones and zeros: it answers yes or no.
 *
 * @param table cells, with or without a header
 */
export function zerosOfTableAsBlanks(table: Grid): Grid {
  return blankZeros(table, (column) => !isYesNoColumn(table, column));
}

function isYesNoColumn(table: Grid, column: number): boolean {
  let ones = 0;
  for (let row = 0; row < table.length; row++) {
    const cell = table[row]?.[column];
    if (cell === 1) ones++;
    else if (cell !== 0 && !isBlank(cell) && !(row === 0 && typeof cell === "string")) return false;
  }
  return ones > 0;
}

/** Serial days of the years 1954 to 2119: as tokens or minutes of one row they would be absurd. */
const FIRST_PLAUSIBLE_DAY = 20000;
const LAST_PLAUSIBLE_DAY = 80000;

/**
 * Usage, its zeros among names and dates read as blanks.
 *
 * A column of quantities keeps its zeros: zero tokens and zero minutes are legal.
 *
 * @param usage cells, header included
 */
export function zerosOfUsageAsBlanks(usage: Grid): Grid {
  const width = usage.reduce((widest, row) => Math.max(widest, row.length), 0);
  const namesAndDates = new Int32Array(width);
  const quantities = new Int32Array(width);
  for (const row of usage) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell === 0 || isBlank(cell)) continue;
      if (typeof cell === "string" || isPlausibleDay(cell)) namesAndDates[column]!++;
      else quantities[column]!++;
    }
  }
  return blankZeros(usage, (column) => namesAndDates[column]! > Math.max(1, quantities[column]!));
}

function isPlausibleDay(cell: CellValue | undefined): boolean {
  return typeof cell === "number" && cell >= FIRST_PLAUSIBLE_DAY && cell <= LAST_PLAUSIBLE_DAY;
}

function blankZeros(grid: Grid, isBlankIn: (column: number) => boolean): Grid {
  const blankColumns = new Map<number, boolean>();
  const isBlankZero = (cell: CellValue, column: number): boolean => {
    if (cell !== 0) return false;
    const known = blankColumns.get(column) ?? isBlankIn(column);
    blankColumns.set(column, known);
    return known;
  };
  return grid.map((row) =>
    row.some(isBlankZero) ? row.map((cell, column) => (isBlankZero(cell, column) ? null : cell)) : row,
  );
}
