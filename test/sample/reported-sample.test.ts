import { readFileSync } from "node:fs";
import path from "node:path";
import {
  BACKGROUND_ONLY,
  CHARGED_TWICE,
  DAY_OFF,
  OUTSIDE_AUTHORIZED,
  RAISED_RATE,
  SEAT_HELD,
  type PlantedCharges,
} from "../../scripts/sample/reported/planted";
import { REPORTED_FILES, reportedFiles } from "../../scripts/sample/reported/reported-files";
import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import type { AuditCode } from "../../src/flex/audit/audit";
import { isoDate } from "../../src/flex/dates";
import { parseCsv } from "../../src/intake/csv";
import { prepareInput } from "../../src/intake/prepare-input";

const FOLDER = path.join(__dirname, "..", "..", "assets", "sample", "reported");
const textOf = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");
const grid = (name: (typeof REPORTED_FILES)[number]) => parseCsv(textOf(name));

const analysis = analyzeAndAdvise(
  prepareInput({
    usage: grid("usage.csv"),
    terms: grid("terms.csv"),
    rates: grid("rates.csv"),
    lots: grid("lots.csv"),
    tiers: grid("tiers.csv"),
    seats: grid("seats.csv"),
    people: grid("people.csv"),
    calendar: grid("calendar.csv"),
    scenarios: grid("scenarios.csv"),
    scenarioTables: { "offer-tiers.csv": grid("offer-tiers.csv") },
  }),
);
const { audit } = analysis.advice!;

/** Rows of a file without its header, split by hand. */
const rowsOf = (name: string): string[][] =>
  textOf(name)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** Charges of the export by day, user and product: tokens, and who started them. */
const charges = new Map<string, { tokens: number; sources: Set<string> }>();
for (const [day, user, product, , tokens, source] of rowsOf("usage.csv")) {
  const key = [day, user, product].join(" | ");
  const charge = charges.get(key) ?? { tokens: 0, sources: new Set() };
  charge.tokens += Number(tokens);
  charge.sources.add(source!);
  charges.set(key, charge);
}

const found = (...codes: AuditCode[]): string[] =>
  audit.findings
    .filter(({ code }) => codes.includes(code))
    .map(({ date, user, product }) => [isoDate(date), user, product].join(" | "))
    .sort();

const planted = (...lists: (readonly PlantedCharges[])[]): string[] =>
  lists
    .flat()
    .flatMap(({ user, product, days }) => days.map((day) => [isoDate(day), user, product].join(" | ")))
    .sort();

const raised = [...charges.keys()]
  .filter((key) => key.endsWith(` | ${RAISED_RATE.product}`) && key >= isoDate(RAISED_RATE.from))
  .sort();

test.each(REPORTED_FILES)("the generator makes %s as it is committed", (name) => {
  // Not toBe: on a difference jest would print both files.
  expect(reportedFiles()[name] === textOf(name)).toBe(true);
});

describe("the sample with reported tokens", () => {
  test("is read without a single issue, and every table of it is used", () => {
    expect(analysis.issues).toEqual([]);
    expect(analysis.chargeBasis).toBe("reported");
    expect(analysis.presets).toEqual({ terms: false, rates: false, tiers: false });
    const missing = audit.tests.flatMap((test) => (test.measurable ? [] : [test.needs]));
    expect(missing).toEqual(["startTimes", "minutes", "monitoring", "monitoring"]);
  });

  test("takes the tokens that are charged", () => {
    const total = [...charges.values()].reduce((sum, { tokens }) => sum + tokens, 0);
    expect(analysis.totals.tokens).toBe(total);
    expect(analysis.totals.usageDays).toBe(charges.size);
  });

  test.each<[AuditCode, string[]]>([
    ["above-rate", [...planted(CHARGED_TWICE), ...raised].sort()],
    ["background-only", planted(BACKGROUND_ONLY)],
    ["seat-held", planted(SEAT_HELD)],
    ["outside-authorized-dates", planted(OUTSIDE_AUTHORIZED)],
    ["not-a-multiple", raised],
    ["day-off", planted(DAY_OFF)],
  ])("has the charges of %s that are planted, and no others", (code, expected) => {
    expect(expected.length).toBeGreaterThan(1);
    expect(found(code)).toEqual(expected);
  });

  test("has no finding that contradicts a published rule but what is planted", () => {
    const strongest = audit.findings.filter(({ strength }) => strength === "contradicts a published rule");
    expect(new Set(strongest.map(({ code }) => code))).toEqual(
      new Set(["above-rate", "background-only", "seat-held"]),
    );
    expect(strongest).toHaveLength(planted(CHARGED_TWICE, BACKGROUND_ONLY, SEAT_HELD).length + raised.length);
  });

  test("has at stake what the files themselves say", () => {
    const rates = new Map(rowsOf("rates.csv").map(([product, rate]) => [product!, Number(rate)]));
    const collection = rowsOf("rates.csv").find(([product]) => product === "AEC Collection")!;
    const seats = rowsOf("seats.csv");
    const ends = new Map(rowsOf("people.csv").map(([user, , , , to]) => [user!, to || "9999"]));
    const begins = new Map(rowsOf("people.csv").map(([user, , , from]) => [user!, from ?? ""]));
    let disputed = 0;
    let tokensAtStake = 0;
    for (const [key, { tokens, sources }] of charges) {
      const [day, user, product] = key.split(" | ") as [string, string, string];
      const isHeld = seats.some(
        ([holder, seat, , start, renewal]) =>
          holder === user &&
          (seat === product || (seat === "AEC Collection" && collection[4]!.includes(product))) &&
          day >= start! &&
          day < renewal!,
      );
      const isOutside = day > ends.get(user)! || day < begins.get(user)!;
      const allowed = isHeld || isOutside || !sources.has("User") ? 0 : rates.get(product)!;
      if (tokens <= allowed) continue;
      disputed++;
      tokensAtStake += tokens - allowed;
    }
    expect(audit.totalAtStake).toEqual({
      charges: disputed,
      tokens: tokensAtStake,
      cost: tokensAtStake * 4.5,
    });
  });

  test("reveals a rate that nobody agreed on", () => {
    expect(analysis.observedRates.filter(({ deviatingDays }) => deviatingDays > 0)).toMatchObject([
      { product: "Revit", rate: 8, deviatingDays: planted(CHARGED_TWICE).length },
      { product: "Civil 3D", rate: 15, deviatingDays: raised.length, cardRate: 15 },
    ]);
  });
});

describe("its README", () => {
  const text = textOf("README.md").replace(/\s+/g, " ");
  const money = (value: number): string =>
    value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const count = (value: number): string => value.toLocaleString("en-US");
  const { totalAtStake } = audit;
  const civil = analysis.observedRates.find(({ product }) => product === "Civil 3D")!;

  test.each<string>([
    `daily export, ${count(analysis.rows.read)} rows`,
    `${count(analysis.totals.tokens)} tokens were charged on ${count(analysis.totals.usageDays)} usage days`,
    `${totalAtStake.charges} charges can be disputed: ${totalAtStake.tokens} tokens, EUR ${money(totalAtStake.cost)}`,
    ...audit.tests.flatMap((test) => {
      if (!test.measurable || test.findings === 0) return [];
      const { strength } = audit.findings.find(({ code }) => code === test.code)!;
      return [`| \`${test.code}\` | ${strength} | ${test.findings} |`];
    }),
    `Civil 3D deviates on ${civil.deviatingDays} of ${civil.usageDays} days, first on ${isoDate(civil.deviatingSince!)}`,
    ...analysis.scenarios!.map(
      ({ name, totals, recommendedCostPerYear }) =>
        `| ${name} | ${count(totals.tokens)} | ${money(totals.cost)} | ${money(recommendedCostPerYear)} |`,
    ),
  ])("says: %s", (sentence) => {
    expect(text).toContain(sentence);
  });
});
