import { message } from "../messages/message";
import type { DataIssue } from "../flex/data-issue";
import { sumOf } from "./column-functions";
import { minus } from "./expression";
import { COUNT_FORMAT } from "./formats";
import { countByCode, issueCountsList, issuesList } from "./issue-lists";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";

/** Rows listed at most; the counts above them cover all. */
const LISTED_ISSUES = 10_000;

/** The sheet of everything in the data that the user should know: by kind first, then row by row. */
export function issuesSheet(context: ReportContext): SheetDraft {
  const { analysis, names } = context;
  const draft = new SheetDraft(names.issues, "issues", {
    columnWidths: [34, 14, 26, 12, 22, 22, 100],
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
  writeHeading(draft, "By code");
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
  const format = COUNT_FORMAT;
  const read = writeFigure(draft, "Rows read", rows.read, { format, note: "blank rows are not read" });
  const used = writeFigure(draft, "Rows used", rows.used, { format });
  const setAside = writeFigure(draft, "Rows set aside", rows.setAside, {
    format,
    note: "each has exactly one issue that blocks it",
  });
  writeFigure(draft, "Read less used less set aside", minus(read, used, setAside), {
    format,
    note: "0: no row is lost, and none counts twice",
  });
  writeFigure(draft, "Issues", issues, { format, note: "of all inputs" });
}

function listedSentence(issues: readonly DataIssue[]): string {
  if (issues.length <= LISTED_ISSUES) return message("report-issues-all");
  return message("report-issues-first", { listed: LISTED_ISSUES, count: issues.length });
}
