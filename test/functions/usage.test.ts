import fc from "fast-check";
import { isoDate, serialOf } from "../../src/flex/dates";
import { call, errorOf, spill } from "./call";

const HEADER = ["Date", "User", "Product", "Tokens", "Team"];
const D = (month: number, day: number): number => serialOf(2025, month, day);
/** Ada's second row of 3 March adds to the first; her 5 March is a credit; Bob's 9 March was free. */
const USAGE: unknown[][] = [
  HEADER,
  [D(3, 3), "Ada@example.com", "Revit", 8, "Design"],
  [D(3, 3), "ada@example.com", "Revit", 8, "Design"],
  [D(3, 4), "ada@example.com", "AutoCAD", 5, "Design"],
  [D(3, 5), "ada@example.com", "Revit", -8, "Design"],
  [D(4, 7), "bob@example.com", "Revit", 8, "Site"],
  [D(4, 9), "bob@example.com", "Revit", 0, "Site"],
  [D(5, 1), "bob@example.com", "Civil 3D", 15, ""],
];
const TERMS = [["Token price", 5]];

const days = (...args: readonly unknown[]): unknown => call("USAGEDAYS", USAGE, ...args);
const tokens = (...args: readonly unknown[]): unknown => call("TOKENS", USAGE, ...args);

describe("USAGEDAYS and TOKENS", () => {
  test.each<[description: string, args: readonly unknown[], usageDays: number, sum: number]>([
    ["one user and product", ["ada@example.com", "Revit"], 1, 8],
    ["a user whatever the case and spacing", [" ADA@Example.com ", "revit"], 1, 8],
    ["all products of a user", ["ada@example.com", "*"], 2, 13],
    ["all users of a product", ["*", "Revit"], 2, 16],
    ["everything", ["*", "*"], 4, 36],
    ["a product that the user never had", ["bob@example.com", "AutoCAD"], 0, 0],
    ["a product that the card knows and nobody had", ["*", "Inventor"], 0, 0],
    ["a product by a version of it", ["*", "Autodesk Revit 2025"], 2, 16],
    ["from a day on", ["*", "*", D(4, 7)], 2, 23],
    ["up to a day", ["*", "*", null, D(3, 4)], 2, 21],
    ["a single day", ["*", "*", D(3, 3), D(3, 3)], 1, 16],
    ["a span between the days", ["*", "*", D(3, 10), D(4, 6)], 0, 0],
    ["days as ISO text", ["*", "*", isoDate(D(4, 7)), isoDate(D(4, 30))], 1, 8],
    ["a time of day, which is dropped", ["*", "*", D(3, 3) + 0.75, D(3, 3) + 0.25], 1, 16],
    ["days left blank, in every host's way", ["*", "*", 0, ""], 4, 36],
    ["the day of a credit", ["ada@example.com", "Revit", D(3, 5), D(3, 5)], 0, -8],
  ])("of %s", (_, args, usageDays, sum) => {
    expect(days(...args)).toBe(usageDays);
    expect(tokens(...args)).toBe(sum);
  });

  test("take users, products and days as arrays in one call", () => {
    expect(
      spill("TOKENS", USAGE, [["ada@example.com"], ["bob@example.com"], ["*"]], [["Revit", "AutoCAD", "*"]]),
    ).toEqual([
      [8, 5, 13],
      [8, 0, 23],
      [16, 5, 36],
    ]);
    expect(spill("USAGEDAYS", USAGE, "*", "*", [[D(3, 1), D(4, 1)]], [[D(3, 31), D(4, 30)]])).toEqual([
      [2, 1],
    ]);
  });

  test.each<[description: string, args: readonly unknown[], error: string, reason: RegExp]>([
    [
      "a user that the usage does not have",
      ["eve@example.com", "*"],
      "#N/A",
      /no user "eve@example.com" among its 2/,
    ],
    ["a product that nobody knows", ["*", "Revvit"], "#N/A", /does not know "Revvit".*AutoCAD/],
    ["a blank user", ["", "*"], "#N/A", /^User is blank/],
    ["a blank product on the desktop", ["*", 0], "#N/A", /^Product is blank/],
    ["an omitted user", [null, "*"], "#N/A", /^User is blank/],
    ["a user that is a number", [7, "*"], "#VALUE!", /^User must be text .*not 7/],
    ["a date in words", ["*", "*", "soon"], "#VALUE!", /^From must be a date, not "soon"/],
    ["a date that can be read in two ways", ["*", "*", "03/04/2025"], "#VALUE!", /^From must be a date/],
    ["a date that is yes or no", ["*", "*", true], "#VALUE!", /^From must be a date, not TRUE/],
    ["a date beyond Excel's last", ["*", "*", 3_000_000], "#VALUE!", /^From must be a date/],
    ["a negative date", ["*", "*", -1], "#VALUE!", /^From must be a date, not -1/],
    [
      "days in the wrong order",
      ["*", "*", D(4, 1), D(3, 1)],
      "#VALUE!",
      /^To lies before From \(2025-04-01 to 2025-03-01\)/,
    ],
    ["an error for a user", ["#REF!", "*"], "#VALUE!", /^User holds the error #REF!/],
  ])("show an error for %s", (_, args, error, reason) => {
    for (const id of ["USAGEDAYS", "TOKENS"] as const) {
      expect(errorOf(id, USAGE, ...args)).toEqual({ error, reason: expect.stringMatching(reason) });
    }
  });

  test("put each failure in its own cell", () => {
    expect(spill("TOKENS", USAGE, [["ada@example.com"], ["eve@example.com"], [null]], "*")).toEqual([
      [13],
      [expect.objectContaining({ error: "#N/A" })],
      [expect.objectContaining({ error: "#N/A" })],
    ]);
  });

  test("refuse dates of the usage that can be read in two ways", () => {
    const usage = [HEADER, ["03/04/2025", "ada@example.com", "Revit", 8, ""]];
    expect(errorOf("TOKENS", usage, "*", "*")).toEqual({
      error: "#VALUE!",
      reason: expect.stringContaining("can be read in two ways"),
    });
  });

  test("of a usage report count its days, but not within spans", () => {
    const report = [
      ["User", "Product", "Days used", "Tokens used", "Access option"],
      ["ada@example.com", "Revit", 12, 96, "Flex"],
      ["ada@example.com", "AutoCAD", 40, "", "Subscription"],
      ["bob@example.com", "Revit", 3, 24, "Flex"],
    ];
    expect(spill("USAGEDAYS", report, [["ada@example.com", "*"]], "Revit")).toEqual([[12, 15]]);
    expect(spill("TOKENS", report, [["ada@example.com", "*"]], "*")).toEqual([[96, 120]]);
    expect(errorOf("TOKENS", report, "*", "*", D(3, 1))).toEqual({
      error: "#N/A",
      reason: expect.stringMatching(/^Needs usage day by day/),
    });
  });

  test("agree with counting row by row", () => {
    const row = fc.record({
      day: fc.integer({ min: 45700, max: 45720 }),
      user: fc.constantFrom("ada", "bob", "eve"),
      product: fc.constantFrom("Revit", "AutoCAD"),
      tokens: fc.constantFrom(0, 5, 8, 2.5, -8, 0.1),
    });
    const query = fc.record({
      user: fc.constantFrom("ada", "bob", "*"),
      product: fc.constantFrom("Revit", "AutoCAD", "*"),
      from: fc.option(fc.integer({ min: 45698, max: 45710 })),
      to: fc.option(fc.integer({ min: 45710, max: 45722 })),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        query,
        (rows, { user, product, from, to }) => {
          // One row of each user makes them known.
          const known = ["ada", "bob"].map((name) => ({
            day: 45700,
            user: name,
            product: "Revit",
            tokens: 8,
          }));
          const all = [...rows, ...known];
          const usage = [HEADER, ...all.map((each) => [each.day, each.user, each.product, each.tokens, ""])];
          const sums = new Map<string, number>();
          for (const each of all) {
            if (user !== "*" && each.user !== user) continue;
            if (product !== "*" && each.product !== product) continue;
            if (each.day < (from ?? 0) || each.day > (to ?? Infinity)) continue;
            const key = `${each.day} ${each.user} ${each.product}`;
            sums.set(key, (sums.get(key) ?? 0) + each.tokens);
          }
          const totals = [...sums.values()];
          expect(call("USAGEDAYS", usage, user, product, from, to)).toBe(
            totals.filter((sum) => sum > 1e-9).length,
          );
          expect(call("TOKENS", usage, user, product, from, to)).toBeCloseTo(
            totals.reduce((sum, each) => sum + each, 0),
            6,
          );
        },
      ),
    );
  });
});

describe("BYPERIOD", () => {
  const table = (...args: readonly unknown[]): unknown[][] => spill("BYPERIOD", USAGE, ...args).slice(1);

  test("sums up months without splitting them", () => {
    expect(table(null, null, TERMS)).toEqual([
      [D(3, 1), "All", 2, 1, 13, 65],
      [D(4, 1), "All", 1, 1, 8, 40],
      [D(5, 1), "All", 1, 1, 15, 75],
    ]);
  });

  test("splits quarters by product", () => {
    expect(table("Quarter", "PRODUCT ", TERMS)).toEqual([
      [D(1, 1), "AutoCAD", 1, 1, 5, 25],
      [D(1, 1), "Revit", 1, 1, 8, 40],
      [D(4, 1), "Civil 3D", 1, 1, 15, 75],
      [D(4, 1), "Revit", 1, 1, 8, 40],
    ]);
  });

  test("splits years by user and by team", () => {
    expect(table("year", "user", TERMS)).toEqual([
      [D(1, 1), "Ada@example.com", 2, 1, 13, 65],
      [D(1, 1), "bob@example.com", 2, 1, 23, 115],
    ]);
    expect(table("year", "team", TERMS).map(([, team, , , sum]) => [team, sum])).toEqual([
      ["Design", 13],
      ["Site", 23],
    ]);
  });

  test("begins fiscal years in their month", () => {
    expect(
      table("fiscal year from april", null, TERMS).map(([start, , , , sum]) => [
        isoDate(start as number),
        sum,
      ]),
    ).toEqual([
      ["2024-04-01", 13],
      ["2025-04-01", 23],
    ]);
  });

  test.each<[description: string, call: () => unknown, error: string, reason: RegExp]>([
    [
      "an unknown word",
      () => errorOf("BYPERIOD", USAGE, "week", null, TERMS),
      "#VALUE!",
      /^Period must be one of "month", "quarter".*, not "week"/,
    ],
    ["a number for a word", () => errorOf("BYPERIOD", USAGE, 3, null, TERMS), "#VALUE!", /not 3/],
    [
      "terms without a price",
      () => errorOf("BYPERIOD", USAGE, null, null, [["Currency", "EUR"]]),
      "#VALUE!",
      /state no token price/,
    ],
    [
      "omitted terms",
      () => errorOf("BYPERIOD", USAGE, null, null, null),
      "#VALUE!",
      /terms range is missing/,
    ],
    [
      "teams that the usage lacks",
      () =>
        errorOf(
          "BYPERIOD",
          USAGE.map((row) => row.slice(0, 4)),
          null,
          "team",
          TERMS,
        ),
      "#N/A",
      /^Needs a column of teams/,
    ],
  ])("shows an error for %s", (_, failing, error, reason) => {
    expect(failing()).toEqual({ error, reason: expect.stringMatching(reason) });
  });

  test("conserves days and tokens, however it is cut", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("month", "quarter", "year", "fiscal year from July", "fiscal year from February"),
        fc.constantFrom("product", "user", "team", null),
        (period, by) => {
          const rows = table(period, by, TERMS);
          const total = (column: number): number =>
            rows.reduce((sum, row) => sum + (row[column] as number), 0);
          expect([total(2), total(4), total(5)]).toEqual([4, 36, 180]);
        },
      ),
    );
  });
});

describe("OBSERVEDRATES", () => {
  test("shows the mode of charged tokens beside the card's rate", () => {
    const usage = [
      HEADER.slice(0, 4),
      ...[10, 10, 8, 10].map((charged, index) => [D(3, 3 + index), "ada@example.com", "Revit", charged]),
      [D(3, 3), "ada@example.com", "Maya", 6],
    ];
    expect(spill("OBSERVEDRATES", usage).slice(1)).toEqual([
      ["Revit", 10, 8, 4, 1, D(3, 5)],
      ["Maya", 6, "", 1, 0, ""],
    ]);
  });

  test("is #N/A where the charges follow the card", () => {
    const log = [
      ["Date", "User", "Product", "Minutes"],
      [D(3, 3), "ada@example.com", "Revit", 15],
    ];
    expect(errorOf("OBSERVEDRATES", log)).toEqual({
      error: "#N/A",
      reason: expect.stringContaining("reports no tokens"),
    });
  });
});

describe("CHECKDATA", () => {
  test("counts the rows and lists the issues by kind, what blocks first", () => {
    const usage = [
      ...USAGE,
      [D(5, 2), "", "Revit", 8, ""],
      [D(5, 2), "bob@example.com", "Revit", "", ""],
      ["soon", "bob@example.com", "Revit", 8, ""],
    ];
    const rows = spill("CHECKDATA", usage);
    expect(rows.slice(0, 4)).toEqual([
      ["Check", "Severity", "Count", "First row", "Column", "Value", "Message"],
      ["Rows read", "", 10, "", "", "", ""],
      ["Rows used", "", 8, "", "", "", ""],
      ["Rows set aside", "", 2, "", "", "", ""],
    ]);
    const severities = rows.slice(4).map((row) => row[1] as string);
    expect(severities.filter((each) => each === "blocks")).toHaveLength(2);
    const order = severities.map((each) => ["blocks", "repaired", "notice"].indexOf(each));
    expect(order).toEqual([...order].sort());
    expect(rows.find(([check]) => check === "usage: intake.blankUser")).toEqual([
      "usage: intake.blankUser",
      "blocks",
      1,
      9,
      "User",
      "",
      expect.stringMatching(/^No user is named/),
    ]);
  });
});
