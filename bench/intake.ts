import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ARTICLE_RATES, rateCard } from "../src/flex/rate-card";
import { ARTICLE_TERMS } from "../src/flex/terms";
import type { Grid } from "../src/intake/grid";
import { usageReader } from "../src/intake/read-usage";
import { internTexts } from "./intern-texts";
import { BENCH_HEADER, benchRows, type BenchRow } from "./usage-rows";

/**
 * How much longer reading usage takes than the least that any reading must do: looking up the five text columns of
 * each row in a map and keeping the index. Prints a ratio, since seconds depend on the machine; the goal is 1.5.
 *
 * Measured is processor time, which other programs do not lengthen as they do the time on the clock, and after a round
 * that is not counted: the first one compiles.
 *
 * Run as `npx tsx bench/intake.ts`.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 7;
const WARM_UP_ROWS = 200_000;
const PAGE = 20_000;
const GOAL = 1.5;

/** Reading as the add-in does it: page by page, then settled. */
function readRows(rows: readonly BenchRow[]): number {
  const reader = usageReader({ terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) });
  reader.add([BENCH_HEADER]);
  for (let start = 0; start < rows.length; start += PAGE) reader.add(rows.slice(start, start + PAGE) as Grid);
  return reader.finish().usage.rows;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Milliseconds of processor time, the rows' own garbage being collected before. */
function timeOf(work: () => number): number {
  collectGarbage();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Other processes only ever lengthen a time, so the least is the truest. */
function least(values: readonly number[]): number {
  return Math.min(...values);
}

const warmUp = benchRows(WARM_UP_ROWS);
internTexts(warmUp);
readRows(warmUp);

for (const size of SIZES) {
  const bare: number[] = [];
  const reading: number[] = [];
  // Fresh rows for each round: a string remembers its hash, so a second pass over it is faster.
  for (let round = 0; round < ROUNDS; round++) {
    const first = benchRows(size);
    bare.push(timeOf(() => internTexts(first)));
    const second = benchRows(size);
    reading.push(timeOf(() => readRows(second)));
  }
  const ratio = least(reading) / least(bare);
  console.log(
    `${size.toLocaleString("en-US").padStart(9)} rows: interning ${least(bare).toFixed(0)} ms, ` +
      `reading ${least(reading).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal ${GOAL})`,
  );
}
