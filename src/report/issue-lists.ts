import type { DataIssue, IssueSource, Severity } from "../flex/data-issue";
import { message } from "../messages/message";
import { COUNT_FORMAT } from "./formats";
import { ListTable } from "./list-table";
import { originLink } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

const EFFECTS: Readonly<Record<Severity, string>> = {
  blocks: "Row set aside",
  repaired: "Repaired",
  notice: "Notice",
};

const INPUTS: Readonly<Record<IssueSource, string>> = {
  usage: "Usage",
  terms: "FlexTerms",
  rates: "FlexRates",
  lots: "FlexLots",
  tiers: "FlexTiers",
};

/** Issues of one kind in one input; the first stands for all. */
export interface IssueCount {
  readonly first: DataIssue;
  readonly count: number;
}

/** Issues counted by code, effect and input: rows set aside first, then by number. */
export function countByCode(issues: readonly DataIssue[]): IssueCount[] {
  const counts = new Map<string, { first: DataIssue; count: number }>();
  for (const issue of issues) {
    const key = `${issue.source} ${issue.severity} ${issue.code}`;
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { first: issue, count: 1 });
  }
  const rank = Object.keys(EFFECTS);
  return [...counts.values()].sort(
    (a, b) => rank.indexOf(a.first.severity) - rank.indexOf(b.first.severity) || b.count - a.count,
  );
}

/** The sentence for an issue. */
export function issueMessage({ code, params }: DataIssue): string {
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
      { key: "code", header: "Kind", content: ({ first }) => first.code },
      { key: "input", header: "Input", content: ({ first }) => INPUTS[first.source] },
      { key: "count", header: "Issues", format: COUNT_FORMAT, content: ({ count }) => count },
      { key: "effect", header: "Effect", content: ({ first }) => EFFECTS[first.severity] },
      {
        key: "row",
        header: "First row",
        format: "0",
        content: ({ first }) => first.row,
        style: ({ first }) => (origins[first.source] === undefined ? STYLES.body : STYLES.rowLink),
        link: ({ first }) => originLink(origins[first.source], first.row, first.column),
      },
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
      { key: "effect", header: "Effect", content: ({ severity }) => EFFECTS[severity] },
      { key: "input", header: "Input", content: ({ source }) => INPUTS[source] },
      {
        key: "row",
        header: "Row",
        format: "0",
        content: ({ row }) => row,
        style: ({ source, row }) =>
          origins[source] === undefined || row === null ? STYLES.body : STYLES.rowLink,
        link: ({ source, row, column }) => originLink(origins[source], row, column),
      },
      { key: "column", header: "Column", content: ({ column }) => column },
      { key: "value", header: "Value", align: "left", content: ({ value }) => value },
      { key: "message", header: "What it is, and what to do", style: STYLES.wrapped, content: issueMessage },
    ],
  });
}
