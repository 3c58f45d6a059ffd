import type { AnalysisInput } from "../../../src/flex/analyze";

/** One used row, read out of its columns. */
export interface NaiveRow {
  day: number;
  user: string;
  product: string;
  /** Reported tokens; 0 where the data has no tokens column. */
  tokens: number;
  /** NaN where the row does not say, or the data has no such column. */
  minutes: number;
  /** Start in milliseconds since serial day 0; midnight where the row does not say. */
  start: number;
  userInitiated: boolean;
  onFlex: boolean;
}

/** All Flex rows of one user, product and day, and the tokens taken for them. */
export interface NaiveDay {
  day: number;
  user: string;
  product: string;
  rows: NaiveRow[];
  charge: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Groups items under a text key, in the order in which the keys first appear. */
export function groupBy<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

export function naiveRows({ usage }: AnalysisInput): NaiveRow[] {
  return Array.from({ length: usage.rows }, (_, row) => ({
    day: usage.day[row]!,
    user: usage.users[usage.user[row]!]!,
    product: usage.products[usage.product[row]!]!,
    tokens: usage.tokens === null ? 0 : usage.tokens[row]!,
    minutes: usage.minutes === null ? NaN : usage.minutes[row]!,
    start: usage.day[row]! * DAY_MS + Math.max(0, usage.startMs?.[row] ?? 0),
    userInitiated: usage.userInitiated === null || usage.userInitiated[row] === 1,
    onFlex: usage.onFlex === null || usage.onFlex[row] === 1,
  }));
}

const userProductDay = (row: NaiveRow): string => JSON.stringify([row.user, row.product, row.day]);

function charge(rows: NaiveRow[], { usage, terms, rates }: AnalysisInput): number {
  if (usage.tokens !== null) return sum(rows.map((row) => row.tokens));
  // An unknown number of minutes compares as false, so such a session counts as a long one.
  const free = rows.every((row) => row.minutes < terms.freeMinutes);
  return free ? 0 : (rates.find(rows[0]!.product)?.tokensPerDay ?? 0);
}

/** Rows of one user and product in stretches of less than 24 hours from the first of each. */
function naiveWindows(rows: NaiveRow[]): NaiveRow[][] {
  const windows: NaiveRow[][] = [];
  for (const row of [...rows].sort((a, b) => a.start - b.start)) {
    const last = windows.at(-1);
    if (last !== undefined && row.start - last[0]!.start < DAY_MS) last.push(row);
    else windows.push([row]);
  }
  return windows;
}

function isRolling({ usage, terms }: AnalysisInput): boolean {
  return usage.tokens === null && terms.billingDay === "rolling24h" && Boolean(usage.startMs);
}

/** Every user, product and billing day with a Flex row, whatever its charge. */
export function naiveFlexDays(input: AnalysisInput): NaiveDay[] {
  const flexRows = naiveRows(input).filter((row) => row.onFlex);
  const groups = isRolling(input)
    ? groupBy(flexRows, (row) => JSON.stringify([row.user, row.product])).flatMap(naiveWindows)
    : groupBy(flexRows, userProductDay);
  return groups.map((rows) => {
    const { day, user, product } = rows[0]!;
    return { day, user, product, rows, charge: charge(rows, input) };
  });
}

/** Number of users, products and days with a row that was used on a seat. */
export function naiveSeatDays(input: AnalysisInput): number {
  const seatRows = naiveRows(input).filter((row) => !row.onFlex);
  return groupBy(seatRows, userProductDay).length;
}
