import { ARTICLE_TERMS } from "../flex/terms";
import type { Terms } from "../flex/terms";
import { DATE_FORMAT, priceFormat } from "./formats";

/** One row of the table FlexTerms. */
export interface TermRow {
  readonly term: string;
  readonly value: string | number | null;
  /** Number format of the value; absent: General. */
  readonly format?: string;
  readonly unit: string;
  /** Where the value comes from; "" where the user stated it. */
  readonly source: string;
}

/** Where the presets come from. */
const PRESET_SOURCES: Readonly<Record<keyof Terms, string>> = {
  tokenPrice: "Article: $120 for 24 tokens",
  currency: "Preset",
  billingDay: "Article: charged by calendar day",
  utcOffsetHours: "Preset",
  freeMinutes: "Preset; the vendor's practice is 5",
  shortSessionMinutes: "Preset",
  consolidationWindow: "Article: three visits in a month",
  dayCapacityMinutes: "Preset: eight hours",
  asOf: "Preset: last day in the data",
};

/**
 * The rows of FlexTerms, in its fixed order and under its fixed names.
 *
 * @param terms what they state; a value equal to the preset names the preset as its source
 */
export function termRows(terms: Terms): TermRow[] {
  const row = (key: keyof Terms, term: string, unit: string, format?: string): TermRow => ({
    term,
    value: terms[key],
    unit,
    source: terms[key] === ARTICLE_TERMS[key] ? PRESET_SOURCES[key] : "",
    ...(format === undefined ? {} : { format }),
  });
  return [
    row("tokenPrice", "Token price", `${terms.currency} per token`, priceFormat(terms.currency)),
    row("currency", "Currency", "ISO 4217 code"),
    row("billingDay", "Billing day", "calendar or rolling24h"),
    row("utcOffsetHours", "UTC offset", "hours"),
    row("freeMinutes", "Free minutes", "minutes"),
    row("shortSessionMinutes", "Short session", "minutes"),
    row("consolidationWindow", "Consolidation window", "or week, quarter, none"),
    row("dayCapacityMinutes", "Day capacity", "minutes"),
    row("asOf", "As-of date", "date", DATE_FORMAT),
  ];
}
