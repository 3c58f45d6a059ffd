import { ARTICLE_RATES, rateCard } from "../src/flex/rate-card";
import { internNames, internTexts } from "./intern-texts";
import { least, processorTime } from "./processor-time";
import { readRows } from "./read-rows";
import { benchPages, type BenchPages } from "./usage-rows";

/**
 * How much longer reading usage takes than the least that any reading must do: looking up the five text columns of
 * each row in a map and keeping the index. Prints a ratio, since seconds depend on the machine; the goal is 1.5.
 *
 * Beside it stands the ratio of interning names: normalizing each distinct text once is asked of every reading, and
 * where many rows are the first to name somebody it alone takes more than half as long as the interning.
 *
 * Measured is processor time, after a round that is not counted: the first one compiles.
 *
 * Run as `npm run bench:intake`.
 */
/** Short times need more rounds until one is not disturbed. */
const ROUNDS_OF_SIZE = [
  [10_000, 40],
  [100_000, 15],
  [1_000_000, 7],
] as const;
const WARM_UP_ROWS = 200_000;
const GOAL = 1.5;

const rates = rateCard(ARTICLE_RATES);
const read = (pages: BenchPages): unknown => readRows(pages, rates);
const works = [internTexts, internNames, read];

/** The time of work on rows of its own: a string remembers its hash, so a second pass over it is faster. */
function timeOfFresh(size: number, work: (pages: BenchPages) => unknown): number {
  const pages = benchPages(size);
  return processorTime(() => work(pages));
}

const warmUp = benchPages(WARM_UP_ROWS);
for (const work of works) work(warmUp);

for (const [size, count] of ROUNDS_OF_SIZE) {
  const rounds = Array.from({ length: count }, () => works.map((work) => timeOfFresh(size, work)));
  const [interning, names, reading] = works.map((_, work) => least(rounds.map((round) => round[work]!)));
  const against = (time: number): string => (time / interning!).toFixed(2);
  console.log(
    `${size.toLocaleString("en-US").padStart(9)} rows: interning ${interning!.toFixed(1)} ms, ` +
      `interning and normalizing each text once ${names!.toFixed(1)} ms (${against(names!)}), ` +
      `reading ${reading!.toFixed(1)} ms, ratio ${against(reading!)} (goal ${GOAL})`,
  );
}
