import type { DataIssue } from "./data-issue";
import type { Terms } from "./terms";
import type { Usage } from "./usage";

/**
 * The notice that modeled charges are by calendar day because the data does not tell when sessions start.
 *
 * @param usage any usage
 * @param terms their billing day
 * @returns at most one notice
 */
export function billingDayIssues(usage: Usage, terms: Terms): readonly DataIssue[] {
  if (terms.billingDay === "calendar" || usage.tokens !== null || usage.startMs) return [];
  return [
    {
      code: "rolling-needs-start-times",
      severity: "notice",
      source: "terms",
      row: null,
      column: "Billing day",
      value: terms.billingDay,
      params: {},
    },
  ];
}
