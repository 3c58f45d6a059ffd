import { isoDate } from "../../src/flex/dates";
import { HABITS, MACHINES } from "./cast";
import { csvText } from "./csv-text";
import { tokensByDay } from "./demand";
import { priceList, purchases } from "./purchases";
import { seededRandom } from "./random";
import { backgroundSessions, ownSessions } from "./session";
import type { Session } from "./session";

/** Text of each file of the sample by its name. */
export type SampleFiles = Readonly<Record<"usage.csv" | "lots.csv" | "tiers.csv", string>>;

const SEED = 20250701;
/** Far enough apart that no habit shares a stream with a machine. */
const MACHINE_SEED = SEED + 1000;

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** "2025-07-01 08:05": Excel, too, takes this for a date and time, whatever the language. */
function startOf({ day, startMinute }: Session): string {
  return `${isoDate(day)} ${twoDigits(Math.floor(startMinute / 60))}:${twoDigits(startMinute % 60)}`;
}

function byStart(a: Session, b: Session): number {
  return a.day - b.day || a.startMinute - b.startMinute || (a.user < b.user ? -1 : a.user > b.user ? 1 : 0);
}

/**
 * The sample's files: a session log of fifteen months with the purchases and the price list that go with it.
 *
 * @returns the same text at every call
 */
export function sampleFiles(): SampleFiles {
  const sessions = [
    ...HABITS.flatMap((habit, index) => ownSessions(habit, seededRandom(SEED + index))),
    ...MACHINES.flatMap((machine, index) => backgroundSessions(machine, seededRandom(MACHINE_SEED + index))),
  ].sort(byStart);
  const demand = tokensByDay(sessions);
  const tiers = priceList(demand);
  const lots = purchases(demand, tiers.at(-1)!.from);
  return {
    "usage.csv": csvText([
      ["Start", "User", "Product", "Minutes", "Source"],
      ...sessions.map((session) => [
        startOf(session),
        session.user,
        session.product,
        session.minutes,
        session.source,
      ]),
    ]),
    "lots.csv": csvText([
      ["Purchased", "Tokens", "Price per token", "Expires", "Left at start"],
      ...lots.map((lot) => [
        isoDate(lot.purchased),
        lot.tokens,
        lot.price === null ? null : lot.price.toFixed(2),
        lot.expires === null ? null : isoDate(lot.expires),
        lot.leftAtStart,
      ]),
    ]),
    "tiers.csv": csvText([
      ["From tokens", "Price per token"],
      ...tiers.map(({ from, price }) => [from, price.toFixed(2)]),
    ]),
  };
}
