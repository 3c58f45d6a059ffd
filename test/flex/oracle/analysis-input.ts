import type { AnalysisInput } from "../../../src/flex/analyze";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import { EXAMPLE_TIERS } from "../../../src/flex/tier";
import type { Usage } from "../../../src/flex/usage";

/** One used row as a test writes it. */
export interface UsageRow {
  day: number;
  user?: string;
  product: string;
  tokens?: number;
  /** Left out: the row does not say. */
  minutes?: number;
  /** Milliseconds after midnight; left out: the row does not say. */
  startMs?: number;
  userInitiated?: boolean;
  onFlex?: boolean;
}

/** The columns that the data has. */
export interface UsageColumns {
  tokens: boolean;
  minutes: boolean;
  source: boolean;
  access: boolean;
  start?: boolean;
}

export const SESSION_LOG: UsageColumns = { tokens: false, minutes: true, source: true, access: false };
export const DAILY_EXPORT: UsageColumns = { tokens: true, minutes: false, source: false, access: false };

/**
 * Usage columns from rows; users and products are numbered as they appear.
 *
 * @param rows in the order of the table, the first of them in row 2
 * @param columns those that exist; the others are null
 */
export function usageOf(rows: readonly UsageRow[], columns: UsageColumns): Usage {
  const userOf = (row: UsageRow): string => row.user ?? "user01@example.com";
  const users = [...new Set(rows.map(userOf))];
  const products = [...new Set(rows.map((row) => row.product))];
  return {
    rows: rows.length,
    day: Int32Array.from(rows, (row) => row.day),
    user: Int32Array.from(rows, (row) => users.indexOf(userOf(row))),
    product: Int32Array.from(rows, (row) => products.indexOf(row.product)),
    tokens: columns.tokens ? Float64Array.from(rows, (row) => row.tokens ?? 0) : null,
    minutes: columns.minutes ? Float64Array.from(rows, (row) => row.minutes ?? NaN) : null,
    startMs: columns.start ? Int32Array.from(rows, (row) => row.startMs ?? -1) : null,
    userInitiated: columns.source ? Uint8Array.from(rows, (row) => Number(row.userInitiated ?? true)) : null,
    onFlex: columns.access ? Uint8Array.from(rows, (row) => Number(row.onFlex ?? true)) : null,
    sourceRow: Int32Array.from(rows, (_, index) => index + 2),
    users,
    products,
  };
}

/**
 * An input with the article's terms, rates and example tiers, and no lots.
 *
 * @param usage used rows in columns
 * @param given what differs from those
 */
export function inputOf(usage: Usage, given: Partial<AnalysisInput> = {}): AnalysisInput {
  return {
    usage,
    rows: { read: usage.rows, used: usage.rows, setAside: 0 },
    issues: [],
    terms: ARTICLE_TERMS,
    rates: rateCard(ARTICLE_RATES),
    lots: null,
    tiers: EXAMPLE_TIERS,
    presets: { terms: true, rates: true, tiers: true },
    ...given,
  };
}
