import type { AnalysisInput } from "../../src/flex/analyze";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { EXAMPLE_TIERS } from "../../src/flex/tier";
import type { Usage } from "../../src/flex/usage";

/**
 * Short Revit and AutoCAD sessions of ten users, a row a session, a day every ten rows; some without a user.
 *
 * @param rows number of sessions
 */
export function sampleInput(rows: number): AnalysisInput {
  const each = (value: (row: number) => number) => (_: unknown, row: number) => value(row);
  const usage: Usage = {
    rows,
    day: Int32Array.from(
      { length: rows },
      each((row) => 45719 + (Math.floor(row / 10) % 365)),
    ),
    user: Int32Array.from(
      { length: rows },
      each((row) => row % 10),
    ),
    product: Int32Array.from(
      { length: rows },
      each((row) => row % 2),
    ),
    tokens: null,
    minutes: Float64Array.from(
      { length: rows },
      each((row) => 10 + (row % 40)),
    ),
    userInitiated: Uint8Array.from(
      { length: rows },
      each((row) => Number(row % 7 !== 0)),
    ),
    onFlex: null,
    sourceRow: Int32Array.from(
      { length: rows },
      each((row) => row + 2),
    ),
    users: Array.from({ length: 10 }, (_, user) => `user0${user}@example.com`),
    products: ["Revit", "AutoCAD"],
  };
  return {
    usage,
    rows: { read: rows, used: rows, setAside: 0 },
    issues: [],
    terms: ARTICLE_TERMS,
    rates: rateCard(ARTICLE_RATES),
    lots: [{ purchased: 45719, tokens: 5000, price: 5, expires: 45900, leftAtStart: null, sourceRow: 2 }],
    tiers: EXAMPLE_TIERS,
    presets: { terms: false, rates: true, tiers: true },
  };
}
