import { message } from "../messages/message";
import type { DataIssue } from "../flex/data-issue";
import { sumOf } from "./column-functions";
import { COUNT_FORMAT } from "./formats";
import { countByCode, issueCountsList, issuesList } from "./issue-lists";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";

/** Rows listed at most; the counts above them cover all. */
export const LISTED_ISSUES = 10_000;

/** The sheet of everything in the data that the user should know: by kind first, then row by row. */
export function issuesSheet(context: ReportContext): SheetDraft {
  const { analysis, names } = context;
  const draft = new SheetDraft(names.issues, "issues", {
    columnWidths: [34, 14, 12, 22, 22, 100],
    freeze: { rows: 1, columns: 0 },
  });
  const counts = issueCountsList(context, countByCode(analysis.issues));
  writeTitle(
    draft,
    "Data issues",
    "What was set aside, repaired or noticed while reading. Nothing happens in silence.",
    names.summary,
  );
  draft.skip();
  writeFigures(draft, context, sumOf(counts.column("count")));
  writeHeading(draft, "By kind");
  counts.write(draft);
  writeHeading(draft, "One by one");
  writeSentence(draft, listedSentence(analysis.issues), STYLES.subtitle);
  issuesList(context, analysis.issues.slice(0, LISTED_ISSUES)).write(draft);
  return draft;
}

function writeFigures(
  draft: SheetDraft,
  { analysis: { rows } }: ReportContext,
  issues: ReturnType<typeof sumOf>,
): void {
  writeFigure(draft, "Rows read", rows.read, { format: COUNT_FORMAT, note: "blank rows are not read" });
  writeFigure(draft, "Rows used", rows.used, { format: COUNT_FORMAT });
  writeFigure(draft, "Rows set aside", rows.setAside, {
    format: COUNT_FORMAT,
    note: "each has exactly one issue that blocks it",
  });
  writeFigure(draft, "Issues", issues, { format: COUNT_FORMAT, note: "of all inputs" });
}

function listedSentence(issues: readonly DataIssue[]): string {
  if (issues.length <= LISTED_ISSUES) return message("report-issues-all", { count: issues.length });
  return message("report-issues-first", { listed: LISTED_ISSUES, count: issues.length });
}
