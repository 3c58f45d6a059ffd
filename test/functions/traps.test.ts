import fc from "fast-check";
import { setComputePort, SYNCHRONOUS_PORT } from "../../src/functions/compute-port";
import { callRaw, shown, shownError } from "./call";

const traps = (...args: readonly unknown[]): unknown => callRaw("TRAPS", ...args);

/** The article's project manager: three reviews of 15 minutes in one month. Days are 3, 12 and 20 March 2025. */
const HEADER = ["Date", "User", "Product", "Minutes", "Session source"];
const USAGE: unknown[][] = [
  HEADER,
  [45719, "user07@example.com", "Revit", 15, "user"],
  [45728, "user07@example.com", "Revit", 15, "user"],
  [45736, "user07@example.com", "Revit", 15, "user"],
];
/** 14 May 2025: the data then spans 73 days, a fifth of a year. */
const TERMS: unknown[][] = [
  ["Term", "Value", "Unit", "Source"],
  ["Token price", 5, "USD", ""],
  ["As-of date", 45791, "", ""],
];
const NO_LOTS = null;

const TRAP_HEADER = [
  "Trap",
  "Measurable",
  "Affected tokens",
  "Affected cost",
  "Avoidable tokens",
  "Avoidable cost",
  "Basis",
];

function rowOf(table: unknown, trap: string): unknown[] | undefined {
  return (table as unknown[][]).find(([name]) => name === trap);
}

afterEach(() => setComputePort(null));

describe("TRAPS", () => {
  test("spills the article's short sessions: 24 tokens for $120, of which 16 for $80 were avoidable", () => {
    const table = traps(USAGE, NO_LOTS, TERMS);
    expect(table).toEqual([
      TRAP_HEADER,
      ["Background services", true, 0, 0, 0, 0, expect.stringMatching(/^0 usage days on which nobody/)],
      [
        "Short sessions",
        true,
        24,
        120,
        16,
        80,
        expect.stringMatching(/^3 usage days under 30 user-initiated minutes/),
      ],
      [
        "Token expiry",
        false,
        "",
        "",
        "",
        "",
        expect.stringMatching(/^Needs the token purchases: the table FlexLots/),
      ],
      ["Rate disparity", true, 0, 0, "", "", expect.any(String)],
      // 24 tokens in 73 days are 120 a year, in one order at $5.
      ["Tier boundary", true, 120, 600, "", "", expect.stringMatching(/no FlexTiers table was given/)],
    ]);
  });

  test("measures what is left of a lot: 100 tokens less 24 used, at $4", () => {
    const lots = [
      ["Purchased", "Tokens", "Price per token", "Expires", "Left at start"],
      [45719, 100, 4, 45740, ""],
    ];
    expect(rowOf(traps(USAGE, lots, TERMS), "Token expiry")).toEqual([
      "Token expiry",
      true,
      76,
      304,
      76,
      304,
      expect.any(String),
    ]);
  });

  test("measures by the given rates and tiers, with or without their headers", () => {
    const rates = [["Revit", 10, 2915, true, true]];
    const tiers = [
      ["From tokens", "Price per token"],
      [100, 3],
    ];
    const table = traps(USAGE, NO_LOTS, TERMS.slice(1), rates, tiers);
    expect(rowOf(table, "Short sessions")?.slice(2, 6)).toEqual([30, 150, 20, 100]);
    expect(rowOf(table, "Tier boundary")?.slice(2, 4)).toEqual([150, 450]);
  });

  test("says which column a trap needs where it cannot be measured", () => {
    const daily = USAGE.map(([date, user, product], row) => [date, user, product, row === 0 ? "Tokens" : 8]);
    const table = traps(daily, NO_LOTS, TERMS);
    expect(rowOf(table, "Background services")).toEqual([
      "Background services",
      false,
      "",
      "",
      "",
      "",
      expect.stringMatching(/^Needs a column that tells who started a session/),
    ]);
    expect(rowOf(table, "Short sessions")?.[1]).toBe(false);
    expect(rowOf(table, "Tier boundary")?.[2]).toBe(120);
  });

  test("of a header without rows measures nothing, and says so", () => {
    const table = traps([HEADER], NO_LOTS, TERMS) as unknown[][];
    expect(table.slice(1).map((row) => row[1])).toEqual([false, false, false, false, false]);
    expect(rowOf(table, "Short sessions")?.[6]).toMatch(/^No usage row could be used/);
  });

  test.each<[description: string, blank: unknown]>([
    ["null, as on the web", null],
    ["0, as on the desktop", 0],
    ["empty text", ""],
    ["undefined", undefined],
  ])("takes whole columns whose blank cells arrive as %s", (_, blank) => {
    const blankRow = HEADER.map(() => blank);
    const usage = [
      ...USAGE.slice(0, 2),
      blankRow,
      ...USAGE.slice(2),
      ...Array.from({ length: 500 }, () => blankRow),
    ];
    const lots = [
      [45719, 100, blank, 45740, blank],
      [blank, blank, blank, blank, blank],
    ];
    const terms = [...TERMS, ["Short session", blank, blank, blank], [blank, blank, blank, blank]];
    const table = traps(usage, lots, terms, [[blank]], [[blank, blank]]);
    expect(table).toEqual(traps(USAGE, [[45719, 100, 5, 45740, null]], TERMS));
  });
});

describe("TRAPS shows #VALUE! and the reason", () => {
  const priceless = TERMS.filter(([term]) => term !== "Token price");
  test.each<[description: string, call: () => unknown, reason: RegExp]>([
    [
      "of a usage range without its header",
      () => traps(USAGE.slice(1), NO_LOTS, TERMS),
      /header row; use Usage\[#All\]/,
    ],
    [
      "of a usage range that is blank",
      () => traps([[null, null]], NO_LOTS, TERMS),
      /usage range is missing\. Select Usage\[#All\]/,
    ],
    [
      "of dates that can be read with the day or the month first",
      () => traps([HEADER, ["03/04/2025", "user07", "Revit", 15, "user"]], NO_LOTS, TERMS),
      /03\/04\/2025.*2025-04-03 with the day first and 2025-03-04 with the month first.*ISO dates/,
    ],
    [
      "of dates that contradict each other",
      () =>
        traps(
          [HEADER, ...["13/03/2025", "03/14/2025"].map((day) => [day, "user07", "Revit", 15, "user"])],
          NO_LOTS,
          TERMS,
        ),
      /dates in column Date contradict each other/,
    ],
    ["of usage that is left out", () => traps(NO_LOTS, NO_LOTS, TERMS), /usage range is missing/],
    [
      "of terms that are left out",
      () => traps(USAGE, NO_LOTS, NO_LOTS),
      /terms range is missing\. Select FlexTerms/,
    ],
    ["of terms without a token price", () => traps(USAGE, NO_LOTS, priceless), /state no token price/],
    [
      "of a token price that is blank",
      () => traps(USAGE, NO_LOTS, [...priceless, ["Token price", 0]]),
      /state no token price/,
    ],
    [
      "of a token price below 0",
      () => traps(USAGE, NO_LOTS, [...priceless, ["Token price", -5]]),
      /no usable token price: .*-5/,
    ],
    [
      "of lots none of which can be read",
      () => traps(USAGE, [[45719, "many"]], TERMS),
      /^The lots range .*row 1.*many/,
    ],
    [
      "of tiers none of which can be read",
      () => traps(USAGE, NO_LOTS, TERMS, NO_LOTS, [[100, -3]]),
      /^The tiers range .*-3/,
    ],
    [
      "of rates none of which can be read",
      () => traps(USAGE, NO_LOTS, TERMS, [["Revit", "eight", 2915]]),
      /^The rates range .*eight/,
    ],
  ])("%s", (_, call, reason) => {
    expect(shownError(call)).toEqual({ error: "#VALUE!", reason: expect.stringMatching(reason) });
  });

  test.each<[description: string, cell: unknown]>([
    ["text", "#N/A"],
    ["an object", { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
  ])("of an error that arrives as %s in a usage cell that counts", (_, cell) => {
    const usage = USAGE.map((row, index) => (index === 2 ? row.with(3, cell) : row));
    expect(shownError(() => traps(usage, NO_LOTS, TERMS))).toEqual({
      error: "#VALUE!",
      reason: 'Row 3, column "Minutes" of usage holds the error #N/A. Repair or clear that cell.',
    });
  });

  test("but computes around an error in a usage column that does not count", () => {
    const usage = USAGE.map((row, index) => [...row, index === 0 ? "Team" : "#REF!"]);
    expect(traps(usage, NO_LOTS, TERMS)).toEqual(traps(USAGE, NO_LOTS, TERMS));
  });
});

describe("the compute port of TRAPS", () => {
  test("may answer later: the function then returns a promise of the same table", async () => {
    const expected = traps(USAGE, NO_LOTS, TERMS);
    setComputePort({ compute: async (job, cancellation) => SYNCHRONOUS_PORT.compute(job, cancellation) });
    const promise = traps(USAGE, NO_LOTS, TERMS);
    expect(promise).toBeInstanceOf(Promise);
    await expect(promise).resolves.toEqual(expected);
  });

  test("is asked only for input that stands its contract", () => {
    const compute = jest.fn();
    setComputePort({ compute });
    shownError(() => traps(USAGE.slice(1), NO_LOTS, TERMS));
    expect(compute).not.toHaveBeenCalled();
  });

  test("may fail later: the cell shows #VALUE! and the reason", async () => {
    setComputePort({ compute: () => Promise.reject(new Error("out of memory")) });
    const outcome = shown(() => traps(USAGE, NO_LOTS, TERMS));
    const promise = "value" in outcome ? outcome.value : null;
    await expect(promise).rejects.toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("could not compute this (out of memory)"),
    });
  });

  test("may fail at once: the cell shows #VALUE! and the reason", () => {
    setComputePort({
      compute: () => {
        throw new RangeError("Invalid typed array length");
      },
    });
    expect(shownError(() => traps(USAGE, NO_LOTS, TERMS))).toEqual({
      error: "#VALUE!",
      reason: expect.stringContaining("(Invalid typed array length)"),
    });
  });

  test("is replaced from another bundle through globalThis.flexLens, and put back with null", () => {
    globalThis.flexLens?.setComputePort({ compute: () => [] });
    expect(traps(USAGE, NO_LOTS, TERMS)).toEqual([TRAP_HEADER]);
    globalThis.flexLens?.setComputePort(null);
    expect(traps(USAGE, NO_LOTS, TERMS)).toHaveLength(6);
  });
});

test("whatever arrives, TRAPS shows six rows of plain cells or an error with a reason", () => {
  const cell = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(0, 45719, "2025-03-03", "Revit", "", null, NaN, 5, "#N/A"),
  );
  const range = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 });
  const table = fc.oneof(range, fc.constant(null as unknown), cell);
  fc.assert(
    fc.property(range, table, range, table, table, (rows, lots, terms, rates, tiers) => {
      const optional = [lots, rates, tiers];
      const calls: readonly (readonly [usage: unknown[][], terms: unknown[][]])[] = [
        [rows, terms],
        [
          [...USAGE, ...rows],
          [...terms, ["Token price", 5]],
        ],
      ];
      for (const [usage, priced] of calls) {
        const outcome = shown(() => traps(usage, optional[0], priced, optional[1], optional[2]));
        if ("error" in outcome) {
          expect(outcome.reason).toMatch(/^\S.*[.]$/s);
          expect(outcome.reason).not.toContain("could not compute");
        } else {
          expect(outcome.value).toHaveLength(6);
          for (const value of (outcome.value as unknown[][]).flat()) {
            expect(["string", "boolean"].includes(typeof value) || Number.isFinite(value)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
