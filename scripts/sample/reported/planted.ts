import { parseIsoDate } from "../../../src/flex/dates";
import { user } from "../cast";

/** Charges of one user and product, on the days that they are planted. */
export interface PlantedCharges {
  readonly user: string;
  readonly product: string;
  /** Serial days. */
  readonly days: readonly number[];
}

function planted(number: number, product: string, ...dates: readonly string[]): PlantedCharges {
  return { user: user(number), product, days: dates.map((date) => parseIsoDate(date)!) };
}

/** Two versions of a product opened on one day, and each charged. */
export const CHARGED_TWICE: readonly PlantedCharges[] = [
  planted(4, "Revit", "2025-09-10", "2025-11-18", "2026-02-12", "2026-04-22", "2026-06-16"),
];

/** From this day on a product is charged at a rate that nobody agreed on. */
export const RAISED_RATE = { product: "Civil 3D", from: parseIsoDate("2026-07-01")!, tokens: 18 };

/** Charges although the user held a seat of the product, or of a Collection that covers it. */
export const SEAT_HELD: readonly PlantedCharges[] = [
  planted(2, "Revit", "2026-02-10", "2026-03-11", "2026-05-19", "2026-07-08"),
  planted(3, "AutoCAD", "2025-10-14", "2026-01-20", "2026-06-24"),
];

/** Days on which a service signed in, and nobody else. */
export const BACKGROUND_ONLY: readonly PlantedCharges[] = [
  planted(7, "AutoCAD", "2025-08-06", "2025-09-17", "2025-10-29", "2025-12-10", "2026-01-14", "2026-02-25"),
  planted(10, "Inventor", "2026-03-18", "2026-04-15", "2026-05-20", "2026-06-10", "2026-07-15", "2026-08-19"),
];

/** Charges after the authorization had ended. */
export const OUTSIDE_AUTHORIZED: readonly PlantedCharges[] = [
  planted(12, "Revit", "2026-04-02", "2026-04-08", "2026-04-09", "2026-04-16", "2026-04-23"),
];

/** Charges on the one day on which the office was shut. */
export const DAY_OFF: readonly PlantedCharges[] = [
  planted(5, "Revit", "2026-08-14"),
  planted(8, "AutoCAD", "2026-08-14"),
];

/** Days on which nobody was to work; nobody did, but for what is planted. */
export const CALENDAR: readonly (readonly [date: string, kind: "holiday" | "shutdown"])[] = [
  ["2025-12-25", "holiday"],
  ["2025-12-26", "holiday"],
  ["2025-12-29", "shutdown"],
  ["2025-12-30", "shutdown"],
  ["2025-12-31", "shutdown"],
  ["2026-01-01", "holiday"],
  ["2026-04-06", "holiday"],
  ["2026-05-01", "holiday"],
  ["2026-05-25", "holiday"],
  ["2026-08-14", "shutdown"],
];
