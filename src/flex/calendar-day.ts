export const CALENDAR_KINDS = ["holiday", "shutdown"] as const;

/** A day on which nobody is expected to work; a row of `FlexCalendar`. */
export interface CalendarDay {
  /** Serial day. */
  readonly date: number;
  readonly kind: (typeof CALENDAR_KINDS)[number];
  readonly sourceRow: number;
}
