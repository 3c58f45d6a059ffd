import { serialOf } from "../../src/flex/dates";

/** How one user works with one product. */
export interface Habit {
  readonly user: string;
  readonly product: string;
  /** Days of own work in a full year. */
  readonly daysPerYear: number;
  /** Shortest and longest session, minutes. */
  readonly minutes: readonly [number, number];
  /** Fewest and most sessions on one day. */
  readonly sessions: readonly [number, number];
  /** First and last day on which this happens; the whole sample where absent. */
  readonly from?: number;
  readonly to?: number;
  /** Calendar months in which this happens; all where absent. */
  readonly months?: readonly number[];
}

/** A machine on which a product signs in by itself. */
export interface Machine {
  readonly user: string;
  readonly product: string;
  /** Probability of a sign-in on a weekday. */
  readonly chance: number;
}

/** How long and how often somebody works on a day. */
export type Pattern = Omit<Habit, "user" | "product" | "daysPerYear">;

export const POWER: Pattern = { minutes: [40, 150], sessions: [1, 4] };
export const REGULAR: Pattern = { minutes: [35, 140], sessions: [1, 2] };
export const OCCASIONAL: Pattern = { minutes: [35, 120], sessions: [1, 1] };
/** A look at a model, too short to be worth a day's tokens. */
const REVIEW: Pattern = { minutes: [9, 26], sessions: [1, 1] };

/** The made-up name of a user. */
export function user(number: number): string {
  return `user${String(number).padStart(2, "0")}@example.com`;
}

/** The same habit for users in a row, each with their own days per year. */
export function habits(
  first: number,
  product: string,
  daysPerYear: readonly number[],
  pattern: Pattern,
): Habit[] {
  return daysPerYear.map((days, index) => ({
    user: user(first + index),
    product,
    daysPerYear: days,
    ...pattern,
  }));
}

/** Who works how: forty users in the parts that the article describes. */
export const HABITS: readonly Habit[] = [
  // Power users and leads: clearly above the break-even.
  ...habits(1, "AutoCAD", [215, 205, 200], POWER),
  ...habits(4, "Revit", [190, 185, 180], POWER),
  ...habits(4, "Navisworks Manage", [24, 20, 16], OCCASIONAL),
  ...habits(7, "Civil 3D", [170, 160, 150], POWER),
  ...habits(7, "AutoCAD", [60, 50, 40], REGULAR),
  ...habits(10, "Inventor", [140, 130, 120], POWER),
  ...habits(13, "Navisworks Manage", [115, 105], POWER),
  ...habits(13, "Revit", [28, 22], OCCASIONAL),
  // Drafting now and then: AutoCAD below its break-even.
  ...habits(15, "AutoCAD", [80, 65, 50, 40], REGULAR),
  // Project managers: a short look at the model several times a month.
  ...habits(19, "Revit", [60, 54, 48, 44, 40, 36], REVIEW),
  // Review only, and light users of several products.
  ...habits(25, "Navisworks Manage", [15, 12, 9], OCCASIONAL),
  ...habits(28, "AutoCAD", [14, 12, 10], OCCASIONAL),
  ...habits(28, "Revit", [10, 9, 8], OCCASIONAL),
  ...habits(28, "Navisworks Manage", [8, 7, 6], OCCASIONAL),
  // Civil 3D now and then: two above its low break-even, one below.
  ...habits(31, "Civil 3D", [62, 54, 24], REGULAR),
  // Seasonal staff from June to September.
  ...habits(34, "AutoCAD", [210, 190], { ...REGULAR, months: [6, 7, 8, 9] }),
  // A pilot of Inventor, over since June 2026.
  ...habits(36, "Inventor", [200, 180], {
    ...REGULAR,
    from: serialOf(2026, 4, 20),
    to: serialOf(2026, 6, 12),
  }),
  // Left in February 2026; joined in August 2026.
  ...habits(38, "Revit", [185], { ...POWER, to: serialOf(2026, 2, 27) }),
  ...habits(39, "AutoCAD", [200], { ...POWER, from: serialOf(2026, 8, 17) }),
];

/** Machines whose services sign in by themselves. User 40 never starts the product at all. */
export const MACHINES: readonly Machine[] = [
  { user: user(40), product: "Civil 3D", chance: 0.2 },
  { user: user(31), product: "Civil 3D", chance: 0.2 },
  { user: user(4), product: "Revit", chance: 0.45 },
  { user: user(5), product: "Revit", chance: 0.4 },
  { user: user(19), product: "Revit", chance: 0.18 },
  { user: user(22), product: "Revit", chance: 0.06 },
  { user: user(10), product: "Inventor", chance: 0.3 },
  { user: user(15), product: "AutoCAD", chance: 0.08 },
  { user: user(1), product: "AutoCAD", chance: 0.4 },
  { user: user(13), product: "Navisworks Manage", chance: 0.16 },
];
