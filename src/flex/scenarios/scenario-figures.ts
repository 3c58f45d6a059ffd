import {
  RECOMMENDATIONS,
  type Analysis,
  type BackgroundTrap,
  type ExpiryTrap,
  type NotMeasurable,
  type RateDisparityTrap,
  type Recommendation,
  type ShortSessionsTrap,
  type TierBoundaryTrap,
  type Totals,
  type UserProduct,
} from "../analysis";
import { orderCost } from "../tier-price";

/** The figures of the tier boundary, and what the year's tokens cost in one order. */
export interface TierFigures extends Omit<TierBoundaryTrap, "orders" | "tiers"> {
  /** Currency. */
  readonly orderCost: number;
}

/** The traps without their lists. */
export interface TrapFigures {
  readonly background: Omit<BackgroundTrap, "uses"> | NotMeasurable;
  readonly shortSessions: Omit<ShortSessionsTrap, "groups"> | NotMeasurable;
  readonly expiry: Omit<ExpiryTrap, "lots" | "months"> | NotMeasurable;
  readonly rateDisparity: RateDisparityTrap | NotMeasurable;
  readonly tierBoundary: TierFigures | NotMeasurable;
}

/** What an analysis comes to in figures that can stand side by side. */
export interface ScenarioFigures {
  readonly chargeBasis: Analysis["chargeBasis"];
  readonly totals: Totals;
  readonly traps: TrapFigures;
  /** Users and products by recommendation. */
  readonly recommendations: Readonly<Record<Recommendation, number>>;
  /** A year of all users and products on Flex, at the token price of the terms. */
  readonly flexCostPerYear: number;
  /** The same with a seat for those who are recommended one or cannot do without. */
  readonly recommendedCostPerYear: number;
}

/** The figures of an analysis. */
export function scenarioFigures(analysis: Analysis): ScenarioFigures {
  const { chargeBasis, totals, traps, users } = analysis;
  return {
    chargeBasis,
    totals,
    traps: {
      background: figures(traps.background, (trap) => without(trap, "uses")),
      shortSessions: figures(traps.shortSessions, (trap) => without(trap, "groups")),
      expiry: figures(traps.expiry, expiryFigures),
      rateDisparity: traps.rateDisparity,
      tierBoundary: figures(traps.tierBoundary, tierFigures),
    },
    recommendations: countRecommendations(users),
    flexCostPerYear: users.reduce((sum, { flexCost }) => sum + flexCost, 0),
    recommendedCostPerYear: users.reduce((sum, user) => sum + recommendedCost(user), 0),
  };
}

/** The figures of the expiry trap. */
export function expiryFigures(trap: ExpiryTrap): Omit<ExpiryTrap, "lots" | "months"> {
  return without(trap, "lots", "months");
}

/** The figures of the tier boundary. */
export function tierFigures(trap: TierBoundaryTrap): TierFigures {
  return { ...without(trap, "orders", "tiers"), orderCost: orderCost(trap.annualTokens, trap.tiers) };
}

function without<T extends object, K extends keyof T & string>(trap: T, ...lists: K[]): Omit<T, K> {
  const kept = (Object.keys(trap) as (keyof T)[]).filter((key) => !lists.some((list) => list === key));
  return Object.fromEntries(kept.map((key) => [key, trap[key]])) as Omit<T, K>;
}

function figures<T extends { readonly measurable: true }, F>(
  trap: T | NotMeasurable,
  of: (trap: T) => F,
): F | NotMeasurable {
  return trap.measurable ? of(trap) : trap;
}

function countRecommendations(users: readonly UserProduct[]): Record<Recommendation, number> {
  const counts = Object.fromEntries(RECOMMENDATIONS.map((name) => [name, 0])) as Record<
    Recommendation,
    number
  >;
  for (const { recommendation } of users) counts[recommendation]++;
  return counts;
}

/** A product given up before the annual window needs no seat, as in the seat mix. */
function recommendedCost({ recommendation, usageDays, seatCost, flexCost }: UserProduct): number {
  const cannotDoWithout = recommendation === "Not eligible" && usageDays > 0;
  const needsSeat = recommendation === "Named User" || cannotDoWithout;
  return needsSeat ? (seatCost ?? flexCost) : flexCost;
}
