import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
// Collections age code: what is not run for a few of them is thrown away and compiled anew. A real run forces none.
setFlagsFromString("--no-flush-bytecode");
const collectGarbage = runInNewContext("gc") as () => void;

/** Threads beside this one sweep what a collection found, and compile; their time would count as that of the work. */
const SWEEPING_MS = 100;
const SLEEP = new Int32Array(new SharedArrayBuffer(4));

/**
 * Milliseconds of processor time, which other programs do not lengthen as they do the time on the clock. The garbage of
 * what came before is collected first.
 */
export function processorTime(work: () => unknown): number {
  collectGarbage();
  Atomics.wait(SLEEP, 0, 0, SWEEPING_MS);
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Other processes only ever lengthen a time, so the least is the truest. */
export function least(times: readonly number[]): number {
  return Math.min(...times);
}
