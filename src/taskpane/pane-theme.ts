import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** Shades around the accent of the report's sheets, dark to light. */
const BRAND: BrandVariants = {
  10: "#03090D",
  20: "#0A1B26",
  30: "#0F2C3D",
  40: "#133A50",
  50: "#164158",
  60: "#194860",
  70: "#1B4B66",
  80: "#1D4E6B",
  90: "#33607C",
  100: "#49738D",
  110: "#5F869E",
  120: "#7699AF",
  130: "#8DADC0",
  140: "#A5C1D1",
  150: "#BED5E2",
  160: "#D8E9F2",
};

export const LIGHT_THEME: Theme = createLightTheme(BRAND);

export const DARK_THEME: Theme = {
  ...createDarkTheme(BRAND),
  // The brand's middle shades are too dark for text on a dark page.
  colorBrandForeground1: BRAND[140],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[140],
  colorBrandForegroundLinkHover: BRAND[150],
  colorBrandForegroundLinkPressed: BRAND[130],
};

/**
 * Whether a color is a dark ground for text.
 *
 * @param color "#RRGGBB", "#" optional
 * @returns null where it is no color
 * @source WCAG 2.2, relative luminance; 0.179 is where black and white text have equal contrast
 */
export function isDarkGround(color: string): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color.trim());
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => linear(parseInt(hex, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
