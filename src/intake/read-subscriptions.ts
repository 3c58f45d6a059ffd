import type { DataIssue } from "../flex/data-issue";
import { addMonths } from "../flex/dates";
import type { Lot } from "../flex/lot";
import type { RateCard } from "../flex/rate-card";
import type { Seat } from "../flex/seat";
import { issueOf } from "./fault";
import type { Grid } from "./grid";
import { productNames } from "./identity/product-names";
import { normalizeHeader } from "./normalize-header";
import { readNumberText } from "./numbers/number-text";
import type { InputFile } from "./recognition";
import { placeOf, subscriptionRows } from "./subscriptions/subscription-rows";
import type { SubscriptionRow, SubscriptionRows } from "./subscriptions/subscription-rows";

export interface ReadSubscriptionsOptions extends InputFile {
  /** Currency per token, since the export has no prices. */
  readonly tokenPrice: number;
  /** What a seat costs, since the export has no prices. */
  readonly rates: RateCard;
}

/** What a subscriptions export holds: token packs are lots, all else are seats. */
export interface SubscriptionsReading {
  /** Rows that are not blank: each is a lot, one or more seats, or set aside. */
  readonly read: number;
  readonly lots: readonly Lot[];
  /** One for each seat bought; `user` is "" since the export does not say who holds it. */
  readonly seats: readonly Seat[];
  readonly issues: readonly DataIssue[];
}

/** The smallest pack that the vendor sells; a smaller quantity counts packs, not tokens. */
const SMALLEST_PACK = 100;
const MOST_SEATS = 100_000;
const MONTHS_PER_YEAR = 12;
const LONGEST_TERM_YEARS = 5;

const TOKENS = /\b(?:flex|tokens?)\b/i;
/** "Flex 500 tokens", "1,000-token pack". */
const PACK_SIZE = /(\d[\d.,' ]*)[\s-]*tokens?\b/i;
const ENDED = /^(expired|cancell?ed|inactive|terminated|ended|lapsed)$/;

/**
 * Reads a subscriptions export: one row a subscription or token pack.
 *
 * @param grid all rows, header included
 * @returns null where no row is the header of a subscriptions export
 * @throws IntakeError where the order of dates is ambiguous
 */
export function readSubscriptions(
  grid: Grid,
  options: ReadSubscriptionsOptions,
): SubscriptionsReading | null {
  const found = subscriptionRows(grid, options);
  if (found === null) return null;
  const packs = lotsOf(found, options.tokenPrice, options);
  const seats = seatsOf(found, options);
  return {
    read: found.read,
    lots: packs.value,
    seats: seats.value,
    issues: [...found.issues, ...packs.issues, ...seats.issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/**
 * The token packs of a subscriptions export.
 *
 * @param tokenPrice currency per token
 */
export function lotsOf(
  { rows, header }: SubscriptionRows,
  tokenPrice: number,
  file: InputFile = {},
): { readonly value: readonly Lot[]; readonly issues: readonly DataIssue[] } {
  const column = header.headers[header.columns.quantity[0]!] ?? "";
  const value: Lot[] = [];
  const issues: DataIssue[] = [];
  for (const row of rows.filter(isTokens)) {
    const tokens = tokensOf(row);
    if (tokens === null) {
      const params = { offering: row.offering };
      const fault = { code: "subscriptions.packUnknown", column, value: row.quantity, params };
      issues.push(issueOf(fault, placeOf(row, file)));
    } else {
      const expires = lastPaidDay(row);
      value.push({
        purchased: row.start,
        tokens,
        price: tokenPrice,
        expires,
        leftAtStart: null,
        sourceRow: row.sourceRow,
      });
    }
  }
  return { value, issues };
}

/** A notice about seats, of which the export does not say who holds them: what a user's seat saves rests on that. */
export function seatNotice({ rows, header }: SubscriptionRows, { file }: InputFile): readonly DataIssue[] {
  const seats = rows.filter((row) => !isTokens(row) && !ENDED.test(normalizeHeader(row.status)));
  if (seats.length === 0) return [];
  const count = seats.reduce((sum, { quantity }) => sum + quantity, 0);
  const column = header.headers[header.columns.product[0]!] ?? "";
  const fault = { code: "subscriptions.seatsWithoutUsers", column, value: null, params: { seats: count } };
  return [issueOf(fault, { source: "lots", severity: "notice", row: seats[0]!.sourceRow, file })];
}

function seatsOf(
  { rows, header }: SubscriptionRows,
  { rates, ...file }: ReadSubscriptionsOptions,
): { readonly value: readonly Seat[]; readonly issues: readonly DataIssue[] } {
  const names = productNames(rates);
  const column = header.headers[header.columns.product[0]!] ?? "";
  const value: Seat[] = [];
  const issues: DataIssue[] = [];
  for (const row of rows.filter((each) => !isTokens(each))) {
    const rate = names.nameOf(row.offering).rate;
    const fault = faultOfSeat(row, rate?.seatCostPerYear ?? null);
    if (fault !== null) {
      issues.push(issueOf({ code: fault, column, value: row.offering }, placeOf(row, file)));
      continue;
    }
    const seat: Seat = {
      user: "",
      product: rate!.product,
      team: row.team,
      start: row.start,
      renewal: lastPaidDay(row) + 1,
      costPerYear: rate!.seatCostPerYear!,
      sourceRow: row.sourceRow,
    };
    for (let i = 0; i < row.quantity; i++) value.push(seat);
  }
  return { value, issues };
}

function faultOfSeat({ status, quantity }: SubscriptionRow, cost: number | null): string | null {
  if (ENDED.test(normalizeHeader(status))) return "subscriptions.ended";
  if (!Number.isInteger(quantity) || quantity > MOST_SEATS) return "subscriptions.notSeats";
  return cost === null ? "subscriptions.noSeatCost" : null;
}

function isTokens({ offering }: SubscriptionRow): boolean {
  return TOKENS.test(offering);
}

/** Tokens of a row: packs times their size where the offering names it; null where the size is not known. */
function tokensOf({ offering, quantity }: SubscriptionRow): number | null {
  const size = PACK_SIZE.exec(offering)?.[1]?.trim();
  const pack = size === undefined ? null : readNumberText(size.replace(/[.,' ](?=\d{3}\b)/g, ""));
  if (pack !== null && pack.point > 0) return pack.point * (quantity >= SMALLEST_PACK ? 1 : quantity);
  return quantity >= SMALLEST_PACK ? quantity : null;
}

/**
 * The last day that a subscription is paid for. An end on the anniversary of the start is the first day that is not.
 *
 * @source domain notes, "Mechanics": the last usable day is the day before the anniversary
 */
function lastPaidDay({ start, end }: SubscriptionRow): number {
  for (let years = 1; years <= LONGEST_TERM_YEARS; years++)
    if (addMonths(start, MONTHS_PER_YEAR * years) === end) return end - 1;
  return end;
}
