import type { Audit, AuditedData, AuditFinding, AuditTest } from "../../flex/audit/audit";
import { findingSentence } from "../../flex/audit/findings";
import { message } from "../../messages/message";
import { isoOrNull } from "./json-values";

/** The audit evidence, as `--json` prints it. */
export function auditJson(audit: Audit): object {
  const { chargeBasis, data, monitoring, exported, totalAtStake, expected } = audit;
  return {
    chargeBasis,
    data: dataJson(data),
    monitoring: monitoring && dataJson(monitoring),
    exported: isoOrNull(exported),
    findings: audit.findings.map(findingJson),
    totalAtStake,
    expected,
    tests: audit.tests.map(testJson),
    notFindings: audit.notFindings.map(({ code, params }) => message(code, params)),
  };
}

function dataJson({ hash, rows, from, to }: AuditedData): object {
  return { hash, rows, from: isoOrNull(from), to: isoOrNull(to) };
}

function findingJson(finding: AuditFinding): object {
  const { code, user, product, date, charged, expected, tokens, cost, strength, rows, files } = finding;
  const sentence = findingSentence(finding);
  return {
    code,
    user,
    product,
    date: isoOrNull(date),
    charged,
    expected,
    tokens,
    cost,
    strength,
    rule: message(`audit-rule-${code}`),
    reference: message(`audit-source-${code}`),
    message: message(sentence.code, sentence.params),
    rows,
    files,
  };
}

function testJson(test: AuditTest): object {
  if (!test.measurable) {
    return { code: test.code, measurable: false, needs: message(`audit-needs-${test.needs}`) };
  }
  const { code, findings, tokens, cost } = test;
  return { code, measurable: true, findings, tokens, cost };
}
