import type { Audit, AuditedData } from "../flex/audit/audit";
import { message } from "../messages/message";
import { auditFindingsList } from "./audit-findings-list";
import { auditTestsList } from "./audit-tests-list";
import { overOrBlank, times, type Expression } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT, PERCENT_FORMAT, tokenFormat } from "./formats";
import { notAdvisedSheet } from "./not-measurable-sheet";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";
import { SheetDraft } from "./sheet-draft";
import { writeFigure, writeHeading, writeSentence, writeTitle } from "./sheet-parts";

const TITLE = "Audit evidence";
const SENTENCE =
  "Which charges of the vendor's record can be disputed, on what ground, and which rows show it.";

/** Cells of the audit's sheet that the summary shows. */
export interface AuditFigures {
  /** What can be disputed; null where the data cannot tell. */
  readonly costAtStake: Expression | null;
}

/** The sheet of everything that speaks against the vendor's charges. */
export function auditSheet(context: ReportContext): { draft: SheetDraft; figures: AuditFigures } {
  const { advice } = context.analysis;
  if (advice === undefined)
    return { draft: notAdvisedSheet(context, "audit", TITLE, SENTENCE), figures: { costAtStake: null } };
  const { audit } = advice;
  const draft = new SheetDraft(context.names.audit, "audit", {
    columnWidths: [32, 12, 15, 14, 14, 12, 10, 66, 26, 18, 15, 13],
    freeze: { rows: 1, columns: 0 },
  });
  writeTitle(draft, TITLE, SENTENCE, context.names.summary);
  draft.skip();
  const costAtStake = audit.tests.some(({ measurable }) => measurable)
    ? writeEvidence(draft, context, audit)
    : writeNoTest(draft, audit);
  writeHeading(draft, "What is no finding, and why");
  for (const { code, params } of audit.notFindings) writeSentence(draft, message(code, params), STYLES.prose);
  return { draft, figures: { costAtStake } };
}

/** @returns what can be disputed; null where the charges are modeled */
function writeEvidence(draft: SheetDraft, context: ReportContext, audit: Audit): Expression | null {
  const { leadingFindings, tests } = audit;
  const costAtStake = writeAtStake(draft, context, audit);
  writeHeading(draft, "By test");
  writeSentence(draft, message("report-tests-overlap"));
  auditTestsList(context, tests).write(draft);
  writeHeading(draft, "One by one");
  const listed = leadingFindings.length;
  const count = tests.reduce((sum, test) => sum + (test.measurable ? test.findings : 0), 0);
  writeSentence(
    draft,
    count <= listed ? message("report-findings-all") : message("report-findings-first", { listed, count }),
  );
  auditFindingsList(context, leadingFindings).write(draft);
  return audit.chargeBasis === "modelled" ? null : costAtStake;
}

function writeAtStake(draft: SheetDraft, context: ReportContext, audit: Audit): Expression {
  const { analysis, formats, shared } = context;
  const { totalAtStake, data, exported } = audit;
  const count = { format: COUNT_FORMAT };
  const date = { format: DATE_FORMAT };
  if (audit.chargeBasis === "modelled") writeSentence(draft, message("report-audit-modeled"), STYLES.warning);
  writeFigure(draft, "Charges at stake", totalAtStake.charges, {
    ...count,
    note: "each once, under its strongest finding; circumstantial ones stay outside",
  });
  const tokens = writeFigure(draft, "Tokens at stake", totalAtStake.tokens, {
    format: tokenFormat([totalAtStake.tokens]),
  });
  const cost = writeFigure(
    draft,
    `Cost at stake (${analysis.terms.currency})`,
    times(tokens, shared.price.reference),
    {
      format: formats.money,
      note: "at the token price of the terms",
    },
  );
  writeFigure(draft, "Share of all tokens", overOrBlank(tokens, shared.tokens.reference), {
    format: PERCENT_FORMAT,
  });
  writeFigure(draft, "Rows examined", data.rows, count);
  writeFigure(draft, "First day", data.from, date);
  writeFigure(draft, "Last day", data.to, date);
  if (exported !== null) writeFigure(draft, "Exported on", exported, date);
  writeFingerprint(draft, "Fingerprint of the rows", data);
  if (audit.monitoring !== null) {
    writeFigure(draft, "Rows of the monitoring", audit.monitoring.rows, count);
    writeFingerprint(draft, "Fingerprint of the monitoring", audit.monitoring);
  }
  return cost;
}

/** By it both sides can tell that they hold the same data; docs/model.md says how it is computed. */
function writeFingerprint(draft: SheetDraft, label: string, { hash }: AuditedData): void {
  writeFigure(draft, label, null, { note: `SHA-256: ${hash}` });
}

/** Says what the first test needs where none can be made. */
function writeNoTest(draft: SheetDraft, { tests }: Audit): null {
  writeSentence(draft, message("report-not-measurable"), STYLES.warning);
  const [first] = tests;
  if (first?.measurable === false) writeSentence(draft, message(`audit-needs-${first.needs}`), STYLES.prose);
  return null;
}
