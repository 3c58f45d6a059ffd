import type { DataIssue } from "../flex/data-issue";
import { ARTICLE_TERMS } from "../flex/terms";
import type { Terms } from "../flex/terms";
import { isBlankRow } from "./cells";
import type { Grid } from "./grid";
import { issueOf } from "./fault";
import { IntakeError } from "./intake-error";
import { TERMS_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";
import { TERM_RULES, termRule } from "./tables/term-rules";

export interface TermsReading extends TableReading<Terms> {
  /** Terms that the table gives a usable value; the others are the presets. */
  readonly stated: ReadonlySet<keyof Terms>;
}

/**
 * Reads the terms, `FlexTerms`: a term a row, found by its name.
 *
 * A value that cannot be used is a blocking issue and the preset stays; so does it for a blank value. A term
 * that is not known, or comes a second time, is noted.
 *
 * @param grid rows of the table, header row optional
 * @throws IntakeError where a header row lacks a required header, or neither a header nor a term is there: it is another table
 */
export function readTerms(grid: Grid): TermsReading {
  const { rows, issues } = tableRows(grid, TERMS_LAYOUT);
  const found: DataIssue[] = [...issues];
  const stated = new Map<keyof Terms, Terms[keyof Terms]>();
  const seen = new Set<keyof Terms>();
  for (const row of rows) {
    const name = row.text("Term");
    const rule = termRule(name);
    if (rule === undefined) found.push(noticeOf(row, "terms.unknown"));
    else if (seen.has(rule.key)) found.push(noticeOf(row, "terms.duplicate"));
    else if (!row.isBlank("Value")) {
      const value = rule.read(row.pointCell("Value"));
      if (value === null) row.block("Value", rule.fault, { term: rule.name, preset: rule.preset });
      if (row.issue !== null) found.push(row.issue);
      else if (value !== null) stated.set(rule.key, value);
    }
    if (rule !== undefined) seen.add(rule.key);
  }
  if (seen.size === 0) refuseOtherTable(grid, rows);
  return {
    value: { ...ARTICLE_TERMS, ...Object.fromEntries(stated) },
    issues: found,
    stated: new Set(stated.keys()),
  };
}

/** Without a header row the first row that is not blank is one of `rows`. */
function refuseOtherTable(grid: Grid, rows: readonly TableRow[]): void {
  const [first] = rows;
  if (first === undefined || first.row !== grid.findIndex((row) => !isBlankRow(row)) + 1) return;
  const seen = rows.map((row) => row.text("Term")).join(", ");
  throw new IntakeError("terms.none", { table: TERMS_LAYOUT.name, known: knownTerms(), seen });
}

/** With semicolons: some names have a comma. */
function knownTerms(): string {
  return TERM_RULES.map((rule) => rule.name).join("; ");
}

function noticeOf(row: TableRow, code: string): DataIssue {
  return issueOf(
    {
      code,
      column: "Term",
      value: row.cell("Term"),
      params: { table: TERMS_LAYOUT.name, known: knownTerms() },
    },
    { source: "terms", severity: "notice", row: row.row },
  );
}
