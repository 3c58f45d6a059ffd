import type { AuditCode, AuditTest } from "../flex/audit/audit";
import { STRENGTHS } from "../flex/audit/audit";
import { message } from "../messages/message";
import { fixed, plus, times } from "./expression";
import { COUNT_FORMAT, tokenFormat } from "./formats";
import { ListTable, type InRow, type ListColumn } from "./list-table";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import type { Content } from "./sheet-draft";

/** What each test is called. */
export const TEST_NAMES: Readonly<Record<AuditCode, string>> = {
  "above-rate": "Charged above the rate",
  "within-24-hours": "Charged again within 24 hours",
  "below-free-minutes": "Below the free minutes",
  "seat-held": "Charged despite a seat",
  "out-of-contract": "Out of contract",
  "not-flex-eligible": "Not Flex-eligible",
  "background-only": "Background services only",
  "not-a-multiple": "No multiple of the rate",
  "outside-authorized-dates": "Outside authorized dates",
  "monitoring-no-session": "No session in own monitoring",
  "monitoring-background-only": "Background only in own monitoring",
  weekend: "Day of the week off",
  "day-off": "Holiday or shutdown",
  "weekend-chain": "Friday to Sunday",
};

type MeasuredTest = AuditTest & { readonly measurable: true };

/** The tests that every charge was put to: what each found, or what it needs. */
export function auditTestsList(
  { analysis, names, formats, shared }: ReportContext,
  tests: readonly AuditTest[],
): ListTable<AuditTest> {
  const price = fixed(shared.price.reference);
  const measured =
    (content: (test: MeasuredTest, inRow: InRow) => Content): ListColumn<AuditTest>["content"] =>
    (test, inRow) =>
      test.measurable ? content(test, inRow) : null;
  const strengths = STRENGTHS.map((strength, position): ListColumn<AuditTest> => ({
    key: strength,
    header: `${strength[0]!.toUpperCase()}${strength.slice(1)}`,
    format: COUNT_FORMAT,
    content: measured(({ byStrength }) => byStrength[position]!),
  }));
  const [first, ...others] = STRENGTHS;
  return new ListTable(names.audit, {
    name: "FlexAuditTestsTable",
    rows: tests,
    none: "No test",
    columns: [
      { key: "test", header: "Test", content: ({ code }) => TEST_NAMES[code] },
      {
        key: "findings",
        header: "Findings",
        format: COUNT_FORMAT,
        content: measured((_, inRow) => plus(inRow(first), ...others.map(inRow))),
      },
      ...strengths,
      {
        key: "tokens",
        header: "Tokens",
        format: tokenFormat(tests.map((test) => (test.measurable ? test.tokens : 0))),
        content: measured((test) => test.tokens),
      },
      {
        key: "cost",
        header: `Cost (${analysis.terms.currency})`,
        format: formats.money,
        content: measured((_, inRow) => times(inRow("tokens"), price)),
      },
      {
        key: "rule",
        header: "The rule, or what the test needs",
        style: STYLES.wrapped,
        content: (test) => message(test.measurable ? `audit-rule-${test.code}` : `audit-needs-${test.needs}`),
      },
    ],
  });
}
