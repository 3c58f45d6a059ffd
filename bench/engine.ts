import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { advise } from "../src/flex/advice/advise";
import { study, type Study } from "../src/flex/advice/study";
import type { AnalysisInput } from "../src/flex/analyze";
import { lastUsableDay } from "../src/flex/expiry-date";
import type { Lot } from "../src/flex/lot";
import { rateCard, type Rate } from "../src/flex/rate-card";
import type { Seat } from "../src/flex/seat";
import { ARTICLE_TERMS } from "../src/flex/terms";
import type { Grid } from "../src/intake/grid";
import { usageReader } from "../src/intake/read-usage";
import { internTexts } from "./intern-texts";
import { BENCH_HEADER, benchRows, DAYS, FIRST_DAY, USERS, type BenchProduct } from "./usage-rows";

/**
 * How long each part of the analysis takes at 1,000,000 rows, 5,000 users and 40 products, as a ratio to the ingest
 * pass over the cells: interning the text columns, the least that any reading must do. Ratios, since seconds depend
 * on the machine; the goal is 1.0 for all parts without simulation together.
 *
 * Run as `npm run bench:engine`.
 */
const ROWS = 1_000_000;
const PRODUCTS = 40;
const ROUNDS = 3;
const GOAL = 1;

const products = Array.from({ length: PRODUCTS }, (_, p): BenchProduct => [`Product ${p}`, 2 + (p % 14)]);

function card(): Rate[] {
  const single = products.map(([product, tokensPerDay], p): Rate => ({
    product,
    tokensPerDay,
    seatCostPerYear: 1_000 + 100 * p,
    flexEligible: true,
    inContract: true,
    covers: [],
    publishedBreakEven: null,
    typicalUse: "",
  }));
  const collections = [0, 1].map((c): Rate => ({
    ...single[0]!,
    product: `Collection ${c}`,
    tokensPerDay: null,
    seatCostPerYear: 4_000,
    flexEligible: false,
    covers: products.filter((_, p) => p % 4 === c).map(([product]) => product),
  }));
  return [...single, ...collections];
}

/** A lot a quarter, a little more than what is used. */
function quarterlyLots(tokens: number): Lot[] {
  return Array.from({ length: 8 }, (_, quarter) => {
    const purchased = FIRST_DAY + Math.floor((quarter * DAYS) / 8);
    const expires = lastUsableDay(purchased);
    return { purchased, tokens, price: 4, expires, leftAtStart: null, sourceRow: quarter + 2 };
  });
}

/** Every third user holds a seat. */
function seatsOf(users: readonly string[]): Seat[] {
  return users
    .filter((_, index) => index % 3 === 0)
    .map((user, index) => ({
      user,
      product: products[index % 5]![0],
      team: null,
      start: FIRST_DAY,
      renewal: FIRST_DAY + DAYS + (index % 365),
      costPerYear: 1_500,
      sourceRow: index + 2,
    }));
}

function inputOf(rows: Grid): AnalysisInput {
  const rates = rateCard(card());
  const reader = usageReader({ terms: ARTICLE_TERMS, rates });
  reader.add([BENCH_HEADER]);
  reader.add(rows);
  const { usage, rows: counts, issues } = reader.finish();
  return {
    usage,
    rows: counts,
    issues,
    terms: ARTICLE_TERMS,
    rates,
    lots: quarterlyLots(600_000),
    tiers: [
      { from: 100, price: 5 },
      { from: 100_000, price: 4.5 },
      { from: 2_500_000, price: 4 },
    ],
    seats: seatsOf(usage.users),
    presets: { terms: false, rates: false, tiers: false },
  };
}

/** Each part with what it needs at hand, so that its own time is told; the simulations last. */
const PARTS: readonly (readonly [name: string, run: (parts: Study) => unknown])[] = [
  ["charges", (parts) => parts.charges()],
  ["traps and users", (parts) => parts.analysis()],
  ["decisions", (parts) => parts.decisions()],
  ["ledger", (parts) => parts.ledger()],
  ["seat mix", (parts) => parts.seatMix()],
  ["waterfall", (parts) => parts.waterfall()],
  ["hour cost", (parts) => parts.hourCosts()],
  ["bridge", (parts) => parts.bridge()],
  ["audit", (parts) => parts.audit()],
];
const SIMULATIONS: typeof PARTS = [
  ["forecast", (parts) => parts.forecast()],
  ["run-out", (parts) => [parts.runOut(), parts.atRisk()]],
  ["plan", (parts) => parts.plan()],
  ["tier decisions", (parts) => parts.tierDecisions()],
];

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Milliseconds, the garbage of what came before being collected first. */
function timeOf(run: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Other processes only ever lengthen a time, so the least of some rounds is the truest. */
function leastOf(rounds: readonly (readonly number[])[]): number[] {
  return rounds[0]!.map((_, part) => Math.min(...rounds.map((times) => times[part]!)));
}

/** The ingest pass over fresh rows, since a string remembers its hash; the rows are gone when it returns. */
const ingest = Math.min(
  ...Array.from({ length: ROUNDS }, () => {
    const rows = benchRows(ROWS, products);
    return timeOf(() => internTexts(rows));
  }),
);
const input = inputOf(benchRows(ROWS, products) as Grid);
const timed = Array.from({ length: ROUNDS }, () => {
  const parts = study(input);
  return [...PARTS, ...SIMULATIONS].map(([, run]) => timeOf(() => run(parts)));
});
const times = leastOf(timed);
const tell = (name: string, time: number, note = ""): void =>
  console.log(
    `${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms  ${(time / ingest).toFixed(2).padStart(6)}${note}`,
  );

console.log(
  `${ROWS.toLocaleString("en-US")} rows, ${USERS.toLocaleString("en-US")} users, ${PRODUCTS} products`,
);
tell("ingest pass", ingest);
PARTS.forEach(([name], index) => tell(name, times[index]!));
const measured = times.slice(0, PARTS.length).reduce((sum, time) => sum + time, 0);
tell("all without simulation", measured, ` (goal ${GOAL})`);
SIMULATIONS.forEach(([name], index) => tell(name, times[PARTS.length + index]!));
tell(
  "everything",
  timeOf(() => advise(study(input))),
);
