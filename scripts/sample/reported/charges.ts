import { parseIsoDate } from "../../../src/flex/dates";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { seededRandom } from "../random";
import { ownSessions } from "../session";
import {
  BACKGROUND_ONLY,
  CALENDAR,
  CHARGED_TWICE,
  DAY_OFF,
  OUTSIDE_AUTHORIZED,
  RAISED_RATE,
  SEAT_HELD,
  type PlantedCharges,
} from "./planted";
import { WORK } from "./staff";

/** One row of the vendor's daily export. */
export interface ReportedCharge {
  /** Serial day. */
  readonly day: number;
  readonly user: string;
  readonly product: string;
  readonly version: string;
  readonly tokens: number;
  readonly source: "User" | "Background";
}

const SEED = 20260930;
const VERSION = "2026";
const VERSION_BEFORE = "2025";

/**
 * The vendor's record: what was used, charged as agreed, and what is planted.
 *
 * @returns rows by day, then user and product
 */
export function reportedCharges(): ReportedCharge[] {
  const daysOff = new Set(CALENDAR.map(([date]) => parseIsoDate(date)));
  const charges = new Map<string, ReportedCharge>();
  const add = (charge: Omit<ReportedCharge, "tokens">): void => {
    const { day, user, product, version } = charge;
    charges.set([day, user, product, version].join(), { ...charge, tokens: chargedTokens(charge) });
  };
  WORK.forEach((habit, index) => {
    for (const { day, user, product } of ownSessions(habit, seededRandom(SEED + index)))
      if (!daysOff.has(day)) add({ day, user, product, version: VERSION, source: "User" });
  });
  for (const version of [VERSION, VERSION_BEFORE])
    eachPlanted(CHARGED_TWICE, (charge) => add({ ...charge, version, source: "User" }));
  eachPlanted([...SEAT_HELD, ...OUTSIDE_AUTHORIZED, ...DAY_OFF], (charge) =>
    add({ ...charge, version: VERSION, source: "User" }),
  );
  eachPlanted(BACKGROUND_ONLY, (charge) => add({ ...charge, version: VERSION, source: "Background" }));
  return [...charges.values()].sort(inOrder);
}

function chargedTokens({ product, day }: Pick<ReportedCharge, "product" | "day">): number {
  if (product === RAISED_RATE.product && day >= RAISED_RATE.from) return RAISED_RATE.tokens;
  return rateCard(ARTICLE_RATES).find(product)!.tokensPerDay!;
}

function eachPlanted(
  planted: readonly PlantedCharges[],
  visit: (charge: Pick<ReportedCharge, "day" | "user" | "product">) => void,
): void {
  for (const { user, product, days } of planted) for (const day of days) visit({ day, user, product });
}

function inOrder(a: ReportedCharge, b: ReportedCharge): number {
  const key = ({ user, product, version }: ReportedCharge): string => `${user} ${product} ${version}`;
  return a.day - b.day || (key(a) < key(b) ? -1 : 1);
}
