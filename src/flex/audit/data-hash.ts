import { isoDate } from "../dates";
import type { Usage } from "../usage";
import { sha256 } from "./sha256";
import { utf8Bytes } from "./utf8";

/** Bytes that are gathered before they are hashed. */
const CHUNK = 1 << 16;
const COMMA = 44;
const LINE_FEED = 10;
const ZERO = 48;
/** Whole numbers below it are written digit by digit, which is faster. */
const SMALL = 1e9;

/**
 * SHA-256 of usage as read, which anyone can compute again from the rows.
 *
 * It is the hash of a CSV text in UTF-8: a header line, then a line for each used row in the order of the data, each
 * ended by a line feed. The columns are date (ISO 8601), user, product, and, where the data has them, tokens, minutes,
 * start (milliseconds after midnight), by_user (1 where a person started the session), flex (1 where it was used on
 * Flex) and days (of a usage report). Names stand in double quotes, those within doubled; numbers are the shortest decimals; what a row does
 * not say is empty.
 *
 * @param usage any usage
 * @returns 64 lower-case hexadecimal digits
 */
export function dataHash(usage: Usage): string {
  const hash = sha256();
  const buffer = new Uint8Array(CHUNK);
  let at = 0;
  const write = (bytes: Uint8Array): void => {
    if (at + bytes.length > CHUNK) {
      hash.update(buffer, at);
      at = 0;
    }
    if (bytes.length > CHUNK) hash.update(bytes);
    else {
      buffer.set(bytes, at);
      at += bytes.length;
    }
  };
  const writeNumber = (value: number): void => {
    if (!(value >= 0 && value < SMALL && Number.isInteger(value)) || at + 11 > CHUNK) {
      write(Number.isNaN(value) ? COMMA_ONLY : utf8Bytes(`,${value}`));
      return;
    }
    buffer[at++] = COMMA;
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    let rest = value;
    for (let i = at + digits - 1; i >= at; i--) {
      const tenth = Math.floor(rest / 10);
      buffer[i] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    at += digits;
  };

  const columns = numberColumns(usage);
  const users = usage.users.map(quotedField);
  const products = usage.products.map(quotedField);
  const dates = new Map<number, Uint8Array>();
  write(utf8Bytes(["date,user,product", ...columns.map(({ name }) => name)].join() + "\n"));
  for (let row = 0; row < usage.rows; row++) {
    const day = usage.day[row]!;
    let date = dates.get(day);
    if (date === undefined) dates.set(day, (date = utf8Bytes(isoDate(day))));
    write(date);
    write(users[usage.user[row]!]!);
    write(products[usage.product[row]!]!);
    for (const { valueOf } of columns) writeNumber(valueOf(row));
    write(LINE_END);
  }
  hash.update(buffer, at);
  return hash.hex();
}

const COMMA_ONLY = Uint8Array.of(COMMA);
const LINE_END = Uint8Array.of(LINE_FEED);

function quotedField(name: string): Uint8Array {
  return utf8Bytes(`,"${name.replaceAll('"', '""')}"`);
}

interface NumberColumn {
  readonly name: string;
  /** NaN where the row does not say. */
  readonly valueOf: (row: number) => number;
}

function numberColumns({ tokens, minutes, startMs, userInitiated, onFlex, aggregate }: Usage) {
  const columns: NumberColumn[] = [];
  const add = (name: string, column: ArrayLike<number> | null | undefined): void => {
    if (column) columns.push({ name, valueOf: (row) => column[row]! });
  };
  add("tokens", tokens);
  add("minutes", minutes);
  if (startMs) columns.push({ name: "start", valueOf: (row) => (startMs[row]! < 0 ? NaN : startMs[row]!) });
  add("by_user", userInitiated);
  add("flex", onFlex);
  add("days", aggregate?.daysUsed);
  return columns;
}
