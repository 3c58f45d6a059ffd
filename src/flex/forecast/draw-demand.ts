import { normal, type Random } from "../random";
import { DAYS_PER_WEEK, idleDay, type DemandWeeks } from "./demand-weeks";
import type { WeekLevels } from "./week-levels";

/** With this probability the week after the one just drawn comes next: a busy week rarely comes alone. */
const SEQUEL = 0.75;

/** What is drawn, and by what luck. */
export interface Draw {
  readonly paths: number;
  /** Length of each path. */
  readonly days: number;
  /** Serial days on which work falls out. */
  readonly off: ReadonlySet<number>;
  /** Standard deviation of the logarithm of a factor on each path, >= 0. */
  readonly drift: number;
  readonly random: Random;
}

/**
 * Draws the daily demand after the history, week by week, from the weeks of the history.
 *
 * A drawn week keeps its shape and is scaled by its level then and now. Each path is also scaled by the mean of
 * another draw of as many weeks as may be drawn, for they are all that the level is known from, and by the drift.
 * A day off draws what the days that are never worked drew on average in that week.
 *
 * @param weeks the history
 * @param levels which weeks may be drawn, and how they are scaled
 * @returns tokens of day `d` on path `p` at `p * days + d`, >= 0
 * @source D. N. Politis and J. P. Romano, "The Stationary Bootstrap" (1994)
 */
export function drawDemand(weeks: DemandWeeks, levels: WeekLevels, draw: Draw): Float64Array {
  const { paths, days, random } = draw;
  const shapes = weekShapes(weeks, levels);
  const next = weekDrawer(shapes.count, random);
  const from = weeks.from + weeks.count * DAYS_PER_WEEK;
  const off = Uint8Array.from({ length: days }, (_, day) => (draw.off.has(from + day) ? 1 : 0));
  const demand = new Float64Array(paths * days);
  for (let path = 0; path < paths; path++) {
    const start = path * days;
    const level = drawLevel(shapes, next) * Math.exp(draw.drift * normal(random));
    for (let week = 0; week * DAYS_PER_WEEK < days; week++) {
      const drawn = next();
      const scale = level * levels.ahead[week]!;
      const first = week * DAYS_PER_WEEK;
      const end = Math.min(days, first + DAYS_PER_WEEK);
      for (let day = first; day < end; day++) {
        const tokens =
          off[day] === 1 ? shapes.idle[drawn]! : shapes.day[drawn * DAYS_PER_WEEK + day - first]!;
        demand[start + day] = scale * tokens;
      }
    }
  }
  return demand;
}

/** The weeks that may be drawn, at level 1. */
interface WeekShapes {
  readonly count: number;
  /** Tokens of day `d` of week `w` at `w * 7 + d`. */
  readonly day: Float64Array;
  /** Tokens of a day off, by week. */
  readonly idle: Float64Array;
  readonly total: Float64Array;
}

function weekShapes(weeks: DemandWeeks, { drawable, past }: WeekLevels): WeekShapes {
  const day = new Float64Array(drawable.length * DAYS_PER_WEEK);
  const idle = new Float64Array(drawable.length);
  const total = new Float64Array(drawable.length);
  drawable.forEach((week, index) => {
    const first = index * DAYS_PER_WEEK;
    const shape = day.subarray(first, first + DAYS_PER_WEEK);
    for (let slot = 0; slot < DAYS_PER_WEEK; slot++) {
      shape[slot] = weeks.ordinary[week * DAYS_PER_WEEK + slot]! / past[week]!;
      total[index]! += shape[slot]!;
    }
    idle[index] = idleDay(shape, weeks.worked);
  });
  return { count: drawable.length, day, idle, total };
}

/** Mean of a draw of as many weeks as there are, over their own mean. */
function drawLevel({ count, total }: WeekShapes, next: () => number): number {
  let all = 0;
  let drawn = 0;
  for (let week = 0; week < count; week++) {
    all += total[week]!;
    drawn += total[next()]!;
  }
  return all === 0 ? 1 : drawn / all;
}

/** Draws weeks in runs of four on average; the first week follows the last. */
function weekDrawer(count: number, random: Random): () => number {
  let week = Math.floor(random() * count);
  return () => {
    const luck = random();
    week = luck < SEQUEL ? (week + 1) % count : Math.floor(((luck - SEQUEL) / (1 - SEQUEL)) * count);
    return week;
  };
}
