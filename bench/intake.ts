import { ARTICLE_RATES, rateCard } from "../src/flex/rate-card";
import { internNames, internTexts } from "./intern-texts";
import { least, processorTime } from "./processor-time";
import { passOver, readRows } from "./read-rows";
import { benchPages, companyOf, type BenchPages, type Company } from "./usage-rows";

/**
 * How much longer reading usage takes than the least that any reading must do: looking up the five text columns of
 * each row in a map and keeping the index. Prints ratios, since seconds depend on the machine; the goal is 1.5.
 *
 * Three things are held against it. Interning names: normalizing each distinct text once is asked of every reading, and
 * where many rows are the first to name somebody it alone takes more than half as long as the interning. The pass over
 * the cells, which reading is. And all of it, with what is settled after the pass, since only all rows tell it: which
 * rows are duplicates, what dates and numbers of two readings mean, which keys name one person.
 *
 * The rows are those of users who have some 200 each; and of 5,000 users however many rows there are, so that of few
 * rows many name somebody new. Measured is processor time, after rounds that are not counted: the first ones compile.
 *
 * Run as `npm run bench:intake`.
 */
const ALL_USERS = 5_000;
/** Short times need more rounds until one is not disturbed. */
const ROUNDS_OF_SIZE = [
  [10_000, 40],
  [100_000, 15],
  [1_000_000, 7],
] as const;
const WARM_UP_ROWS = 200_000;
const WARM_UPS = 3;
const GOAL = 1.5;

const rates = rateCard(ARTICLE_RATES);
const WORKS: readonly (readonly [name: string, work: (pages: BenchPages) => unknown])[] = [
  ["interning", internTexts],
  ["and normalizing", internNames],
  ["pass over cells", (pages) => passOver(pages, rates)],
  ["all of reading", (pages) => readRows(pages, rates)],
];

/** The time of work on rows of its own: a string remembers its hash, so a second pass over it is faster. */
function timeOfFresh(rows: number, company: Company, work: (pages: BenchPages) => unknown): number {
  const pages = benchPages(rows, company);
  return processorTime(() => work(pages));
}

function measure(rows: number, company: Company, count: number): void {
  const rounds = Array.from({ length: count }, () =>
    WORKS.map(([, work]) => timeOfFresh(rows, company, work)),
  );
  const times = WORKS.map((_, work) => least(rounds.map((round) => round[work]!)));
  const cells = times.map((time) => `${time.toFixed(1)} ms (${(time / times[0]!).toFixed(2)})`);
  tell([rows.toLocaleString("en-US"), company.users.toLocaleString("en-US"), ...cells]);
}

function tell(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(17)).join(""));
}

for (let round = 0; round < WARM_UPS; round++)
  for (const [, work] of WORKS) work(benchPages(WARM_UP_ROWS, companyOf(WARM_UP_ROWS)));

console.log(`Goal: ${GOAL} of interning`);
tell(["rows", "users", ...WORKS.map(([name]) => name)]);
for (const [rows, count] of ROUNDS_OF_SIZE) {
  const company = companyOf(rows);
  measure(rows, company, count);
  if (company.users < ALL_USERS) measure(rows, { ...company, users: ALL_USERS }, count);
}
