import * as fc from "fast-check";
import type { UsageRow } from "./arbitrary-usage";

/** How a program of some locale writes usage into a CSV file. */
export interface Locale {
  readonly date: DateStyle;
  readonly decimal: "." | ",";
  /** What parts thousands; "" for nothing. */
  readonly thousands: string;
  readonly negative: "-5" | "5-" | "(5)";
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\n" | "\r\n" | "\r";
  readonly encoding:
    "utf-8" | "utf-8 marked" | "utf-16le" | "utf-16le marked" | "utf-16be marked" | "western";
  /** Title rows above the header. */
  readonly titles: number;
}

/** A way to write a day; `order` is null where every reader understands it. */
interface DateStyle {
  readonly order: "dmy" | "mdy" | null;
  readonly write: (day: Date) => string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SERIAL_OF_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

/** A serial day by the calendar of the language, so that the product's own arithmetic is not its judge. */
export function utcDate(serial: number): Date {
  return new Date((serial - SERIAL_OF_1970) * MS_PER_DAY);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function numeric(order: "dmy" | "mdy", mark: string, isPadded: boolean, digits: 2 | 4): DateStyle {
  const part = (value: number): string => (isPadded ? pad(value) : String(value));
  return {
    order,
    write: (date) => {
      const [day, month] = [part(date.getUTCDate()), part(date.getUTCMonth() + 1)];
      const year = String(date.getUTCFullYear()).slice(-digits);
      return (order === "dmy" ? [day, month, year] : [month, day, year]).join(mark);
    },
  };
}

const PLAIN_STYLES: readonly DateStyle[] = [
  { order: null, write: (date) => date.toISOString().slice(0, 10) },
  { order: null, write: (date) => `${date.toISOString().slice(0, 19)}` },
  { order: null, write: (date) => date.toISOString().slice(0, 10).replaceAll("-", "/") },
  { order: null, write: (date) => String(date.getTime() / MS_PER_DAY + SERIAL_OF_1970) },
  {
    order: null,
    write: (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  },
  {
    order: null,
    write: (date) => `${MONTHS[date.getUTCMonth()]} ${pad(date.getUTCDate())}, ${date.getUTCFullYear()}`,
  },
];

const dateStyle: fc.Arbitrary<DateStyle> = fc.oneof(
  fc.constantFrom(...PLAIN_STYLES),
  fc
    .tuple(
      fc.constantFrom<"dmy" | "mdy">("dmy", "mdy"),
      fc.constantFrom("/", ".", "-"),
      fc.boolean(),
      fc.constantFrom<2 | 4>(2, 4),
    )
    .map((style) => numeric(...style)),
);

export const locales: fc.Arbitrary<Locale> = fc
  .record({
    date: dateStyle,
    decimal: fc.constantFrom<"." | ",">(".", ","),
    thousands: fc.constantFrom("", " ", "\u00a0", "\u202f", "\u2009", "'", "other"),
    negative: fc.constantFrom<Locale["negative"]>("-5", "5-", "(5)"),
    delimiter: fc.constantFrom<Locale["delimiter"]>(",", ";", "\t"),
    newline: fc.constantFrom<Locale["newline"]>("\n", "\r\n", "\r"),
    encoding: fc.constantFrom<Locale["encoding"]>(
      "utf-8",
      "utf-8 marked",
      "utf-16le",
      "utf-16le marked",
      "utf-16be marked",
      "western",
    ),
    titles: fc.nat(3),
  })
  .map((locale) => ({
    ...locale,
    thousands: locale.thousands === "other" ? (locale.decimal === "." ? "," : ".") : locale.thousands,
  }))
  .filter(({ encoding, thousands }) => encoding !== "western" || !/[\u2009\u202f]/.test(thousands));

/** A number as the locale writes it. */
export function numberText(value: number, { decimal, thousands, negative }: Locale): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const text = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 ? negative.replace("5", text) : text;
}

/** A file's cells as the bytes that a program of the locale writes. */
export function fileOf(cells: readonly (readonly string[])[], locale: Locale): Uint8Array {
  const { delimiter, newline, encoding } = locale;
  const field = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = cells.map((row) => row.map(field).join(delimiter) + newline).join("");
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8 marked":
      return Buffer.from(`\ufeff${text}`, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16le marked":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16be marked":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "western":
      return Buffer.from(text, "latin1");
  }
}

/** Whether nothing tells the order of the locale's dates: some can be read in two ways, and none in one only. */
export function isOrderOpen(rows: readonly UsageRow[], { date }: Locale): boolean {
  if (date.order === null) return false;
  const days = rows.map(({ day }) => utcDate(day));
  const canSwap = days.filter((day) => day.getUTCDate() <= 12);
  return canSwap.length === days.length && days.some((day) => day.getUTCDate() !== day.getUTCMonth() + 1);
}

/** By row, whether its number can be read with either decimal mark while no number of the column tells which. */
export function openNumbers(texts: readonly string[]): readonly boolean[] {
  const digits = texts.map((text) => text.replace(/[^\d.,]/g, ""));
  const isOpen = (text: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  const isTold = digits.some((text) => /[.,]/.test(text) && !isOpen(text));
  return digits.map((text) => isOpen(text) && !isTold);
}
