/** Below this luminance (0 to 255) white is easier to read on a color than black. */
const DARK = 140;

/**
 * Whether a color is dark.
 *
 * @param hex "#RRGGBB"
 * @source ITU-R BT.601, luma
 */
export function isDark(hex: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < DARK;
}
