import type { Analysis, BackgroundTrap, NotMeasurable, ShortSessionsTrap } from "./analysis";

/** The traps without the lists that grow with the rows. */
export interface TrapDigests extends Omit<Analysis["traps"], "background" | "shortSessions"> {
  readonly background: Omit<BackgroundTrap, "uses"> | NotMeasurable;
  readonly shortSessions: Omit<ShortSessionsTrap, "groups"> | NotMeasurable;
}

/** What is shown of an analysis at a glance: it stays small, however many rows there are. */
export interface AnalysisDigest extends Pick<
  Analysis,
  "chargeBasis" | "terms" | "presets" | "period" | "rows" | "totals"
> {
  readonly traps: TrapDigests;
  /** How many data issues there are. */
  readonly issues: number;
}

/**
 * The part of an analysis that another thread can be given at once. The lists are left out unread: they are made when
 * they are read, and a million rows make long ones.
 */
export function digestOf(analysis: Analysis): AnalysisDigest {
  const { chargeBasis, terms, presets, period, rows, totals, traps, issues } = analysis;
  const { background, shortSessions } = traps;
  return {
    chargeBasis,
    terms,
    presets,
    period,
    rows,
    totals,
    traps: {
      ...traps,
      background: background.measurable ? without(background, "uses") : background,
      shortSessions: shortSessions.measurable ? without(shortSessions, "groups") : shortSessions,
    },
    issues: issues.length,
  };
}

/** A copy without one member, which is not read. */
function without<T extends object, K extends keyof T & string>(value: T, left: K): Omit<T, K> {
  const kept = Object.keys(value).filter((key) => key !== left);
  return Object.fromEntries(kept.map((key) => [key, value[key as keyof T]])) as Omit<T, K>;
}
