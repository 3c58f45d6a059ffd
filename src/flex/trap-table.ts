import type { Analysis, NotMeasurable } from "./analysis";
import type { AnalysisDigest } from "./analysis-digest";
import type { IssueParams } from "./data-issue";
import { isoDate } from "./dates";
import { orderCost } from "./tier-price";

/** Headers of the summary's trap table, and of what TRAPS spills. Never translated. */
export const TRAP_TABLE_HEADER = [
  "Trap",
  "Measurable",
  "Affected tokens",
  "Affected cost",
  "Avoidable tokens",
  "Avoidable cost",
  "Basis",
] as const;

export type TrapKey = keyof Analysis["traps"];

/** One trap in the table. Tokens and cost are null where the trap has none to show. */
export interface TrapRow {
  readonly trap: TrapKey;
  readonly name: string;
  readonly measurable: boolean;
  readonly affectedTokens: number | null;
  readonly affectedCost: number | null;
  readonly avoidableTokens: number | null;
  readonly avoidableCost: number | null;
  /** What the figures rest on: a code of the message catalogue and its values. */
  readonly basis: { readonly code: string; readonly params: IssueParams };
}

const TRAP_NAMES: Readonly<Record<TrapKey, string>> = {
  background: "Background services",
  shortSessions: "Short sessions",
  expiry: "Token expiry",
  rateDisparity: "Rate disparity",
  tierBoundary: "Tier boundary",
};

type Figures = Omit<TrapRow, "trap" | "name" | "measurable">;

/**
 * The five traps side by side.
 *
 * There is no total: the traps overlap, and disparity and tier are not waste, so these two have nothing avoidable.
 *
 * @param analysis any analysis
 * @returns five rows, always in the same order
 */
export function trapRows(analysis: Pick<AnalysisDigest, "traps" | "terms" | "presets">): readonly TrapRow[] {
  const { traps } = analysis;
  const row = <T extends { readonly measurable: true }>(
    trap: TrapKey,
    result: T | NotMeasurable,
    figures: (result: T) => Figures,
  ): TrapRow => ({
    trap,
    name: TRAP_NAMES[trap],
    measurable: result.measurable,
    ...(result.measurable ? figures(result) : needed(result)),
  });
  return [
    row("background", traps.background, (trap) => ({
      affectedTokens: trap.tokens,
      affectedCost: trap.cost,
      avoidableTokens: trap.tokens,
      avoidableCost: trap.cost,
      basis: { code: "basis-background", params: { days: trap.usageDays } },
    })),
    row("shortSessions", traps.shortSessions, (trap) => ({
      affectedTokens: trap.tokens,
      affectedCost: trap.cost,
      avoidableTokens: trap.avoidableTokens,
      avoidableCost: trap.avoidableCost,
      basis: {
        code: "basis-short-sessions",
        params: {
          days: trap.usageDays,
          minutes: analysis.terms.shortSessionMinutes,
          window: analysis.terms.consolidationWindow,
        },
      },
    })),
    row("expiry", traps.expiry, (trap) => ({
      affectedTokens: trap.expired,
      affectedCost: trap.cost,
      avoidableTokens: trap.expiredLow,
      avoidableCost: trap.costLow,
      basis: expiryBasis(trap.lots.length, trap.uncovered.tokens, trap.uncovered.firstDate),
    })),
    row("rateDisparity", traps.rateDisparity, (trap) => {
      const dear = trap.products.filter((product) => product.index > 1);
      const tokens = dear.reduce((total, product) => total + product.tokens, 0);
      return {
        affectedTokens: tokens,
        affectedCost: tokens * analysis.terms.tokenPrice,
        avoidableTokens: null,
        avoidableCost: null,
        basis: { code: "basis-rate-disparity", params: { products: dear.length } },
      };
    }),
    row("tierBoundary", traps.tierBoundary, (trap) => ({
      affectedTokens: trap.annualTokens,
      affectedCost: orderCost(trap.annualTokens, trap.tiers),
      avoidableTokens: null,
      avoidableCost: null,
      basis: { code: analysis.presets.tiers ? "basis-tiers-preset" : "basis-tiers", params: {} },
    })),
  ];
}

function needed({ needs }: NotMeasurable): Figures {
  return {
    affectedTokens: null,
    affectedCost: null,
    avoidableTokens: null,
    avoidableCost: null,
    basis: { code: `needs-${needs}`, params: {} },
  };
}

function expiryBasis(lots: number, uncovered: number, firstDate: number | null): Figures["basis"] {
  if (firstDate === null) return { code: "basis-expiry", params: { lots } };
  return { code: "basis-expiry-uncovered", params: { lots, tokens: uncovered, date: isoDate(firstDate) } };
}
