import type { CellStyle } from "./sheet-spec";

/** The few colors of a report; contrast with white is at least 4.5 to 1 for every color of text. */
export const PALETTE = {
  ink: "#1F2933",
  muted: "#5B6775",
  accent: "#1D4E6B",
  accentSoft: "#E8EFF3",
  warning: "#8F4700",
  warningSoft: "#FDF3E4",
  white: "#FFFFFF",
} as const;

/** Series of charts, in order; told apart by lightness as well as by hue. */
export const CHART_COLORS = ["#1D4E6B", "#D08A3E", "#8DB3C7", "#7A8591", "#4E7D5B"] as const;

/** Table style for every list: light bands, so that the header style below carries the look. */
export const TABLE_STYLE = "TableStyleLight1";

/** Colors of the sheets' tabs. */
export const TAB_COLORS = {
  summary: PALETTE.accent,
  detail: "#8DB3C7",
  users: "#4E7D5B",
  issues: "#D08A3E",
} as const;

/** Looks of cells. Cells that look alike share one object. */
export const STYLES = {
  title: { bold: true, size: 18, color: PALETTE.accent },
  subtitle: { color: PALETTE.muted },
  prose: { color: PALETTE.ink },
  warning: { color: PALETTE.warning, bold: true },
  heading: { bold: true, size: 13, color: PALETTE.accent },
  label: { color: PALETTE.ink },
  value: { bold: true, color: PALETTE.ink, align: "right" },
  note: { color: PALETTE.muted, size: 9, align: "left", indent: 1 },
  noteLink: { color: PALETTE.accent, size: 9, underline: true, align: "left", indent: 1 },
  link: { color: PALETTE.accent, underline: true },
  header: {
    bold: true,
    color: PALETTE.white,
    fill: PALETTE.accent,
    align: "left",
    verticalAlign: "center",
    wrap: true,
  },
  numberHeader: {
    bold: true,
    color: PALETTE.white,
    fill: PALETTE.accent,
    align: "right",
    verticalAlign: "center",
    wrap: true,
  },
  body: { color: PALETTE.ink, verticalAlign: "top" },
  strong: { bold: true, color: PALETTE.ink, verticalAlign: "top" },
  wrapped: { color: PALETTE.ink, verticalAlign: "top", wrap: true },
  rowLink: { color: PALETTE.accent, underline: true, verticalAlign: "top" },
  attention: { bold: true, color: PALETTE.warning, verticalAlign: "top" },
  claimLabel: { italic: true, color: PALETTE.muted },
  claim: { italic: true, color: PALETTE.muted, verticalAlign: "top" },
  claimText: { italic: true, color: PALETTE.muted, verticalAlign: "top", wrap: true },
  claimValue: { italic: true, color: PALETTE.muted, align: "right" },
} as const satisfies Record<string, CellStyle>;
