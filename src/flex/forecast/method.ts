export type MethodName = "weeks" | "recent-weeks" | "trend" | "season" | "season-and-trend";

/** How a forecast reads the history. */
export interface Method {
  readonly name: MethodName;
  /** Known weeks, up to the last, from which it draws. */
  readonly window: number;
  /** Known weeks that it must have to learn from. */
  readonly least: number;
  /** Whether drawn weeks follow a damped trend. */
  readonly trend: boolean;
  /** Whether drawn weeks follow a yearly season. */
  readonly season: boolean;
}

/**
 * Plainest first; a later one must earn its place.
 *
 * With what a backtest needs on top, a trend takes a year of data and a season a year and a half: before that the
 * one cannot be told from the other.
 */
export const METHODS: readonly Method[] = [
  { name: "weeks", window: 52, least: 4, trend: false, season: false },
  { name: "recent-weeks", window: 13, least: 13, trend: false, season: false },
  { name: "trend", window: 26, least: 26, trend: true, season: false },
  { name: "season", window: 52, least: 52, trend: false, season: true },
  { name: "season-and-trend", window: 52, least: 65, trend: true, season: true },
];
