import { sheetLink } from "./a1";
import type { Anchor } from "./anchor";
import { cellRef, type Expression } from "./expression";
import { STYLES } from "./palette";
import { valueOf, type Content, type SheetDraft } from "./sheet-draft";
import type { CellStyle } from "./sheet-spec";

const LABEL_COLUMN = 0;
const VALUE_COLUMN = 1;
const NOTE_COLUMN = 2;

/**
 * The top of a sheet: its title, one sentence on what it shows, and the way back.
 *
 * @param summary name of the summary; absent on the summary itself
 */
export function writeTitle(draft: SheetDraft, title: string, sentence: string, summary?: string): void {
  draft.put(draft.takeRow(), LABEL_COLUMN, title, { style: STYLES.title });
  writeSentence(draft, sentence, STYLES.subtitle);
  if (summary !== undefined) {
    const link = sheetLink(summary);
    draft.put(draft.takeRow(), LABEL_COLUMN, `Back to ${summary}`, { style: STYLES.link, link });
  }
}

/** A heading over the part that follows, with a free row above it. */
export function writeHeading(draft: SheetDraft, text: string): void {
  draft.skip();
  draft.put(draft.takeRow(), LABEL_COLUMN, text, { style: STYLES.heading });
}

/** A sentence in a row of its own: it runs over the empty cells to its right. */
export function writeSentence(draft: SheetDraft, sentence: string, style: CellStyle = STYLES.subtitle): void {
  draft.put(draft.takeRow(), LABEL_COLUMN, sentence, { style });
}

/** How a key figure is shown. */
export interface FigureOptions {
  /** Number format of the value. */
  readonly format?: string;
  /** A few words beside the value. */
  readonly note?: string;
  /** Place of the sheet that the note leads to. */
  readonly noteLink?: string;
  /** Settled on the value's cell. */
  readonly anchor?: Anchor;
}

/**
 * A key figure: label, value, and a short note.
 *
 * @returns a reference to the value
 */
export function writeFigure(
  draft: SheetDraft,
  label: string,
  content: Content,
  { format, note, noteLink, anchor }: FigureOptions = {},
): Expression {
  const row = draft.takeRow();
  draft.put(row, LABEL_COLUMN, label, { style: STYLES.label });
  anchor?.place(row, VALUE_COLUMN);
  if (note !== undefined) {
    const style = noteLink === undefined ? STYLES.note : STYLES.noteLink;
    draft.put(row, NOTE_COLUMN, note, { style, link: noteLink });
  }
  draft.put(row, VALUE_COLUMN, content, { format, style: STYLES.value });
  const value = valueOf(content);
  return cellRef(draft.name, row, VALUE_COLUMN, typeof value === "number" ? value : null);
}

/**
 * A figure that the article states without a formula, beside the measured one above it. It enters no computation.
 *
 * @param claim as the article words it, e.g. "8-12 %"
 * @param of what it is a share of
 */
export function writeClaim(draft: SheetDraft, claim: string, of: string): void {
  const row = draft.takeRow();
  draft.put(row, LABEL_COLUMN, "The article claims", { style: STYLES.claimLabel });
  draft.put(row, VALUE_COLUMN, claim, { style: STYLES.claimValue });
  draft.put(row, NOTE_COLUMN, `${of}; a claim without a formula, shown for comparison only`, {
    style: STYLES.note,
  });
}
