import type { Analysis, Presets, RowCounts } from "./analysis";
import type { DataIssue } from "./data-issue";
import type { Lot } from "./lot";
import type { RateCard } from "./rate-card";
import type { Terms } from "./terms";
import type { Tier } from "./tier";
import type { Usage } from "./usage";

/** Everything an analysis rests on. */
export interface AnalysisInput {
  readonly usage: Usage;
  readonly rows: RowCounts;
  /** Issues found while reading; the analysis appends its own. */
  readonly issues: readonly DataIssue[];
  readonly terms: Terms;
  readonly rates: RateCard;
  /** null where the user has no lots table. */
  readonly lots: readonly Lot[] | null;
  readonly tiers: readonly Tier[];
  readonly presets: Presets;
}

/**
 * Measures the five consumption traps and judges every user and product.
 *
 * @param input usage in columns and the tables it is judged by
 * @returns plain data, every number of it finite
 */
export function analyze(input: AnalysisInput): Analysis {
  throw new Error(`not yet: ${input.usage.rows}`);
}
