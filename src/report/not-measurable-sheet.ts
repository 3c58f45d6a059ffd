import type { Analysis, NotMeasurable } from "../flex/analysis";
import { message } from "../messages/message";
import { STYLES } from "./palette";
import { NO_FIGURES, type ReportContext, type TrapSheet } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import type { SheetKind } from "./sheet-names";
import { writeSentence, writeTitle } from "./sheet-parts";

/**
 * The sheet of a trap that the data cannot answer: it says what is missing and shows no number.
 *
 * @param kind which sheet
 * @param title of the trap
 * @param sentence what the sheet would show
 */
export function notMeasurableSheet(
  context: ReportContext,
  kind: SheetKind,
  title: string,
  sentence: string,
  { needs }: NotMeasurable,
): TrapSheet {
  const draft = emptySheet(context, kind, title, sentence);
  writeNotMeasurable(draft, needs);
  return { draft, figures: NO_FIGURES, share: null };
}

/** What is measured over a period, of a usage report that does not say its own. */
export const NEEDS_PERIOD: NotMeasurable = { measurable: false, needs: "period" };

/** Whether the usage is a report that does not say which days it covers, so that nobody can be judged. */
export function lacksPeriod({ aggregate, window, rows }: Analysis): boolean {
  return aggregate === true && window === null && rows.used > 0;
}

/** The sheet of an advice that nobody asked for. */
export function notAdvisedSheet(
  context: ReportContext,
  kind: SheetKind,
  title: string,
  sentence: string,
): SheetDraft {
  const draft = emptySheet(context, kind, title, sentence);
  writeSentence(draft, message("report-no-advice"), STYLES.warning);
  return draft;
}

/**
 * Says of one part of a sheet that the data cannot answer it, and what is missing.
 *
 * @returns the figures of such a part: none
 */
export function writeNotMeasurable(draft: SheetDraft, needs: NotMeasurable["needs"]): null {
  writeSentence(draft, message("report-not-measurable"), STYLES.warning);
  writeSentence(draft, message(`needs-${needs}`), STYLES.prose);
  return null;
}

function emptySheet(context: ReportContext, kind: SheetKind, title: string, sentence: string): SheetDraft {
  const draft = new SheetDraft(context.names[kind], kind, {
    columnWidths: [30, 16],
    freeze: { rows: 1, columns: 0 },
  });
  writeTitle(draft, title, sentence, context.names.summary);
  draft.skip();
  return draft;
}
