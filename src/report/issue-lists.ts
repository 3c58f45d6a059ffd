import type { DataIssue, IssueSource, Severity } from "../flex/data-issue";
import { message } from "../messages/message";
import { COUNT_FORMAT } from "./formats";
import { ListTable } from "./list-table";
import { originLink } from "./origins";
import type { Origins } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import type { CellStyle } from "./sheet-spec";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  blocks: "Blocks row",
  repaired: "Repaired",
  notice: "Notice",
};

const TABLES: Readonly<Record<Exclude<IssueSource, "usage">, string>> = {
  terms: "FlexTerms",
  rates: "FlexRates",
  lots: "FlexLots",
  tiers: "FlexTiers",
  seats: "FlexSeats",
  people: "FlexPeople",
  calendar: "FlexCalendar",
  scenarios: "FlexScenarios",
  monitoring: "Monitoring",
};

/** Issues of one kind in one input; the first stands for all. */
export interface IssueCount {
  readonly first: DataIssue;
  readonly count: number;
  /** Files that have such issues, in the order in which they come. */
  readonly files: ReadonlySet<string>;
}

/** Issues counted by code, severity and input: those that block rows first, then by number. */
export function countByCode(issues: readonly DataIssue[]): IssueCount[] {
  const counts = new Map<string, { first: DataIssue; count: number; files: Set<string> }>();
  for (const issue of issues) {
    const key = `${issue.source} ${issue.severity} ${issue.code}`;
    let entry = counts.get(key);
    if (entry === undefined) counts.set(key, (entry = { first: issue, count: 0, files: new Set() }));
    entry.count++;
    if (issue.file !== undefined) entry.files.add(issue.file);
  }
  const rank = Object.keys(SEVERITIES);
  return [...counts.values()].sort(
    (a, b) => rank.indexOf(a.first.severity) - rank.indexOf(b.first.severity) || b.count - a.count,
  );
}

/** The sentence for an issue. */
function issueMessage({ code, params }: DataIssue): string {
  return message(code, params);
}

/** The kinds of issues and how many there are of each. */
export function issueCountsList(
  { names, origins }: ReportContext,
  counts: readonly IssueCount[],
): ListTable<IssueCount> {
  return new ListTable(names.issues, {
    name: "FlexIssueCountsTable",
    rows: counts,
    none: "No issue",
    columns: [
      { key: "code", header: "Code", content: ({ first }) => first.code },
      { key: "severity", header: "Severity", content: ({ first }) => SEVERITIES[first.severity] },
      {
        key: "source",
        header: "Source",
        content: ({ first, files }) => (files.size > 1 ? `${files.size} files` : sourceOf(first, origins)),
      },
      { key: "count", header: "Issues", format: COUNT_FORMAT, content: ({ count }) => count },
      {
        key: "row",
        header: "First row",
        format: "0",
        content: ({ first, files }) => (files.size > 1 ? null : first.row),
        style: ({ first }) => rowStyle(first, origins),
        link: ({ first }) => issueLink(first, origins),
      },
      { key: "column", header: "Column", content: ({ first }) => first.column },
      {
        key: "message",
        header: "What the first says",
        style: STYLES.wrapped,
        content: ({ first }) => issueMessage(first),
      },
    ],
  });
}

/** Issues one by one, each with a link to its cell where the input stands on a sheet. */
export function issuesList(
  { names, origins }: ReportContext,
  issues: readonly DataIssue[],
): ListTable<DataIssue> {
  return new ListTable(names.issues, {
    name: "FlexIssuesTable",
    rows: issues,
    none: "No issue",
    columns: [
      { key: "code", header: "Code", content: ({ code }) => code },
      { key: "severity", header: "Severity", content: ({ severity }) => SEVERITIES[severity] },
      { key: "source", header: "Source", content: (issue) => sourceOf(issue, origins) },
      {
        key: "row",
        header: "Row",
        format: "0",
        content: ({ row }) => row,
        style: (issue) => rowStyle(issue, origins),
        link: (issue) => issueLink(issue, origins),
      },
      { key: "column", header: "Column", content: ({ column }) => column },
      { key: "value", header: "Value", align: "left", content: ({ value }) => value },
      { key: "message", header: "What it is, and what to do", style: STYLES.wrapped, content: issueMessage },
    ],
  });
}

/** The file or sheet of an issue; tables are called by their names. */
function sourceOf({ source, file }: DataIssue, origins: Origins): string {
  if (file !== undefined) return file;
  return source === "usage" ? (origins.usage?.sheet ?? "Usage") : TABLES[source];
}

/** A row of a file has no cell to lead to, though its input may stand on a sheet, too. */
function issueLink({ source, file, row, column }: DataIssue, origins: Origins): string | undefined {
  return file === undefined ? originLink(origins[source], row, column) : undefined;
}

function rowStyle(issue: DataIssue, origins: Origins): CellStyle {
  return issueLink(issue, origins) === undefined ? STYLES.body : STYLES.rowLink;
}
