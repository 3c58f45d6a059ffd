import { advise } from "../src/flex/advice/advise";
import { study, type Study } from "../src/flex/advice/study";
import type { AnalysisInput } from "../src/flex/analyze";
import { dataHash } from "../src/flex/audit/data-hash";
import { lastUsableDay } from "../src/flex/expiry-date";
import type { Lot } from "../src/flex/lot";
import { rateCard, type Rate } from "../src/flex/rate-card";
import { compareScenarios } from "../src/flex/scenarios/compare-scenarios";
import type { Scenario } from "../src/flex/scenarios/scenario";
import type { Seat } from "../src/flex/seat";
import { ARTICLE_TERMS } from "../src/flex/terms";
import type { UsageReading } from "../src/intake/read-usage";
import { internTexts } from "./intern-texts";
import { least, processorTime } from "./processor-time";
import { readRows } from "./read-rows";
import { benchPages, DAYS, FIRST_DAY, type BenchPages, type BenchProduct, type Company } from "./usage-rows";

/**
 * How long each part of the analysis takes at 1,000,000 rows, 5,000 users and 40 products, as a ratio to the ingest
 * pass: reading the rows of cells into usage, as the add-in does it. Beside it stands the ratio to interning the text
 * columns, the least that any reading must do. Ratios, since seconds depend on the machine; the goal is 1.0 of the
 * ingest pass for all parts without simulation together.
 *
 * Users use one to six products, as people do. What it would take if everybody used all forty, nine times as many users
 * and products in as many rows, is told last.
 *
 * Run as `npm run bench:engine`: bundled, as it ships; module by module every imported name costs a call.
 */
const ROWS = 1_000_000;
const PRODUCTS = 40;
const ROUNDS = 5;
/** Reading repeats its loops block by block; a part runs its own once a round and is compiled for good after a dozen. */
const ROUNDS_OF_PARTS = 20;
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

const COMPANY: Company = { users: 5_000, products };

/** A lot a quarter, a little more than what is used. */
function quarterlyLots(tokens: number): Lot[] {
  return Array.from({ length: 8 }, (_, quarter) => {
    const purchased = FIRST_DAY + Math.floor((quarter * DAYS) / 8);
    const expires = lastUsableDay(purchased);
    return { purchased, tokens, price: 4, expires, leftAtStart: null, sourceRow: quarter + 2 };
  });
}

const rates = rateCard(card());

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

function inputOf({ usage, rows, issues }: UsageReading): AnalysisInput {
  return {
    usage,
    rows,
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
/** Every list of the analysis, whose objects are made when they are read. */
function readLists(parts: Study): unknown[] {
  const { users, traps } = parts.analysis();
  const products = parts.decisions().map((decision) => decision.products);
  const { background, shortSessions } = traps;
  const mix = parts.seatMix();
  return [
    users,
    products,
    mix.measurable && mix.users,
    background.measurable && background.uses,
    shortSessions.measurable && shortSessions.groups,
  ];
}

/** Compared side by side: terms alone differ, so that the pass over the rows is shared. */
const SCENARIOS: readonly Scenario[] = [
  { name: "Today" },
  { name: "Offer", terms: { tokenPrice: 4 } },
  { name: "A tenth more users", headcountFactor: 1.1 },
];

/** What is made only when it is read, or asked for. */
const READ_LATER: typeof PARTS = [
  ["lists as objects", readLists],
  ["findings as objects", (parts) => parts.audit().findings],
  ["data hash", (parts) => dataHash(parts.input.usage)],
  ["three scenarios", (parts) => compareScenarios(parts.input, SCENARIOS)],
];
const SIMULATIONS: typeof PARTS = [
  ["forecast", (parts) => parts.forecast()],
  ["run-out", (parts) => [parts.runOut(), parts.atRisk()]],
  ["plan", (parts) => parts.plan()],
  ["tier decisions", (parts) => parts.tierDecisions()],
];

/** Times of some rounds, each of fresh rows, since a string remembers its hash; the first compiles and does not count. */
function overFreshRows(company: Company, work: (pages: BenchPages) => unknown): number[] {
  return Array.from({ length: ROUNDS + 1 }, () => {
    const pages = benchPages(ROWS, company);
    return processorTime(() => work(pages));
  }).slice(1);
}

const ingestOf = (company: Company): number =>
  least(overFreshRows(company, (pages) => readRows(pages, rates)));

/** By part: the time of each round. All parts are run in a round, in their order, for one study of the input. */
function timesOf(parts: typeof PARTS, input: AnalysisInput, rounds: number): number[][] {
  const times: number[][] = parts.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const studied = study(input);
    parts.forEach(([, run], part) => times[part]!.push(processorTime(() => run(studied))));
  }
  return times;
}
const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);

const interning = least(overFreshRows(COMPANY, internTexts));
const ingest = ingestOf(COMPANY);
const input = inputOf(readRows(benchPages(ROWS, COMPANY), rates));
const partTimes = timesOf(PARTS, input, ROUNDS_OF_PARTS);
const laterTimes = timesOf([...PARTS, ...READ_LATER, ...SIMULATIONS], input, ROUNDS).slice(PARTS.length);

const tell = (name: string, time: number, note = ""): void =>
  console.log(
    `${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms ${(time / ingest).toFixed(2).padStart(6)} of ingest ` +
      `${(time / interning).toFixed(2).padStart(6)} of interning${note}`,
  );

console.log(
  `${ROWS.toLocaleString("en-US")} rows, ${COMPANY.users.toLocaleString("en-US")} users, ${products.length} products`,
);
tell("interning", interning);
tell("ingest pass", ingest);
PARTS.forEach(([name], part) => tell(name, least(partTimes[part]!)));
tell("all without simulation", sum(partTimes.map(least)), ` (goal ${GOAL} of ingest)`);
tell("the same, first round", sum(partTimes.map((times) => times[0]!)), " (compiling included)");
[...READ_LATER, ...SIMULATIONS].forEach(([name], index) => tell(name, least(laterTimes[index]!)));
tell(
  "everything",
  processorTime(() => advise(study(input))),
);

const everyProduct: Company = { ...COMPANY, usesEveryProduct: true };
const ingestOfAll = ingestOf(everyProduct);
const ofAll = inputOf(readRows(benchPages(ROWS, everyProduct), rates));
const timeOfAll = sum(timesOf(PARTS, ofAll, ROUNDS_OF_PARTS).map(least));
console.log(
  `everybody uses everything: all without simulation ${timeOfAll.toFixed(0)} ms, ` +
    `${(timeOfAll / ingestOfAll).toFixed(2)} of its ingest pass`,
);
