import type { AuditFinding } from "../flex/audit/audit";
import { findingSentence } from "../flex/audit/findings";
import { message } from "../messages/message";
import { TEST_NAMES } from "./audit-tests-list";
import { constant, fixed, max, minus, times } from "./expression";
import { DATE_FORMAT, tokenFormat } from "./formats";
import { ListTable } from "./list-table";
import { originLink } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

/** Rows of a charge that a cell lists. */
const LISTED_ROWS = 10;

/** The findings one by one, strongest first, each with the rows that show it. */
export function auditFindingsList(
  context: ReportContext,
  findings: readonly AuditFinding[],
): ListTable<AuditFinding> {
  const { analysis, names, formats, shared, origins } = context;
  const price = fixed(shared.price.reference);
  const zero = constant(0);
  const format = tokenFormat(findings.flatMap(({ charged, expected }) => [charged, expected]));
  return new ListTable(names.audit, {
    name: "FlexAuditFindingsTable",
    rows: findings,
    none: "No finding",
    columns: [
      { key: "test", header: "Test", content: ({ code }) => TEST_NAMES[code] },
      { key: "date", header: "Date", format: DATE_FORMAT, content: ({ date }) => date },
      { key: "charged", header: "Tokens charged", format, content: ({ charged }) => charged },
      { key: "expected", header: "Tokens allowed", format, content: ({ expected }) => expected },
      {
        key: "tokens",
        header: "Tokens in dispute",
        format,
        content: (_, inRow) => max(zero, minus(inRow("charged"), inRow("expected"))),
      },
      {
        key: "cost",
        header: `Cost (${analysis.terms.currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("tokens"), price),
      },
      {
        key: "row",
        header: "First row",
        format: "0",
        content: ({ rows }) => rows[0] ?? null,
        style: origins.usage === undefined ? STYLES.body : STYLES.rowLink,
        link: ({ rows }) => originLink(origins.usage, rows[0] ?? null),
      },
      { key: "sentence", header: "What it is, and what to do", style: STYLES.wrapped, content: sentenceOf },
      { key: "user", header: "User", content: ({ user }) => user },
      { key: "product", header: "Product", content: ({ product }) => product },
      { key: "strength", header: "Strength", style: STYLES.wrapped, content: ({ strength }) => strength },
      { key: "rows", header: "All rows", style: STYLES.wrapped, content: rowsText },
    ],
  });
}

function sentenceOf(finding: AuditFinding): string {
  const { code, params } = findingSentence(finding);
  return message(code, params);
}

/** "7, 9", of several files "march.csv: 7, 9; april.csv: 3". */
function rowsText({ rows, files }: AuditFinding): string {
  const listed = rows.slice(0, LISTED_ROWS).map((row, index) => {
    const file = files[index];
    return file === undefined || file === files[index - 1] ? `, ${row}` : `; ${file}: ${row}`;
  });
  return listed.join("").slice(2) + (rows.length > LISTED_ROWS ? ", ..." : "");
}
