import { run } from "../../src/cli/run";
import { analyze } from "../../src/flex/analyze";
import { parseCsv } from "../../src/intake/csv";
import type { Grid } from "../../src/intake/grid";
import { prepareInput } from "../../src/intake/prepare-input";
import { analysisJson } from "../../src/report/analysis-json";
import { memoryIo } from "./memory-io";
import type { MemoryFile, MemoryIo } from "./memory-io";

/** Sessions of three users over half a year: evenings and the next mornings, short ones, and background alone. */
const USAGE = [
  "Start,User,Product,Minutes,Source",
  ...Array.from({ length: 26 }, (_, week) => {
    const date = (day: number): string =>
      new Date(Date.UTC(2025, 0, 6 + 7 * week + day)).toISOString().slice(0, 10);
    return [
      `${date(0)}T20:00,ann@example.com,Revit,90,User`,
      `${date(1)}T08:00,ann@example.com,Revit,240,User`,
      `${date(2)}T09:00,ann@example.com,Revit,300,User`,
      `${date(3)}T09:00,bob@example.com,AutoCAD,${week % 2 === 0 ? 12 : 25},User`,
      `${date(4)}T03:00,carl@example.com,Civil 3D,4,Background`,
    ];
  }).flat(),
].join("\n");

const TERMS = ["Term,Value", "Token price,5", "Currency,EUR"];
const RATES = [
  "Product,Tokens per day,Seat cost per year",
  "AutoCAD,5,2930",
  "Revit,8,2915",
  "Civil 3D,15,2915",
];
const NEW_RATES = [
  "Product,Tokens per day,Seat cost per year",
  "AutoCAD,7,400",
  "Revit,10,1000",
  "Civil 3D,15,2915",
];

const FILES = {
  "usage.csv": USAGE,
  "terms.csv": TERMS.join("\n"),
  "rates.csv": RATES.join("\n"),
  "tiers.csv": "From tokens,Price per token\n100,5\n2000,4\n",
  "lots.csv": "Purchased,Tokens,Price per token\n2025-01-01,1000,5\n2024-03-01,500,4.5\n",
};
const TABLES = ["--terms", "terms.csv", "--rates", "rates.csv", "--tiers", "tiers.csv", "--lots", "lots.csv"];

async function ran(files: Readonly<Record<string, MemoryFile>>, argv: readonly string[]): Promise<MemoryIo> {
  const io = memoryIo(files);
  expect(await run(["usage.csv", ...TABLES, ...argv], io)).toBe(0);
  return io;
}

interface Printed {
  readonly totals: object;
  readonly traps: Readonly<Record<string, object>>;
  readonly users: readonly {
    readonly flexCost: number;
    readonly seatCost: number | null;
    readonly recommendation: string;
  }[];
  readonly scenarios: readonly {
    readonly name: string;
    readonly totals: { readonly tokens: number; readonly cost: number };
    readonly traps: Readonly<Record<string, object>>;
    readonly recommendations: readonly { readonly recommendation: string; readonly count: number }[];
    readonly flexCostPerYear: number;
    readonly recommendedCostPerYear: number;
    readonly seatSaving: number;
    readonly difference: Readonly<Record<string, number>>;
  }[];
}

/** What a run with these files prints of the traps and users, without what to do about them. */
function printedAlone(files: Readonly<Record<string, string>>): Printed {
  const grid = (name: string): Grid => parseCsv(files[name]!);
  const input = prepareInput({
    usage: grid("usage.csv"),
    terms: grid("terms.csv"),
    rates: grid("rates.csv"),
    tiers: grid("tiers.csv"),
    lots: grid("lots.csv"),
  });
  return JSON.parse(JSON.stringify(analysisJson(analyze(input)))) as Printed;
}

const terms = (...more: string[]): string => [...TERMS, ...more].join("\n");

describe("a scenario has the figures of a run of its own with its terms in the files", () => {
  const scenarios = [
    "Scenario,Token price,Tiers,Rates,Billing day,Free minutes,Short session,Consolidation window,Day capacity",
    "Today",
    "Price,3.5",
    "Tiers,,offers/tiers.csv",
    "Rates,,,offers/rates.csv",
    "Billing day,,,,rolling24h",
    "Free minutes,,,,,5",
    "Short session,,,,,,20,none,60",
    "Window,,,,,,,quarter",
    "All,4,offers/tiers.csv,offers/rates.csv,rolling24h,5,60,week,60",
  ].join("\n");
  const offers = {
    "contract/scenarios.csv": scenarios,
    "contract/offers/tiers.csv": "From tokens,Price per token\n500,3\n",
    "contract/offers/rates.csv": NEW_RATES.join("\n"),
  };
  const changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Today: {},
    Price: { "terms.csv": terms("Token price,3.5").replace("Token price,5\n", "") },
    Tiers: { "tiers.csv": offers["contract/offers/tiers.csv"] },
    Rates: { "rates.csv": NEW_RATES.join("\n") },
    "Billing day": { "terms.csv": terms("Billing day,rolling24h") },
    "Free minutes": { "terms.csv": terms("Free minutes,5") },
    "Short session": {
      "terms.csv": terms("Short session,20", "Consolidation window,none", "Day capacity,60"),
    },
    Window: { "terms.csv": terms("Consolidation window,quarter") },
    All: {
      "terms.csv": [
        "Term,Value\nToken price,4\nCurrency,EUR\nBilling day,rolling24h\nFree minutes,5\nShort session,60",
        "Consolidation window,week\nDay capacity,60",
      ].join("\n"),
      "tiers.csv": offers["contract/offers/tiers.csv"],
      "rates.csv": NEW_RATES.join("\n"),
    },
  };
  let together: Printed;
  beforeAll(async () => {
    const io = await ran({ ...FILES, ...offers }, ["--scenarios", "contract/scenarios.csv", "--json"]);
    together = JSON.parse(io.out()) as Printed;
  });

  test.each(Object.keys(changed))("%s", (name) => {
    const alone = printedAlone({ ...FILES, ...changed[name] });
    const scenario = together.scenarios.find((each) => each.name === name)!;
    expect(scenario.totals).toEqual(alone.totals);
    for (const trap of ["background", "shortSessions", "expiry", "tierBoundary"]) {
      const figures = Object.entries(alone.traps[trap]!).filter(([name]) => name !== "orders");
      expect(scenario.traps[trap]).toMatchObject(Object.fromEntries(figures));
    }
    const sum = (of: (user: Printed["users"][number]) => number): number =>
      alone.users.reduce((total, user) => total + of(user), 0);
    const flexCost = sum((user) => user.flexCost);
    const withSeats = sum((user) =>
      user.recommendation === "Named User" ? (user.seatCost ?? NaN) : user.flexCost,
    );
    expect(scenario.flexCostPerYear).toBeCloseTo(flexCost, 8);
    expect(scenario.recommendedCostPerYear).toBeCloseTo(withSeats, 8);
    expect(scenario.seatSaving).toBeCloseTo(flexCost - withSeats, 8);
    for (const { recommendation, count } of scenario.recommendations)
      expect(count).toBe(alone.users.filter((user) => user.recommendation === recommendation).length);
  });

  test("and is told from the first by the differences", () => {
    const [base] = together.scenarios;
    for (const { totals, recommendedCostPerYear, difference } of together.scenarios) {
      expect(difference.tokens).toBe(totals.tokens - base!.totals.tokens);
      expect(difference.cost).toBe(totals.cost - base!.totals.cost);
      expect(difference.recommendedCostPerYear).toBe(recommendedCostPerYear - base!.recommendedCostPerYear);
    }
    // Each differs from today in something: a comparison of equals would prove nothing.
    const figures = together.scenarios.map((scenario) => JSON.stringify({ ...scenario, name: "" }));
    expect(new Set(figures).size).toBe(figures.length);
  });
});

describe("the printed summary", () => {
  const scenarios = "Scenario,Token price,Headcount factor\nToday\nTwice as many,2.5,2\n";

  test("shows the scenarios side by side, with what differs from the first", async () => {
    const io = await ran({ ...FILES, "s.csv": scenarios }, ["--scenarios", "s.csv"]);
    const lines = io.out().split("\n");
    // 78 days of Revit, 26 of AutoCAD and 26 of Civil 3D: 624 + 130 + 390 tokens.
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Scenario \(EUR\) +Today +Twice as many$/),
        expect.stringMatching(/^Token price +5\.00 +2\.50$/),
        expect.stringMatching(/^Tokens +1,144 +2,288$/),
        expect.stringMatching(/^Cost +5,720\.00 +5,720\.00$/),
        expect.stringMatching(/^ {2}difference +0\.00$/),
        expect.stringMatching(/^Background use +1,950\.00 +1,950\.00$/),
        expect.stringMatching(/^Differences are to Today\./),
      ]),
    );
  });

  test("has no such lines without scenarios", async () => {
    expect((await ran(FILES, [])).out()).not.toContain("Scenario");
  });
});

describe("what is wrong with scenarios", () => {
  test.each<[description: string, files: Readonly<Record<string, MemoryFile>>, told: RegExp]>([
    [
      "a file that it names is missing",
      { "a/s.csv": "Scenario,Tiers\nA,t.csv\n" },
      /^a\/s\.csv names a file that cannot be used\. a\/t\.csv does not exist/,
    ],
    [
      "a file that it names is no price list",
      { "a/s.csv": "Scenario,Tiers\nA,t.csv\n", "a/t.csv": "Size,Price\n1,2\n" },
      /^a\/s\.csv names a file that cannot be used\. a\/t\.csv: The headers of FlexTiers were not recognized/,
    ],
  ])("ends with 2 where %s", async (_, files, told) => {
    const io = memoryIo({ ...FILES, ...files });
    expect(await run(["usage.csv", "--scenarios", "a/s.csv"], io)).toBe(2);
    expect(io.err()).toMatch(told);
    expect(io.out()).toBe("");
  });

  test("in one row is told with file and row, and the others are compared", async () => {
    const files = { "a/s.csv": "Scenario,Token price,Tiers\nA,0\nB,4,t.csv\n", "a/t.csv": "100,4\n500,0\n" };
    const io = await ran({ ...FILES, ...files }, ["--scenarios", "a/s.csv"]);
    expect(io.err().split("\n")).toEqual([
      expect.stringMatching(/^a\/s\.csv, row 2: 0 in column Token price of FlexScenarios must be above 0/),
      expect.stringMatching(/^t\.csv, row 2: 0 in column Price per token of FlexTiers must be above 0/),
      "",
    ]);
    expect(io.out()).toMatch(/^Scenario \(EUR\) +B$/m);
  });
});
