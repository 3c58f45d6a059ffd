/** Excel measures in points, stores in pixels: 96 pixels are 72 points. */
const POINTS_PER_PIXEL = 0.75;

/** @example points(64) //=> 48 */
export function points(pixelCount: number): number {
  return pixelCount * POINTS_PER_PIXEL;
}

/** @example pixels(48) //=> 64 */
export function pixels(pointCount: number): number {
  return pointCount / POINTS_PER_PIXEL;
}
