import { randomOf, type Random } from "../src/flex/random";

/** A row as Excel hands it over: serial day, e-mail, product, tokens, minutes, source, machine, team. */
export type BenchRow = readonly (string | number)[];

/** Rows in the pages in which Excel hands over a selection; who reads them takes them away. */
export type BenchPages = (readonly BenchRow[])[];

export const BENCH_HEADER = [
  "Date",
  "Email",
  "Product",
  "Tokens",
  "Minutes",
  "Source",
  "machineName",
  "Team",
];

/** Monday, 2024-01-01 */
export const FIRST_DAY = 45292;
export const DAYS = 730;
/** Rows of a page. */
const PAGE_ROWS = 20_000;
/** A product and its tokens a day. */
export type BenchProduct = readonly [name: string, rate: number];
const PRODUCTS: readonly BenchProduct[] = [
  ["AutoCAD", 5],
  ["Revit", 8],
  ["Civil 3D", 15],
  ["Inventor", 10],
  ["Navisworks Manage", 7],
];
const FAMILY_NAMES = ["smith", "mueller", "tanaka", "garcia", "ivanova"];
const MOST_PRODUCTS = 6;
/** Share of the later sessions of a day that are charged although the first one was. */
const CHARGED_AGAIN = 0.01;
/** What is used on each day of a week, from Monday. */
const WEEK = [1, 1.1, 1.12, 1.05, 0.85, 0.08, 0.08];

/** Whose usage a bench reads. */
export interface Company {
  readonly users: number;
  /** The first ones are used most. */
  readonly products: readonly BenchProduct[];
  /** Whether everybody uses every product; else it is one to six, as people do. */
  readonly usesEveryProduct?: boolean;
}

/** Rows of a user in the two years: somebody who works with it on about every other working day. */
const ROWS_OF_USER = 200;

/** As many users as make so many rows. */
export function companyOf(rows: number): Company {
  return { users: rows / ROWS_OF_USER, products: PRODUCTS };
}

interface BenchUser {
  readonly email: string;
  /** Most used first. */
  readonly products: readonly BenchProduct[];
  readonly machines: readonly [usual: string, other: string];
  readonly team: string;
  /** Serial day on which each product was last charged. */
  readonly charged: Map<string, number>;
}

function benchUser(index: number, { products, usesEveryProduct }: Company, random: Random): BenchUser {
  const family = FAMILY_NAMES[index % FAMILY_NAMES.length]!;
  const uses = 1 + Math.floor(random() * random() * MOST_PRODUCTS);
  return {
    email: `user${String(index).padStart(4, "0")}.${family}@example.com`,
    products: usesEveryProduct ? products : Array.from({ length: uses }, () => pickFirst(products, random)),
    machines: [`WS-${10000 + index}`, `NB-${20000 + index}`],
    team: `Team ${index % 26}`,
    charged: new Map(),
  };
}

/** One of some values, the first ones more often. */
function pickFirst<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * random() * values.length)]!;
}

/**
 * Rows of a session log in date order, the same for the same number of rows and the same company. The first session of
 * a user, product and day takes the product's rate, the others nothing.
 *
 * Every cell is a string or number of its own, as after a transfer: rows do not share string objects.
 *
 * @param count number of rows
 */
export function benchRows(count: number, company: Company): BenchRow[] {
  const random = randomOf(42);
  const users = Array.from({ length: company.users }, (_, index) => benchUser(index, company, random));
  const rows = daysOfRows(count).map((day): BenchRow => {
    const user = pickFirst(users, random);
    const [product, rate] = pickFirst(user.products, random);
    const isCharged = user.charged.get(product) !== day || random() < CHARGED_AGAIN;
    user.charged.set(product, day);
    const minutes = Math.round(random() * 6000) / 10;
    const source = random() < 0.12 ? "Background" : "User";
    const machine = user.machines[random() < 0.8 ? 0 : 1];
    return [day, user.email, product, isCharged ? rate : 0, minutes, source, machine, user.team];
  });
  return JSON.parse(JSON.stringify(rows)) as BenchRow[];
}

/** Serial days, ascending: few of a weekend. */
function daysOfRows(count: number): number[] {
  const shares = Array.from({ length: DAYS }, (_, day) => WEEK[day % WEEK.length]!);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const days: number[] = [];
  let upTo = 0;
  shares.forEach((share, day) => {
    upTo += share;
    while (days.length < Math.round((count * upTo) / total)) days.push(FIRST_DAY + day);
  });
  return days;
}

/**
 * Takes one page after the other. Like those that Excel hands over, a page is let go of once it is read: else garbage
 * collection, which comes upon all that is alive, would be timed for the rows of the bench.
 */
export function* takePages(pages: BenchPages): Iterable<readonly BenchRow[]> {
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) yield page;
}

/** As `benchRows`, in pages. */
export function benchPages(count: number, company: Company): BenchPages {
  const rows = benchRows(count, company);
  return Array.from({ length: Math.ceil(count / PAGE_ROWS) }, (_, page) =>
    rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS),
  );
}
