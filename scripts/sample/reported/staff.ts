import { serialOf } from "../../../src/flex/dates";
import { habits, OCCASIONAL, POWER, REGULAR, user, type Habit } from "../cast";

/** A row of the table of people. */
export interface Colleague {
  readonly user: string;
  readonly team: string;
  readonly costCenter: string;
  /** Serial days, both inclusive; null: no limit. */
  readonly authorizedFrom: number | null;
  readonly authorizedTo: number | null;
}

/** A row of the table of seats. */
export interface HeldSeat {
  readonly user: string;
  readonly product: string;
  readonly team: string;
  /** Serial days; the renewal is the first one that is not paid for. */
  readonly start: number;
  readonly renewal: number;
}

/** Who works how on Flex: fourteen users of three teams. What somebody holds a seat of is not among it. */
export const WORK: readonly Habit[] = [
  ...habits(1, "AutoCAD", [120], REGULAR),
  ...habits(2, "Navisworks Manage", [30], OCCASIONAL),
  ...habits(3, "Inventor", [25], OCCASIONAL),
  ...habits(4, "Revit", [130, 90, 60], REGULAR),
  ...habits(7, "AutoCAD", [85, 40], REGULAR),
  ...habits(9, "Civil 3D", [140], POWER),
  ...habits(10, "Inventor", [95, 35], REGULAR),
  // A contractor, done at the end of March 2026; a successor since May.
  ...habits(12, "Revit", [150], { ...POWER, from: serialOf(2025, 10, 6), to: serialOf(2026, 3, 31) }),
  ...habits(13, "Revit", [140], { ...POWER, from: serialOf(2026, 5, 4) }),
  ...habits(14, "Navisworks Manage", [12], OCCASIONAL),
];

const OPEN = { authorizedFrom: null, authorizedTo: null };
const colleagues = (team: string, costCenter: string, numbers: readonly number[]): Colleague[] =>
  numbers.map((number) => ({ user: user(number), team, costCenter, ...OPEN }));

export const PEOPLE: readonly Colleague[] = [
  ...colleagues("Bridges", "CC-100", [1, 2, 3, 4, 5]),
  ...colleagues("Tunnels", "CC-200", [6, 7, 8, 9]),
  ...colleagues("Plant", "CC-300", [10, 11, 14]),
  {
    ...colleagues("Tunnels", "CC-200", [12])[0]!,
    authorizedFrom: serialOf(2025, 10, 1),
    authorizedTo: serialOf(2026, 3, 31),
  },
  { ...colleagues("Tunnels", "CC-200", [13])[0]!, authorizedFrom: serialOf(2026, 5, 1) },
];

export const SEATS: readonly HeldSeat[] = [
  {
    user: user(2),
    product: "Revit",
    team: "Bridges",
    start: serialOf(2026, 2, 2),
    renewal: serialOf(2027, 2, 2),
  },
  {
    user: user(3),
    product: "AEC Collection",
    team: "Bridges",
    start: serialOf(2025, 9, 1),
    renewal: serialOf(2026, 9, 1),
  },
];
