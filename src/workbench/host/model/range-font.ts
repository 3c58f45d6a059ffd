import { asBoolean, asNumber, asOneOf, asString } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { asColor } from "./color";
import type { RangeFormat } from "./range-format";

/** The font of cells. */
export class RangeFont extends RichObject {
  readonly type = RANGE_FONT;

  constructor(readonly format: RangeFormat) {
    super();
  }

  /** Null where the cells differ. */
  get underline(): "Single" | "None" | null {
    const underlined = this.format.read("underline", false);
    if (underlined === null) return null;
    return underlined ? "Single" : "None";
  }
}

/** What clients reach on a RangeFont. */
export const RANGE_FONT: RichType<RangeFont> = {
  name: "RangeFont",
  scalars: {
    bold: {
      since: "1.1",
      get: (font) => font.format.read("bold", false),
      set: (font, value) => font.format.set({ bold: asBoolean(value) }),
    },
    color: {
      since: "1.1",
      get: (font) => font.format.read("color", "#000000"),
      set: (font, value) => font.format.set({ color: asColor(value) }),
    },
    italic: {
      since: "1.1",
      get: (font) => font.format.read("italic", false),
      set: (font, value) => font.format.set({ italic: asBoolean(value) }),
    },
    name: {
      since: "1.1",
      get: (font) => font.format.read("fontName", "Calibri"),
      set: (font, value) => font.format.set({ fontName: asString(value) }),
    },
    size: {
      since: "1.1",
      get: (font) => font.format.read("size", 11),
      set: (font, value) => font.format.set({ size: asNumber(value) }),
    },
    strikethrough: {
      since: "1.9",
      get: (font) => font.format.read("strikethrough", false),
      set: (font, value) => font.format.set({ strikethrough: asBoolean(value) }),
    },
    underline: {
      since: "1.1",
      get: (font) => font.underline,
      set: (font, value) => font.format.set({ underline: asOneOf(value, ["None", "Single"]) === "Single" }),
    },
  },
  navigation: {},
  methods: {},
};
