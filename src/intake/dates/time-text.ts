import { MS_PER_HOUR, MS_PER_MINUTE } from "./instants";

/** A time of day as text. */
export interface TimeText {
  /** Milliseconds since midnight. */
  readonly time: number;
  /** Milliseconds by which its zone is ahead of UTC; null where it names none. */
  readonly zone: number | null;
}

const TIME = new RegExp(
  "^(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?" + // time of day
    "(?:\\s?([ap])\\.?m\\.?)?" + // half of the day; some programs part it by a narrow no-break space
    "(?:\\s?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?))?$", // zone
  "i",
);
const HOURS_OF_HALF = 12;

/**
 * Reads a time of day written as text, with seconds, AM or PM, and zone where it has them.
 *
 * @param text trimmed
 * @returns null where it is no time of day
 * @example readTimeText("4:30 PM") //=> { time: 59400000, zone: null }
 */
export function readTimeText(text: string): TimeText | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText, minute, second = "0", fraction = "0", half, zone] = match;
  const hour = half === undefined ? Number(hourText) : hourOfHalf(Number(hourText), half);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59 || Number.isNaN(hour)) return null;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  return {
    time: hour * MS_PER_HOUR + Number(minute) * MS_PER_MINUTE + Number(second) * 1000 + ms,
    zone: zone === undefined ? null : zoneOffset(zone),
  };
}

function hourOfHalf(hour: number, half: string): number {
  if (hour < 1 || hour > HOURS_OF_HALF) return NaN;
  return (hour % HOURS_OF_HALF) + (half.toLowerCase() === "p" ? HOURS_OF_HALF : 0);
}

/** Milliseconds by which a zone such as "Z", "+02:00", "UTC+2" or "-0330" is ahead of UTC. */
function zoneOffset(zone: string): number {
  const match = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const ahead = Number(match[2]) * MS_PER_HOUR + Number(match[3] ?? 0) * MS_PER_MINUTE;
  return match[1] === "-" ? -ahead : ahead;
}
