import { isoDate, serialOf } from "../../../src/flex/dates";
import { lastUsableDay } from "../../../src/flex/expiry-date";
import { ARTICLE_RATES } from "../../../src/flex/rate-card";
import { csvText } from "../csv-text";
import { reportedCharges, type ReportedCharge } from "./charges";
import { CALENDAR } from "./planted";
import { PEOPLE, SEATS } from "./staff";

/** The files of the second sample. */
export const REPORTED_FILES = [
  "usage.csv",
  "terms.csv",
  "rates.csv",
  "lots.csv",
  "tiers.csv",
  "seats.csv",
  "people.csv",
  "calendar.csv",
  "scenarios.csv",
  "offer-tiers.csv",
] as const;

/** Text of each file of the second sample by its name. */
export type ReportedFiles = Readonly<Record<(typeof REPORTED_FILES)[number], string>>;

const FIRST_ORDER = serialOf(2025, 7, 1);
const SECOND_ORDER = serialOf(2026, 6, 15);
/** What the first order had above its need expires. */
const SPARE = 1.08;

/**
 * The second sample: tokens as the vendor reports them, and every table that there can be.
 *
 * @returns the same text at every call
 */
export function reportedFiles(): ReportedFiles {
  const charges = reportedCharges();
  return {
    "usage.csv": csvText([
      ["Day used", "User", "Product", "Version", "Tokens used", "Source"],
      ...charges.map(({ day, user, product, version, tokens, source }) => [
        isoDate(day),
        user,
        product,
        version,
        tokens,
        source,
      ]),
    ]),
    "terms.csv": csvText([
      ["Term", "Value"],
      ["Token price", "4.50"],
      ["Currency", "EUR"],
      ["Billing day", "calendar"],
      ["Lead time", 10],
      ["Service level", "95 %"],
    ]),
    "rates.csv": csvText([
      ["Product", "Tokens per day", "Seat cost per year", "Flex-eligible", "Covers"],
      ...ARTICLE_RATES.map((rate) => [
        rate.product,
        rate.tokensPerDay,
        rate.seatCostPerYear,
        rate.flexEligible ? "yes" : "no",
        rate.covers.join("; "),
      ]),
    ]),
    "lots.csv": csvText([
      ["Purchased", "Tokens", "Price per token"],
      [isoDate(FIRST_ORDER), toHundreds(tokensUntil(charges, lastUsableDay(FIRST_ORDER)) * SPARE), "4.50"],
      [isoDate(SECOND_ORDER), 5000, "4.50"],
    ]),
    "tiers.csv": csvText([
      ["From tokens", "Price per token", "Pack size"],
      [100, "4.80", 100],
      [1000, "4.50", 1000],
    ]),
    "seats.csv": csvText([
      ["User", "Product", "Team", "Start", "Renewal"],
      ...SEATS.map((seat) => [
        seat.user,
        seat.product,
        seat.team,
        isoDate(seat.start),
        isoDate(seat.renewal),
      ]),
    ]),
    "people.csv": csvText([
      ["User", "Team", "Cost center", "Authorized from", "Authorized to"],
      ...PEOPLE.map((person) => [
        person.user,
        person.team,
        person.costCenter,
        dateOrBlank(person.authorizedFrom),
        dateOrBlank(person.authorizedTo),
      ]),
    ]),
    "calendar.csv": csvText([["Date", "Kind"], ...CALENDAR]),
    "scenarios.csv": csvText([
      ["Scenario", "Token price", "Headcount factor", "Tiers"],
      ["Today", null, null, null],
      ["Renewal offer", "4.05", null, "offer-tiers.csv"],
      ["A fifth more users", null, "1.2", null],
      ["Offer and growth", "4.05", "1.2", "offer-tiers.csv"],
    ]),
    "offer-tiers.csv": csvText([
      ["From tokens", "Price per token", "Pack size"],
      [500, "4.50", 500],
      [5000, "4.05", 5000],
    ]),
  };
}

function tokensUntil(charges: readonly ReportedCharge[], last: number): number {
  return charges.filter(({ day }) => day <= last).reduce((sum, { tokens }) => sum + tokens, 0);
}

function toHundreds(tokens: number): number {
  return Math.ceil(tokens / 100) * 100;
}

function dateOrBlank(day: number | null): string | null {
  return day === null ? null : isoDate(day);
}
