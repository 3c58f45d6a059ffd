import { civilOf, weekdayOf } from "../../src/flex/dates";
import { busyness, BUSYNESS_PER_YEAR, SAMPLE_FROM, SAMPLE_TO } from "./calendar";
import type { Habit, Machine } from "./cast";
import type { Random } from "./random";

/** One row of the session log. */
export interface Session {
  /** Serial day. */
  readonly day: number;
  /** Minute of the day at which it starts. */
  readonly startMinute: number;
  readonly user: string;
  readonly product: string;
  readonly minutes: number;
  readonly source: "User" | "Background";
}

/** Nobody works every single day. */
const MOST_LIKELY = 0.96;
/** A machine left on over the weekend signs in less often. */
const WEEKEND_CHANCE = 0.35;

function* days(from: number = SAMPLE_FROM, to: number = SAMPLE_TO): Generator<number> {
  for (let day = from; day <= to; day++) yield day;
}

/**
 * The sessions that a user starts.
 *
 * @param habit how the user works
 * @param random stream of this habit alone, so that a change to one habit leaves the others as they are
 */
export function ownSessions(habit: Habit, random: Random): Session[] {
  const { user, product } = habit;
  const sessions: Session[] = [];
  for (const day of days(habit.from, habit.to)) {
    if (habit.months && !habit.months.includes(civilOf(day).month)) continue;
    const likely = Math.min(MOST_LIKELY, (habit.daysPerYear * busyness(day)) / BUSYNESS_PER_YEAR);
    if (random.next() >= likely) continue;
    let startMinute = random.whole(7 * 60 + 30, 10 * 60);
    for (let left = random.whole(...habit.sessions); left > 0; left--) {
      const minutes = random.whole(...habit.minutes);
      sessions.push({ day, startMinute, user, product, minutes, source: "User" });
      startMinute += minutes + random.whole(15, 75);
    }
  }
  return sessions;
}

/**
 * The sessions that a machine's services start: a sign-in of some minutes in the early morning.
 *
 * @param machine whose it is and how often it signs in
 * @param random stream of this machine alone
 */
export function backgroundSessions(machine: Machine, random: Random): Session[] {
  const { user, product, chance } = machine;
  const sessions: Session[] = [];
  for (const day of days()) {
    const likely = weekdayOf(day) < 5 ? chance : chance * WEEKEND_CHANCE;
    if (random.next() >= likely) continue;
    const startMinute = random.whole(5 * 60, 7 * 60 + 15);
    sessions.push({ day, startMinute, user, product, minutes: random.whole(1, 4), source: "Background" });
  }
  return sessions;
}
