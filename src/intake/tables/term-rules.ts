import type { CellValue } from "../../flex/data-issue";
import { ARTICLE_TERMS, BILLING_DAYS, CONSOLIDATION_WINDOWS } from "../../flex/terms";
import type { AchievedShare, Terms } from "../../flex/terms";
import { MONDAY_TO_FRIDAY, workingWeekText } from "../../flex/forecast/working-week";
import { readCurrency } from "../currency-cell";
import { readDay } from "../date-cell";
import { normalizeHeader } from "../normalize-header";
import { readNumber } from "../number-cell";
import { readWorkingWeek } from "./working-week-cell";

/** What a term may be, and how its cell is read. */
export interface TermRule {
  readonly key: keyof Terms;
  /** As it stands in the column Term. */
  readonly name: string;
  /** The value of a cell that is not blank; null where it cannot be used. */
  readonly read: (cell: CellValue) => Terms[keyof Terms];
  /** Code of the sentence that says what the value must be. */
  readonly fault: string;
  /** The value that holds where none is stated, as a sentence shows it. */
  readonly preset: string;
}

function rule<K extends keyof Terms>(
  key: K,
  name: string,
  fault: string,
  read: (cell: CellValue) => Terms[K] | null,
  preset = String(ARTICLE_TERMS[key]),
): TermRule {
  return { key, name, fault, read, preset };
}

/** The share achieved of one saving; unless stated it is that of all. */
function achieved(key: Extract<keyof Terms, `achieved${string}`>, name: string): TermRule {
  return rule(key, `Share achieved, ${name}`, "terms.badAchieved", achievedShare, "Share achieved");
}

/** Every term, in the order in which a table of terms lists them. */
export const TERM_RULES: readonly TermRule[] = [
  rule("tokenPrice", "Token price", "terms.notPositive", above(0)),
  rule("currency", "Currency", "terms.badCurrency", readCurrency),
  rule("billingDay", "Billing day", "terms.badBillingDay", oneOf(BILLING_DAYS)),
  rule("utcOffsetHours", "UTC offset", "terms.badUtcOffset", between(-12, 14)),
  rule("freeMinutes", "Free minutes", "terms.negative", between(0, Infinity)),
  rule("shortSessionMinutes", "Short session", "terms.notPositive", above(0)),
  rule("consolidationWindow", "Consolidation window", "terms.badWindow", oneOf(CONSOLIDATION_WINDOWS)),
  rule("dayCapacityMinutes", "Day capacity", "terms.notPositive", above(0)),
  rule("asOf", "As-of date", "terms.badDate", day, "last day in the data"),
  rule("leadTimeDays", "Lead time", "terms.notDays", wholeDays),
  rule("serviceLevel", "Service level", "terms.badShare", share, "95 %"),
  rule("outageCost", "Outage cost per token", "terms.negative", between(0, Infinity)),
  rule("workingWeek", "Working week", "terms.badWeek", readWorkingWeek, workingWeekText(MONDAY_TO_FRIDAY)),
  rule("portalBalance", "Portal balance", "terms.negative", between(0, Infinity), "none"),
  rule("portalBalanceDate", "Portal balance date", "terms.badDate", day, "the as-of day"),
  rule("shareAchieved", "Share achieved", "terms.badAchieved", achievedShare, "100 %"),
  achieved("achievedBackground", "background"),
  achieved("achievedShortSessions", "short sessions"),
  achieved("achievedSeatMoves", "seat moves"),
  achieved("achievedExpiry", "expiry"),
  achieved("achievedTierPrice", "tier price"),
];

const BY_NAME: ReadonlyMap<string, TermRule> = new Map(
  TERM_RULES.map((term) => [normalizeHeader(term.name), term]),
);

/** The rule of a term, by its name in any case and punctuation. */
export function termRule(name: string): TermRule | undefined {
  return BY_NAME.get(normalizeHeader(name));
}

function above(limit: number): (cell: CellValue) => number | null {
  return (cell) => {
    const value = readNumber(cell);
    return value > limit ? value : null;
  };
}

function between(least: number, most: number): (cell: CellValue) => number | null {
  return (cell) => {
    const value = readNumber(cell);
    return value >= least && value <= most ? value : null;
  };
}

function oneOf<W extends string>(words: readonly W[]): (cell: CellValue) => W | null {
  return (cell) => words.find((word) => word === normalizeHeader(cell)) ?? null;
}

function wholeDays(cell: CellValue): number | null {
  const value = readNumber(cell);
  return Number.isInteger(value) && value >= 0 ? value : null;
}

/** A share of 0 to 1, "95 %", or a number above 1 that can only be a percentage. */
function share(cell: CellValue): number | null {
  const value = readNumber(cell);
  if (value > 1 && value <= 100 && !String(cell).includes("%")) return value / 100;
  return value >= 0 && value <= 1 ? value : null;
}

function achievedShare(cell: CellValue): AchievedShare | null {
  return normalizeHeader(cell) === "off" ? "off" : share(cell);
}

function day(cell: CellValue): number | null {
  const value = readDay(cell);
  return Number.isNaN(value) ? null : value;
}
