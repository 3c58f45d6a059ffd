/** Pixels of a digit and of a cell's padding in Excel's default font, and points of a pixel. */
const DIGIT = 7;
const PADDING = 5;
const POINT = 0.75;

/**
 * Excel's `columnWidth` for a width in characters as the user sees it.
 *
 * @returns points
 * @example pointsOfWidth(8.43) //=> 48.0075
 */
export function pointsOfWidth(characters: number): number {
  return (characters * DIGIT + PADDING) * POINT;
}

/** The inverse of `pointsOfWidth`. */
export function widthOfPoints(points: number): number {
  return (points / POINT - PADDING) / DIGIT;
}
