import { workingWeekText } from "../flex/forecast/working-week";
import { ARTICLE_TERMS } from "../flex/terms";
import type { Terms } from "../flex/terms";
import { COUNT_FORMAT, DATE_FORMAT, PERCENT_FORMAT, priceFormat } from "./formats";

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
  leadTimeDays: "Preset: two weeks",
  serviceLevel: "Preset",
  outageCost: "Preset",
  workingWeek: "Preset",
  portalBalance: "",
  portalBalanceDate: "Preset: the as-of day",
  shareAchieved: "Preset: all of every saving",
  achievedBackground: "",
  achievedShortSessions: "",
  achievedSeatMoves: "",
  achievedExpiry: "",
  achievedTierPrice: "",
};

/**
 * The rows of FlexTerms, in its fixed order and under its fixed names.
 *
 * @param terms what they state; a value equal to the preset names the preset as its source
 */
export function termRows(terms: Terms): TermRow[] {
  const row = (key: keyof Terms, term: string, unit: string, format?: string): TermRow => ({
    term,
    value: cellOf(terms[key]),
    unit,
    source: cellOf(terms[key]) === cellOf(ARTICLE_TERMS[key]) ? PRESET_SOURCES[key] : "",
    ...(format === undefined ? {} : { format }),
  });
  const achieved = (key: keyof Terms, saving: string): TermRow =>
    row(key, `Share achieved, ${saving}`, "of this saving, or off", PERCENT_FORMAT);
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
    row("leadTimeDays", "Lead time", "days from order to tokens", COUNT_FORMAT),
    row("serviceLevel", "Service level", "chance not to run out", PERCENT_FORMAT),
    row(
      "outageCost",
      "Outage cost per token",
      `${terms.currency} per token missing`,
      priceFormat(terms.currency),
    ),
    row("workingWeek", "Working week", "days"),
    row("portalBalance", "Portal balance", "tokens", COUNT_FORMAT),
    row("portalBalanceDate", "Portal balance date", "date", DATE_FORMAT),
    row("shareAchieved", "Share achieved", "of each saving, or off", PERCENT_FORMAT),
    achieved("achievedBackground", "background"),
    achieved("achievedShortSessions", "short sessions"),
    achieved("achievedSeatMoves", "seat moves"),
    achieved("achievedExpiry", "expiry"),
    achieved("achievedTierPrice", "tier price"),
  ];
}

function cellOf(value: Terms[keyof Terms]): string | number | null {
  return typeof value === "object" && value !== null ? workingWeekText(value) : value;
}
