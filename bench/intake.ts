import { ARTICLE_RATES, rateCard } from "../src/flex/rate-card";
import { internTexts } from "./intern-texts";
import { least, processorTime } from "./processor-time";
import { readRows } from "./read-rows";
import { benchRows, type BenchRow } from "./usage-rows";

/**
 * How much longer reading usage takes than the least that any reading must do: looking up the five text columns of
 * each row in a map and keeping the index. Prints a ratio, since seconds depend on the machine; the goal is 1.5.
 *
 * Measured is processor time, after a round that is not counted: the first one compiles.
 *
 * Run as `npm run bench:intake`.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 7;
const WARM_UP_ROWS = 200_000;
const GOAL = 1.5;

const rates = rateCard(ARTICLE_RATES);

/** The time of work on rows of its own: a string remembers its hash, so a second pass over it is faster. */
function timeOfFresh(size: number, work: (rows: readonly BenchRow[]) => unknown): number {
  const rows = benchRows(size);
  return processorTime(() => work(rows));
}

const warmUp = benchRows(WARM_UP_ROWS);
internTexts(warmUp);
readRows(warmUp, rates);

for (const size of SIZES) {
  const bare: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(timeOfFresh(size, internTexts));
    reading.push(timeOfFresh(size, (rows) => readRows(rows, rates)));
  }
  const ratio = least(reading) / least(bare);
  console.log(
    `${size.toLocaleString("en-US").padStart(9)} rows: interning ${least(bare).toFixed(0)} ms, ` +
      `reading ${least(reading).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal ${GOAL})`,
  );
}
