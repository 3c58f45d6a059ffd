import type {
  BackgroundTrap,
  ExpiryTrap,
  RateDisparityTrap,
  ShortSessionsTrap,
  TierBoundaryTrap,
} from "../flex/analysis";
import type { AnalysisDigest } from "../flex/analysis-digest";
import { trapRows } from "../flex/trap-table";
import type { TrapKey } from "../flex/trap-table";
import { message } from "../messages/message";
import type { SheetKind } from "../report/sheet-names";
import { count, counted, money, percent, ratio, tokens } from "./format-figures";

/** A trap as the pane shows it. */
export interface TrapFigure {
  readonly name: string;
  /** The sheet that tells more. */
  readonly sheet: SheetKind;
  /** The one figure to look at; null where the trap is not measurable or has none. */
  readonly figure: string | null;
  /** What the figure means, or what the data lacks. */
  readonly detail: string;
  readonly measurable: boolean;
}

type Shown = Pick<TrapFigure, "figure" | "detail">;

const SHEETS: Readonly<Record<TrapKey, SheetKind>> = {
  background: "background",
  shortSessions: "short-sessions",
  expiry: "expiry",
  rateDisparity: "rate-disparity",
  tierBoundary: "tier-boundary",
};

/**
 * The five traps with their key figure. They overlap, so there is no total.
 *
 * @param analysis any analysis
 * @returns five, in the order of the summary
 */
export function trapFigures(analysis: AnalysisDigest): TrapFigure[] {
  return trapRows(analysis).map(({ trap, name, measurable, basis }) => ({
    name,
    sheet: SHEETS[trap],
    measurable,
    ...(shown(trap, analysis) ?? { figure: null, detail: message(basis.code, basis.params) }),
  }));
}

function shown(trap: TrapKey, { traps, terms }: AnalysisDigest): Shown | null {
  switch (trap) {
    case "background":
      return traps.background.measurable ? background(traps.background, terms.currency) : null;
    case "shortSessions":
      return traps.shortSessions.measurable ? shortSessions(traps.shortSessions, terms.currency) : null;
    case "expiry":
      return traps.expiry.measurable ? expiry(traps.expiry, terms.currency) : null;
    case "rateDisparity":
      return traps.rateDisparity.measurable ? rateDisparity(traps.rateDisparity) : null;
    case "tierBoundary":
      return traps.tierBoundary.measurable ? tierBoundary(traps.tierBoundary, terms.currency) : null;
  }
}

function background(trap: Omit<BackgroundTrap, "uses">, currency: string): Shown {
  const share = trap.share === null ? "" : `, ${percent(trap.share)} of all tokens`;
  return {
    figure: money(trap.cost, currency),
    detail: `${tokens(trap.tokens)} tokens on ${counted(trap.usageDays, "usage day")} that nobody started${share}`,
  };
}

function shortSessions(trap: Omit<ShortSessionsTrap, "groups">, currency: string): Shown {
  return {
    figure: money(trap.avoidableCost, currency),
    detail: `${tokens(trap.avoidableTokens)} of ${tokens(trap.tokens)} tokens avoidable by merging sessions`,
  };
}

function expiry(trap: ExpiryTrap, currency: string): Shown {
  const missing =
    trap.uncovered.tokens > 0 ? `. Lots are missing at least ${tokens(trap.uncovered.tokens)} tokens` : "";
  if (trap.matured === 0) {
    return { figure: money(0, currency), detail: `No lot has reached its last day yet${missing}` };
  }
  const range = trap.costLow === trap.cost ? "" : `${count(trap.costLow)} to `;
  const rate = trap.rate === null ? "" : `, ${percent(trap.rate)}`;
  return {
    figure: range + money(trap.cost, currency),
    detail: `${tokens(trap.expired)} of ${tokens(trap.matured)} tokens expired unused${rate}${missing}`,
  };
}

function rateDisparity({ products }: RateDisparityTrap): Shown {
  const [first] = products;
  if (first === undefined || first.index <= 1) {
    return { figure: null, detail: "Every product takes the same share of tokens as of days" };
  }
  return {
    figure: `${ratio(first.index)} ×`,
    detail: `${first.product} takes ${percent(first.tokenShare)} of the tokens on ${percent(first.dayShare)} of the days`,
  };
}

function tierBoundary(trap: TierBoundaryTrap, currency: string): Shown {
  const year = `${tokens(trap.annualTokens)} tokens a year${trap.annualised ? " (scaled)" : ""}`;
  const { nextTier, threshold, saving } = trap;
  if (nextTier === null || threshold === null || saving === null) {
    return { figure: null, detail: `No lower price lies above ${year}` };
  }
  if (saving > 0) {
    return {
      figure: money(saving, currency),
      detail: `Saved by ordering ${tokens(nextTier)} tokens at once instead of ${year}`,
    };
  }
  return {
    figure: null,
    detail: `Ordering ${tokens(nextTier)} at once pays from ${tokens(threshold)} tokens a year; you use ${year}`,
  };
}
