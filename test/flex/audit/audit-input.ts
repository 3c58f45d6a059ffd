import { chargesOf } from "../../../src/flex/charges";
import type { AuditInput } from "../../../src/flex/audit/audit-context";
import { MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";
import type { Person } from "../../../src/flex/person";
import { ARTICLE_RATES, rateCard, type Rate } from "../../../src/flex/rate-card";
import type { Seat } from "../../../src/flex/seat";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import { usageOf, type UsageColumns, type UsageRow } from "../oracle/analysis-input";

/** Monday, 2 March 2026. */
export const MONDAY = 46083;
export const HOUR = 3_600_000;
export const USER = "user01@example.com";

export const RECORD: UsageColumns = { tokens: true, minutes: true, source: true, access: true, start: true };

/** A charged Revit session so many days after Monday. */
export const session = (days: number, more: Partial<UsageRow> = {}): UsageRow => ({
  day: MONDAY + days,
  product: "Revit",
  tokens: 8,
  minutes: 60,
  startMs: 10 * HOUR,
  ...more,
});

export const seat = (more: Partial<Seat> = {}): Seat => ({
  user: USER,
  product: "Revit",
  team: null,
  start: MONDAY,
  renewal: MONDAY + 365,
  costPerYear: 2915,
  sourceRow: 2,
  ...more,
});

export const person = (more: Partial<Person> = {}): Person => ({
  user: USER,
  team: null,
  costCenter: null,
  authorizedFrom: null,
  authorizedTo: null,
  sourceRow: 2,
  ...more,
});

/** The article's card with some rates changed. */
export const cardWith = (changes: Readonly<Record<string, Partial<Rate>>>) =>
  rateCard(ARTICLE_RATES.map((rate) => ({ ...rate, ...changes[rate.product] })));

/** An input with the article's terms, the article's card as the user's own, and no further tables. */
export function auditInputOf(
  rows: readonly UsageRow[],
  given: Partial<AuditInput> = {},
  columns: UsageColumns = RECORD,
): AuditInput {
  const usage = given.usage ?? usageOf(rows, columns);
  const terms = given.terms ?? ARTICLE_TERMS;
  const rates = given.rates ?? rateCard(ARTICLE_RATES);
  return {
    usage,
    charges: chargesOf(usage, rates, terms),
    terms,
    rates,
    ratesArePreset: false,
    seats: null,
    people: null,
    calendar: null,
    workingWeek: MONDAY_TO_FRIDAY,
    monitoring: null,
    exported: null,
    ...given,
  };
}
