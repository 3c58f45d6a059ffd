import { randomOf } from "../../../src/flex/random";

/** Mean tokens of a working day, by number of the week. */
export type LevelOf = (week: number) => number;

/**
 * Daily demand from a Monday on: working days within a third of the level, quiet weekends.
 *
 * @param weeks number of weeks
 * @param levelOf mean tokens of a working day
 * @param seed of the noise
 */
export function sampleDemand(weeks: number, levelOf: LevelOf, seed: number): Float64Array {
  const random = randomOf(seed);
  return Float64Array.from({ length: weeks * 7 }, (_, day) =>
    day % 7 < 5 ? Math.round(levelOf(Math.floor(day / 7)) * (2 / 3 + (2 / 3) * random())) : 0,
  );
}
