import type { CellValue } from "../../flex/data-issue";
import { ARTICLE_TERMS, BILLING_DAYS, CONSOLIDATION_WINDOWS } from "../../flex/terms";
import type { Terms } from "../../flex/terms";
import { readDay } from "../date-cell";
import { normalizeHeader } from "../normalize-header";
import { readNumber } from "../number-cell";

/** What a term may be, and how its cell is read. */
export interface TermRule {
  readonly key: keyof Terms;
  /** As it stands in the column Term. */
  readonly name: string;
  /** The value of a cell that is not blank; null where it cannot be used. */
  readonly read: (cell: CellValue) => string | number | null;
  /** Code of the sentence that says what the value must be. */
  readonly fault: string;
  /** The value that holds where none is stated, as a sentence shows it. */
  readonly preset: string;
}

function rule(
  key: keyof Terms,
  name: string,
  fault: string,
  read: (cell: CellValue) => string | number | null,
): TermRule {
  const preset = ARTICLE_TERMS[key];
  return { key, name, fault, read, preset: preset === null ? "last day in the data" : String(preset) };
}

/** Every term, in the order in which a table of terms lists them. */
export const TERM_RULES: readonly TermRule[] = [
  rule("tokenPrice", "Token price", "terms.notPositive", above(0)),
  rule("currency", "Currency", "terms.badCurrency", currencyCode),
  rule("billingDay", "Billing day", "terms.badBillingDay", oneOf(BILLING_DAYS)),
  rule("utcOffsetHours", "UTC offset", "terms.badUtcOffset", between(-12, 14)),
  rule("freeMinutes", "Free minutes", "terms.negative", between(0, Infinity)),
  rule("shortSessionMinutes", "Short session", "terms.notPositive", above(0)),
  rule("consolidationWindow", "Consolidation window", "terms.badWindow", oneOf(CONSOLIDATION_WINDOWS)),
  rule("dayCapacityMinutes", "Day capacity", "terms.notPositive", above(0)),
  rule("asOf", "As-of date", "terms.badDate", day),
];

const BY_NAME: ReadonlyMap<string, TermRule> = new Map(
  TERM_RULES.map((term) => [normalizeHeader(term.name), term]),
);

/** The rule of a term, by its name in any case and punctuation. */
export function termRule(name: string): TermRule | undefined {
  return BY_NAME.get(normalizeHeader(name));
}

function above(limit: number): TermRule["read"] {
  return (cell) => {
    const value = readNumber(cell);
    return value > limit ? value : null;
  };
}

function between(least: number, most: number): TermRule["read"] {
  return (cell) => {
    const value = readNumber(cell);
    return value >= least && value <= most ? value : null;
  };
}

function oneOf(words: readonly string[]): TermRule["read"] {
  return (cell) => words.find((word) => word === normalizeHeader(cell)) ?? null;
}

function currencyCode(cell: CellValue): string | null {
  const code = String(cell ?? "").trim();
  return /^[a-z]{3}$/i.test(code) ? code.toUpperCase() : null;
}

function day(cell: CellValue): number | null {
  const value = readDay(cell);
  return Number.isNaN(value) ? null : value;
}
