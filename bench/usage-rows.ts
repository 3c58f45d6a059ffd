import { randomOf } from "../src/flex/random";

/** A row as Excel hands it over: serial day, e-mail, product, tokens, minutes, source, machine, team. */
export type BenchRow = readonly (string | number)[];

/** Rows in the pages in which Excel hands over a selection. */
export type BenchPages = readonly (readonly BenchRow[])[];

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

/** 2024-01-01 */
export const FIRST_DAY = 45292;
export const DAYS = 730;
export const USERS = 5000;
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

/**
 * Rows of a session log in date order, the same for the same number of rows.
 *
 * Every cell is a string or number of its own, as after a transfer: rows do not share string objects.
 *
 * @param count number of rows
 * @param products the first ones are used most
 */
export function benchRows(count: number, products: readonly BenchProduct[] = PRODUCTS): BenchRow[] {
  const random = randomOf(42);
  const rows = Array.from({ length: count }, (_, index): BenchRow => {
    const user = Math.floor(random() * random() * USERS);
    const [product, rate] = products[Math.floor(random() * random() * products.length)]!;
    return [
      FIRST_DAY + Math.floor((index / count) * DAYS),
      `user${String(user).padStart(4, "0")}@example.com`,
      product,
      rate,
      Math.round(random() * 6000) / 10,
      random() < 0.12 ? "Background" : "User",
      `WS-${10000 + user}`,
      `Team ${user % 26}`,
    ];
  });
  return JSON.parse(JSON.stringify(rows)) as BenchRow[];
}

/** As `benchRows`, in pages. */
export function benchPages(count: number, products?: readonly BenchProduct[]): BenchPages {
  const rows = benchRows(count, products);
  return Array.from({ length: Math.ceil(count / PAGE_ROWS) }, (_, page) =>
    rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS),
  );
}
