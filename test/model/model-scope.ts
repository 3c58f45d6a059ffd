import { createHash } from "node:crypto";
import { study } from "../../src/flex/advice/study";
import { hashedAudit } from "../../src/flex/audit/hashed-audit";
import { breakEvenDays, expiryWaste, flexCost, flexSaving } from "../../src/flex/break-even";
import { isoDate, parseIsoDate } from "../../src/flex/dates";
import { annualDaysEstimator, probabilityAbove } from "../../src/flex/decisions/annual-days";
import { lastUsableDay } from "../../src/flex/expiry-date";
import { forecastDemand } from "../../src/flex/forecast/forecast-demand";
import { MONDAY_TO_FRIDAY } from "../../src/flex/forecast/working-week";
import { gammaCdf } from "../../src/flex/gamma";
import { orderCatalog } from "../../src/flex/plan/order-catalog";
import { purchasePlan } from "../../src/flex/plan/purchase-plan";
import { rightSize } from "../../src/flex/plan/right-size";
import { checkPublished, checkSavingClaim, productsOnSeatAtTwentyDays } from "../../src/flex/published-check";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { compareScenarios } from "../../src/flex/scenarios/compare-scenarios";
import { scenarioDifference } from "../../src/flex/scenarios/scenario-difference";
import { poolCost } from "../../src/flex/seat-mix/pool-cost";
import { seatMix, type SeatMixInput } from "../../src/flex/seat-mix/seat-mix";
import { EXAMPLE_TIERS } from "../../src/flex/tier";
import { nextOrder } from "../../src/flex/tier-decisions/next-order";
import { orderCost } from "../../src/flex/tier-price";
import { parseCsv } from "../../src/intake/csv";
import { prepareInput } from "../../src/intake/prepare-input";

const MONDAY = parseIsoDate("2026-01-05")!;
const YEAR = { from: MONDAY, to: MONDAY + 364, days: 365, annualised: false };

function mixOf(
  rows: readonly (readonly [user: string, product: string, tokens: number, rate: number])[],
): SeatMixInput {
  return {
    demands: rows.map(([user, product, tokens, effectiveRate]) => ({
      user,
      product,
      tokens,
      effectiveRate,
      staysOnFlex: false,
    })),
    rates: rateCard(ARTICLE_RATES),
    tiers: EXAMPLE_TIERS,
    seats: null,
    seatUse: null,
    lotsInHand: [],
    asOf: YEAR.to,
    window: YEAR,
  };
}

function repeat(values: readonly number[], times: number): number[] {
  return Array.from({ length: times }, () => values).flat();
}

function futureOf(tokens: readonly number[]) {
  const options = { calendar: [], workingWeek: MONDAY_TO_FRIDAY };
  return forecastDemand(Float64Array.from(tokens), MONDAY, options);
}

function planOf(tokens: readonly number[]) {
  const future = futureOf(tokens);
  if (!future.measurable) throw new Error("Too little history to plan from.");
  return purchasePlan({ paths: future.paths, lots: [], tiers: EXAMPLE_TIERS, pastOrders: [] });
}

function sizeOf(needs: readonly number[], outageCost: number) {
  const catalog = orderCatalog(EXAMPLE_TIERS, null);
  return rightSize(Float64Array.from(needs), EXAMPLE_TIERS, catalog, outageCost);
}

/** What every example may name. */
const FUNCTIONS = {
  ARTICLE_RATES,
  TIERS: EXAMPLE_TIERS,
  annualDaysEstimator,
  breakEvenDays,
  checkPublished,
  checkSavingClaim,
  day: parseIsoDate,
  expiryWaste,
  flexCost,
  flexSaving,
  futureOf,
  gammaCdf,
  iso: isoDate,
  lastUsableDay,
  mixOf,
  nextOrder,
  orderCatalog,
  orderCost,
  planOf,
  poolCost,
  probabilityAbove,
  productsOnSeatAtTwentyDays,
  repeat,
  scenarioDifference,
  seatMix,
  sha256Of: (text: string) => createHash("sha256").update(text).digest("hex"),
  sizeOf,
};

/** What the tables of a section come to; nothing where it has none. */
export function modelScope(tables: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  if (tables["usage"] === undefined) return FUNCTIONS;
  const grids = Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, parseCsv(text)]));
  const input = prepareInput({ ...grids, usage: grids["usage"]! });
  const blocked = input.issues.filter(({ severity }) => severity === "blocks");
  if (blocked.length > 0)
    throw new Error(`The tables have faults: ${blocked.map(({ code }) => code).join()}`);
  const parts = study(input);
  return {
    ...FUNCTIONS,
    analysis: parts.analysis(),
    decisions: parts.decisions(),
    ledger: parts.ledger(),
    runOut: parts.runOut(),
    atRisk: parts.atRisk(),
    hourCost: parts.hourCosts(),
    bridge: parts.bridge(),
    waterfall: parts.waterfall(),
    audit: hashedAudit(parts.audit(), input.usage, null),
    scenarios: compareScenarios(input, input.scenarios ?? []),
  };
}
