import { DARK_THEME, LIGHT_THEME, isDarkGround } from "../../src/taskpane/pane-theme";

describe("the ground of a theme", () => {
  test.each([
    ["#FFFFFF", false],
    ["ffffff", false],
    ["#F3F2F1", false],
    ["#000000", true],
    ["#262626", true],
    ["#444444", true],
  ])("%s is dark: %s", (color, dark) => {
    expect(isDarkGround(color)).toBe(dark);
  });

  test.each(["", "white", "#FFF"])("%p is not understood", (color) => {
    expect(isDarkGround(color)).toBeNull();
  });
});

/** Contrast by WCAG 2.2, written anew. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const channel = (at: number): number => {
      const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", LIGHT_THEME],
  ["dark", DARK_THEME],
])("contrast in the %s theme", (_, theme) => {
  test.each([
    ["text", theme.colorNeutralForeground1],
    ["labels", theme.colorNeutralForeground2],
    ["notes", theme.colorNeutralForeground3],
    ["the name", theme.colorBrandForeground1],
    ["links", theme.colorBrandForegroundLink],
  ])("of %s is at least 4.5 to 1 on both grounds", (_name, color) => {
    expect(contrast(color, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color, theme.colorNeutralBackground2)).toBeGreaterThanOrEqual(4.5);
  });

  test("of the button's text is at least 4.5 to 1", () => {
    expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});
