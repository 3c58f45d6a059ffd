import { normal, type Random } from "../random";
import { DAYS_PER_WEEK, idleDay, type DemandWeeks } from "./demand-weeks";
import type { WeekLevels } from "./week-levels";

/** With this probability the week after the one just drawn comes next: a busy week rarely comes alone. */
const SEQUEL = 0.75;

/** What a draw spans. */
export interface DrawSpan {
  readonly paths: number;
  /** Length of each path. */
  readonly days: number;
  /** Serial days on which work falls out. */
  readonly off: ReadonlySet<number>;
}

/** What is drawn, and by what luck. */
export interface Draw extends DrawSpan {
  /** Standard deviation of the logarithm of a factor on each path, >= 0. */
  readonly drift: number;
  readonly random: Random;
}

/** The weeks that stand for those to come; of week `w` on path `p` at `p * count + w`. */
export interface DrawnWeeks {
  /** Weeks of each path. */
  readonly count: number;
  /** Position among those that may be drawn. */
  readonly week: Int32Array;
  /** What their level is multiplied by. */
  readonly scale: Float64Array;
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
  return drawnDemand(weeks, levels, drawWeeks(weeks, levels, draw), draw);
}

/** Draws the weeks alone, so that several histories can be played with the same luck. */
export function drawWeeks(
  weeks: DemandWeeks,
  levels: WeekLevels,
  { paths, days, drift, random }: Draw,
): DrawnWeeks {
  const shapes = weekShapes(weeks, levels);
  const next = weekDrawer(shapes.count, random);
  const count = Math.ceil(days / DAYS_PER_WEEK);
  const week = new Int32Array(paths * count);
  const scale = new Float64Array(paths * count);
  for (let path = 0; path < paths; path++) {
    const level = drawLevel(shapes, next) * Math.exp(drift * normal(random));
    for (let ahead = 0; ahead < count; ahead++) {
      week[path * count + ahead] = next();
      scale[path * count + ahead] = level * levels.ahead[ahead]!;
    }
  }
  return { count, week, scale };
}

/**
 * The demand of a history, or of a part of it, where weeks have been drawn.
 *
 * @param weeks the history or the part, over the same weeks
 * @param levels of the whole history
 * @param drawn of the whole history
 * @returns tokens of day `d` on path `p` at `p * days + d`, >= 0
 */
export function drawnDemand(
  weeks: DemandWeeks,
  levels: WeekLevels,
  drawn: DrawnWeeks,
  span: DrawSpan,
): Float64Array {
  const { paths, days } = span;
  const shapes = weekShapes(weeks, levels);
  const from = weeks.from + weeks.count * DAYS_PER_WEEK;
  const off = Uint8Array.from({ length: days }, (_, day) => (span.off.has(from + day) ? 1 : 0));
  const demand = new Float64Array(paths * days);
  for (let path = 0; path < paths; path++) {
    const start = path * days;
    for (let ahead = 0; ahead < drawn.count; ahead++) {
      const week = drawn.week[path * drawn.count + ahead]!;
      const scale = drawn.scale[path * drawn.count + ahead]!;
      const first = ahead * DAYS_PER_WEEK;
      const end = Math.min(days, first + DAYS_PER_WEEK);
      for (let day = first; day < end; day++) {
        const tokens = off[day] === 1 ? shapes.idle[week]! : shapes.day[week * DAYS_PER_WEEK + day - first]!;
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
