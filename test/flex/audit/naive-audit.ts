import type { AuditCode, AuditFinding, Strength } from "../../../src/flex/audit/audit";
import type { AuditInput } from "../../../src/flex/audit/audit-context";
import { naiveWeekStart } from "../oracle/naive-dates";
import { groupBy, sum } from "../oracle/naive-usage-days";

/** A finding without its words. */
export type NaiveFinding = Pick<
  AuditFinding,
  "code" | "user" | "product" | "date" | "charged" | "expected" | "tokens" | "cost" | "strength" | "rows"
>;

interface Row {
  user: string;
  product: string;
  day: number;
  tokens: number;
  minutes: number;
  start: number | null;
  byUser: boolean;
  onFlex: boolean;
  sourceRow: number;
}

interface Day {
  user: string;
  product: string;
  day: number;
  rows: Row[];
  charged: number;
}

type Verdict = { expected: number; strength: Strength } | null;

const DAY_MS = 86_400_000;
const RULE = "contradicts a published rule";

const naiveWeekday = (day: number): number => day - naiveWeekStart(day);
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const keyOf = (row: { user: string; product: string; day: number }): string =>
  [row.user, row.product, row.day].join("|");

function rowsOf(usage: AuditInput["usage"]): Row[] {
  return [...usage.day.keys()].map((i) => {
    const start = usage.startMs ? usage.startMs[i]! : -1;
    return {
      user: usage.users[usage.user[i]!]!,
      product: usage.products[usage.product[i]!]!,
      day: usage.day[i]!,
      tokens: usage.tokens ? usage.tokens[i]! : 0,
      minutes: usage.minutes ? usage.minutes[i]! : NaN,
      start: start < 0 ? null : usage.day[i]! * DAY_MS + start,
      byUser: !usage.userInitiated || usage.userInitiated[i] === 1,
      onFlex: !usage.onFlex || usage.onFlex[i] === 1,
      sourceRow: usage.sourceRow[i]!,
    };
  });
}

/**
 * The audit of reported charges in its plainest form: every test asks every usage day and looks through all rows.
 *
 * The card is the user's own.
 */
export function naiveFindings(input: AuditInput): NaiveFinding[] {
  const rows = rowsOf(input.usage);
  const flex = rows.filter((row) => row.onFlex);
  const days: Day[] = groupBy(flex, keyOf)
    .map((group) => ({
      user: group[0]!.user,
      product: group[0]!.product,
      day: group[0]!.day,
      rows: group,
      charged: sum(group.map((row) => row.tokens)),
    }))
    .filter((day) => day.charged > 0);
  const covered = coveredDays(days, input);
  const tests: [AuditCode, (day: Day) => Verdict][] = [
    ["above-rate", (day) => aboveRate(day, input)],
    ["not-a-multiple", (day) => notAMultiple(day, input)],
    ["within-24-hours", (day) => (covered.has(day) ? within24Hours(input) : null)],
    ["below-free-minutes", (day) => when(isFree(day, input), RULE)],
    ["seat-held", (day) => seatHeld(day, rows, input)],
    ["out-of-contract", (day) => when(input.rates.find(day.product)?.inContract === false, RULE)],
    ["not-flex-eligible", (day) => when(isIneligible(day, input), RULE)],
    ["background-only", (day) => when(!day.rows.some((row) => row.byUser), RULE)],
    ["outside-authorized-dates", (day) => when(isUnauthorized(day, input), "unexplained")],
    ["monitoring-no-session", (day) => unmonitored(day, input)],
    ["monitoring-background-only", (day) => when(sawOnlyBackground(day, input), "unexplained")],
    ["weekend", (day) => when(!input.workingWeek[naiveWeekday(day.day)], "circumstantial")],
    ["day-off", (day) => when(isDayOff(day, input), "circumstantial")],
  ];
  const single = tests.flatMap(([code, test]) =>
    days.flatMap((day) => {
      const verdict = test(day);
      return verdict === null ? [] : [finding(code, [day], verdict, input)];
    }),
  );
  return [...single, ...chains(days, input)];
}

function finding(
  code: AuditCode,
  days: Day[],
  { expected, strength }: { expected: number; strength: Strength },
  { terms }: AuditInput,
): NaiveFinding {
  const { user, product, day } = days[0]!;
  const charged = sum(days.map((each) => each.charged));
  const tokens = Math.max(0, charged - expected);
  const rows = days.flatMap((each) => each.rows.map((row) => row.sourceRow)).sort((a, b) => a - b);
  return {
    code,
    user,
    product,
    date: day,
    charged,
    expected,
    tokens,
    cost: tokens * terms.tokenPrice,
    strength,
    rows,
  };
}

const when = (is: boolean, strength: Strength): Verdict => (is ? { expected: 0, strength } : null);

function rateOf(day: Day, { rates }: AuditInput): number | null {
  return rates.find(day.product)?.tokensPerDay ?? null;
}

function aboveRate(day: Day, input: AuditInput): Verdict {
  const rate = rateOf(day, input);
  return rate !== null && day.charged > rate ? { expected: rate, strength: RULE } : null;
}

function notAMultiple(day: Day, input: AuditInput): Verdict {
  const rate = rateOf(day, input);
  if (rate === null || Number.isInteger(day.charged / rate)) return null;
  return { expected: rate, strength: "unexplained" };
}

const within24Hours = ({ terms }: AuditInput): Verdict => ({
  expected: 0,
  strength: terms.billingDay === "rolling24h" ? RULE : "circumstantial",
});

/** Walks through the sessions of each user's and product's charged days in the order of time; a credit is none. */
function coveredDays(days: Day[], { usage }: AuditInput): Set<Day> {
  const covered = new Set<Day>();
  if (!usage.startMs) return covered;
  for (const group of groupBy(days, (day) => [day.user, day.product].join("|"))) {
    const sessions = group
      .flatMap((day) => day.rows.filter((row) => row.tokens >= 0).map((row) => ({ day, start: row.start })))
      .map(({ day, start }) => ({ day, start, at: start ?? day.day * DAY_MS }))
      .sort((a, b) => a.at - b.at);
    let opened = -Infinity;
    const opening = new Set<Day>();
    for (const { day, at } of sessions) {
      if (at - opened < DAY_MS) continue;
      opened = at;
      opening.add(day);
    }
    for (const { day } of sessions) if (!opening.has(day)) covered.add(day);
    for (const { day, start } of sessions) if (start === null) covered.delete(day);
  }
  return covered;
}

function isFree(day: Day, { usage, terms }: AuditInput): boolean {
  return usage.minutes !== null && day.rows.every((row) => row.minutes < terms.freeMinutes);
}

function isIneligible(day: Day, { rates }: AuditInput): boolean {
  const rate = rates.find(day.product);
  return rate !== undefined && rate.inContract && !rate.flexEligible;
}

function seatHeld(day: Day, rows: Row[], { seats, rates }: AuditInput): Verdict {
  const held = (seats ?? []).filter(
    (seat) =>
      same(seat.user, day.user) &&
      [seat.product, ...(rates.find(seat.product)?.covers ?? [])].some((each) => same(each, day.product)) &&
      (seat.start === null || seat.start <= day.day) &&
      (seat.renewal === null || day.day < seat.renewal),
  );
  if (held.some((seat) => seat.start !== null)) return { expected: 0, strength: RULE };
  const used = rows.some((row) => !row.onFlex && keyOf(row) === keyOf(day));
  return when(used || held.length > 0, "unexplained");
}

function isUnauthorized(day: Day, { people }: AuditInput): boolean {
  const own = (people ?? []).filter((person) => same(person.user, day.user));
  const allows = own.some(
    ({ authorizedFrom, authorizedTo }) =>
      (authorizedFrom === null || authorizedFrom <= day.day) &&
      (authorizedTo === null || day.day <= authorizedTo),
  );
  return own.length > 0 && !allows;
}

/** Monitoring rows of a user and product that ran on a day, minute by minute of the clock where it is known. */
function monitoringOn(day: Day, { monitoring }: AuditInput): Row[] {
  if (monitoring === null) return [];
  return rowsOf(monitoring).filter((row) => {
    if (!same(row.user, day.user) || !same(row.product, day.product)) return false;
    if (row.day === day.day) return true;
    if (row.start === null || Number.isNaN(row.minutes)) return false;
    const midnight = day.day * DAY_MS;
    return row.start < midnight && row.start + row.minutes * 60_000 > midnight;
  });
}

function unmonitored(day: Day, input: AuditInput): Verdict {
  const { monitoring } = input;
  if (monitoring === null || monitoring.rows === 0) return null;
  const isRunning = Math.min(...monitoring.day) <= day.day && day.day <= Math.max(...monitoring.day);
  if (!isRunning || monitoringOn(day, input).length > 0) return null;
  const isKnown =
    monitoring.users.some((user) => same(user, day.user)) &&
    monitoring.products.some((product) => same(product, day.product));
  return { expected: 0, strength: isKnown ? "unexplained" : "circumstantial" };
}

function sawOnlyBackground(day: Day, input: AuditInput): boolean {
  const seen = monitoringOn(day, input);
  return seen.length > 0 && seen.every((row) => !row.byUser);
}

function isDayOff(day: Day, { calendar, workingWeek }: AuditInput): boolean {
  return workingWeek[naiveWeekday(day.day)]! && (calendar ?? []).some(({ date }) => date === day.day);
}

function chains(days: Day[], input: AuditInput): NaiveFinding[] {
  return days.flatMap((friday) => {
    if (naiveWeekday(friday.day) !== 4) return [];
    const on = (day: number): Day | undefined =>
      days.find((each) => keyOf(each) === keyOf({ ...friday, day }));
    const saturday = on(friday.day + 1);
    const sunday = on(friday.day + 2);
    if (!saturday || !sunday) return [];
    return [
      finding(
        "weekend-chain",
        [friday, saturday, sunday],
        { expected: friday.charged, strength: "circumstantial" },
        input,
      ),
    ];
  });
}

/** Each charge once, under its strongest finding. */
export function naiveTotal(findings: NaiveFinding[]): { charges: number; tokens: number } {
  const charges = groupBy(
    findings.filter(({ strength }) => strength !== "circumstantial"),
    (each) => keyOf({ ...each, day: each.date }),
  );
  const tokens = charges.map((group) => {
    const contradicting = group.filter(({ strength }) => strength === RULE);
    return Math.max(...(contradicting.length > 0 ? contradicting : group).map((each) => each.tokens));
  });
  return { charges: charges.length, tokens: sum(tokens) };
}
