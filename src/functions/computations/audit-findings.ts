import type { AuditFinding } from "../../flex/audit/audit";
import { auditEvidence } from "../../flex/audit/audit-evidence";
import { findingSentence } from "../../flex/audit/findings";
import { message } from "../../messages/message";
import type { ResultCell, ResultRows } from "../spill";
import { dailyInput, type Session } from "./session";

/** Rows of a charge that a cell lists. */
const LISTED_ROWS = 10;

/** What is at stake, then every finding, strongest first. */
export function auditTable(session: Session): ResultRows {
  const { usage, terms, rates, presets, calendar, seats, people, monitoring } = dailyInput(session);
  const { totalAtStake, findings } = auditEvidence({
    usage,
    charges: session.charges(),
    terms,
    rates,
    ratesArePreset: presets.rates,
    workingWeek: terms.workingWeek,
    calendar: calendar ?? null,
    seats: seats ?? null,
    people: people ?? null,
    monitoring: monitoring ?? null,
    exported: null,
  });
  const { charges, tokens, cost } = totalAtStake;
  return [
    ["total-at-stake", null, null, null, charges, null, tokens, cost, null, null, null],
    ...findings.map(findingRow),
  ];
}

function findingRow(finding: AuditFinding): readonly ResultCell[] {
  const { code, user, product, date, charged, expected, tokens, cost, strength, rows } = finding;
  const listed = rows.slice(0, LISTED_ROWS).join(", ");
  const sentence = findingSentence(finding);
  return [
    code,
    user,
    product,
    date,
    charged,
    expected,
    tokens,
    cost,
    strength,
    rows.length > LISTED_ROWS ? `${listed}, …` : listed,
    message(sentence.code, sentence.params),
  ];
}
