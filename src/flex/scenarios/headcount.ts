import type { Analysis, NotMeasurable, Recommendation } from "../analysis";
import { netTokensByDay } from "../analyze";
import type { Charges } from "../charges";
import { expiryTrap } from "../expiry";
import type { SettledPools } from "../ledger-accounts/settled-pools";
import type { Lot } from "../lot";
import { tierBoundaryTrap } from "../tier-boundary";
import type { Tier } from "../tier";
import { roundTokens } from "../token-unit";
import { expiryFigures, tierFigures, type ScenarioFigures, type TrapFigures } from "./scenario-figures";

/** What does not grow with the users. */
export interface ScaledPool {
  readonly charges: Charges;
  readonly lots: readonly Lot[];
  /** null where expiry is not measurable. */
  readonly settled: SettledPools | null;
  readonly tiers: readonly Tier[];
}

/**
 * The figures as they would be with more or fewer users of every kind.
 *
 * Tokens, costs, days and counts grow in proportion, and are not rounded where the factor is no whole number. What
 * one user does is the same, and with it every recommendation, rate and share. The pool is not proportional: the lots
 * in hand and the price list stay, so expiry and tier are solved again for the pool's demand.
 *
 * @param figures those of `analysis`
 * @param factor users for each user of the data, > 0
 * @param pool charges of the analysis, lots in hand, who drew from them, and price list
 */
export function scaleHeadcount(
  figures: ScenarioFigures,
  factor: number,
  analysis: Analysis,
  pool: ScaledPool,
): ScenarioFigures {
  const { totals, traps } = figures;
  return {
    chargeBasis: figures.chargeBasis,
    totals: {
      tokens: totals.tokens * factor,
      cost: totals.cost * factor,
      usageDays: totals.usageDays * factor,
      zeroTokenDays: totals.zeroTokenDays * factor,
      seatDays: totals.seatDays * factor,
      users: totals.users * factor,
      products: totals.products,
    },
    traps: {
      background: scaled(traps.background, (trap) => ({
        ...trap,
        tokens: trap.tokens * factor,
        cost: trap.cost * factor,
        usageDays: trap.usageDays * factor,
      })),
      shortSessions: scaled(traps.shortSessions, (trap) => ({
        ...trap,
        tokens: trap.tokens * factor,
        cost: trap.cost * factor,
        usageDays: trap.usageDays * factor,
        avoidableTokens: trap.avoidableTokens * factor,
        avoidableCost: trap.avoidableCost * factor,
      })),
      rateDisparity: scaled(traps.rateDisparity, (trap) => ({
        ...trap,
        products: trap.products.map((product) => ({
          ...product,
          usageDays: product.usageDays * factor,
          tokens: product.tokens * factor,
        })),
      })),
      ...poolTraps(figures, factor, analysis, pool),
    },
    recommendations: scaleCounts(figures.recommendations, factor),
    flexCostPerYear: figures.flexCostPerYear * factor,
    recommendedCostPerYear: figures.recommendedCostPerYear * factor,
  };
}

function scaled<T extends { readonly measurable: true }>(
  trap: T | NotMeasurable,
  of: (trap: T) => T,
): T | NotMeasurable {
  return trap.measurable ? of(trap) : trap;
}

function scaleCounts(
  counts: Readonly<Record<Recommendation, number>>,
  factor: number,
): Record<Recommendation, number> {
  const entries = Object.entries(counts).map(([name, count]) => [name, count * factor]);
  return Object.fromEntries(entries) as Record<Recommendation, number>;
}

/** Expiry and tier boundary of the scaled demand. */
function poolTraps(
  { traps }: ScenarioFigures,
  factor: number,
  { period, window, totals, aggregate }: Analysis,
  { charges, lots, settled, tiers }: ScaledPool,
): Pick<TrapFigures, "expiry" | "tierBoundary"> {
  const { expiry, tierBoundary } = traps;
  if (period === null || window === null) return { expiry, tierBoundary };
  // The rows of a usage report stand for a period, not for days.
  const demand = aggregate
    ? Float64Array.of(roundTokens(totals.tokens * factor))
    : netTokensByDay(charges, period.from, window.to).map((tokens) => roundTokens(tokens * factor));
  const windowTokens = demand
    .subarray(aggregate ? 0 : window.from - period.from)
    .reduce((sum, tokens) => sum + tokens, 0);
  return {
    expiry: settled === null ? expiry : expiryFigures(expiryTrap(lots, scaledPools(settled, factor)).trap),
    tierBoundary: tierBoundary.measurable
      ? tierFigures(tierBoundaryTrap(roundTokens(windowTokens), window, lots, tiers))
      : tierBoundary,
  };
}

/** The same lots, drawn from by more or fewer users; what they opened with is what it was. */
function scaledPools(settled: SettledPools, factor: number): SettledPools {
  const pools = settled.pools.map((pool) => ({
    ...pool,
    netTokens: pool.netTokens.map((tokens) => roundTokens(tokens * factor)),
  }));
  return { ...settled, pools };
}
