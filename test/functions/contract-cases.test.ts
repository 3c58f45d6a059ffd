import fc from "fast-check";
import {
  describe as described,
  type ArgumentContract,
} from "../../src/functions/arguments/argument-contract";
import { CONTRACTS, type FunctionId } from "../../src/functions/contracts/contracts";
import type { FunctionSpec } from "../../src/functions/contracts/function-spec";
import { callRaw, shown } from "./call";
import { RuntimeError } from "./custom-functions-global";

/**
 * Every function under every class of input, argument by argument. What a case expects follows from the argument's
 * contract; the other arguments are right.
 */

const USAGE = [
  ["Date", "User", "Product", "Tokens", "Minutes", "Session source", "Team", "Access option"],
  ...Array.from({ length: 100 }, (_, index) => [
    45719 + index,
    index % 3 === 0 ? "ada@example.com" : "bob@example.com",
    index % 2 === 0 ? "Revit" : "AutoCAD",
    index % 2 === 0 ? 8 : 5,
    10 + index,
    index % 7 === 0 ? "Background" : "User",
    "Design",
    "Flex",
  ]),
];
const TERMS = [
  ["Term", "Value"],
  ["Token price", 5],
];
const LOTS = [
  ["Purchased", "Tokens", "Price per token"],
  [45719, 2000, 5],
];
const TIERS = [
  ["From tokens", "Price per token"],
  [100, 5],
  [1000, 4],
];
const RATES = [
  [
    "Product",
    "Tokens per day",
    "Seat cost per year",
    "Flex-eligible",
    "In contract",
    "Covers",
    "Published break-even",
  ],
  ["Revit", 8, 2915, true, true, "", 14],
  ["AutoCAD", 5, 2930, true, true, "", 22],
];
const SEATS = [
  ["User", "Product"],
  ["eve@example.com", "Revit"],
];

/** A right value of each argument, by the name of its parameter. */
const RIGHT: Readonly<Record<string, unknown>> = {
  usage: USAGE,
  monitoring: null,
  terms: TERMS,
  lots: LOTS,
  tiers: TIERS,
  rates: RATES,
  seats: SEATS,
  product: "Revit",
  user: "ada@example.com",
  days: 20,
  tokenPrice: 5,
  publishedDays: 14,
  bought: 100,
  used: 60,
  tokens: 900,
  from: 45719,
  to: 45780,
  asOf: 45780,
  preset: "article",
  period: "month",
  by: "user",
  periodA: [[45719, 45740]],
  periodB: [[45741, 45780]],
};

/** Where a parameter of the same name means something else. */
const RIGHT_OF: Readonly<Partial<Record<FunctionId, Readonly<Record<string, unknown>>>>> = {
  ATRISK: { days: 365 },
  FORECAST: { days: 30 },
};

/** Functions whose every new input takes a simulation of a year. */
const SLOW: ReadonlySet<FunctionId> = new Set(["PLAN", "RIGHTSIZE", "RUNOUT", "ATRISK", "FORECAST"]);

interface Parameter {
  readonly id: FunctionId;
  readonly name: string;
  readonly argument: ArgumentContract;
}

const PARAMETERS: readonly Parameter[] = (Object.keys(CONTRACTS) as FunctionId[]).flatMap((id) =>
  Object.entries<ArgumentContract>(CONTRACTS[id].arguments).map(([name, argument]) => ({
    id,
    name,
    argument,
  })),
);

function argumentsOf(id: FunctionId, changed: Readonly<Record<string, unknown>> = {}): unknown[] {
  const right = { ...RIGHT, ...RIGHT_OF[id], ...changed };
  return Object.keys(CONTRACTS[id].arguments).map((name) => right[name]);
}

/** What the cell, or the first cell below the header, shows: an error's kind and reason, or "result". */
function outcome(id: FunctionId, changed: Readonly<Record<string, unknown>> = {}): string {
  const result = shown(() => callRaw(id, ...argumentsOf(id, changed)));
  if ("error" in result) return `${result.error} ${result.reason}`;
  const first = (result.value as unknown[][])[0]![0];
  return first instanceof RuntimeError ? `${first.code} ${first.message}` : "result";
}

/** Parameters of some kinds. */
function ofKind(
  ...kinds: readonly ArgumentContract["kind"][]
): [id: FunctionId, name: string, argument: ArgumentContract][] {
  return PARAMETERS.filter(({ argument }) => kinds.includes(argument.kind)).map(({ id, name, argument }) => [
    id,
    name,
    argument,
  ]);
}

const scalars = ofKind("name", "number", "date");
const words = ofKind("word");
const ranges = ofKind("table", "usage");

test.each(Object.keys(CONTRACTS) as FunctionId[])(
  "%s has a result where all its arguments are right",
  (id) => {
    expect(outcome(id)).toBe("result");
  },
);

describe("numbers", () => {
  test.each(ofKind("name", "word"))("%s refuses a number for %s", (id, name, argument) => {
    expect(outcome(id, { [name]: 7.5 })).toMatch(new RegExp(`^#VALUE! ${argument.name} must be .*7\\.5`));
  });

  test.each(ofKind("number"))("%s refuses a negative number for %s", (id, name, argument) => {
    expect(outcome(id, { [name]: -2 })).toMatch(new RegExp(`^#VALUE! ${argument.name} must be .*-2`));
  });

  test.each(ofKind("number"))("%s refuses what is no finite number for %s", (id, name, argument) => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(outcome(id, { [name]: value })).toMatch(`#VALUE! ${argument.name} holds the error #NUM!`);
    }
  });

  test.each(ranges)("%s refuses a number for %s", (id, name, argument) => {
    expect(outcome(id, { [name]: 7.5 })).toMatch(
      new RegExp(`^#VALUE! ${argument.name} must be a range such as .*7\\.5`),
    );
  });
});

describe("text", () => {
  test.each(ofKind("number", "date"))("%s refuses text for %s", (id, name, argument) => {
    expect(outcome(id, { [name]: "many" })).toMatch(new RegExp(`^#VALUE! ${argument.name} must be .*"many"`));
  });

  test.each(words)(
    "%s takes the words of %s in any case and spacing, and lists them beside another",
    (id, name, argument) => {
      if (argument.kind !== "word") return;
      for (const { word } of argument.words.filter((each) => each.word !== "team")) {
        expect(outcome(id, { [name]: `  ${word.toUpperCase()} ` })).toBe("result");
        expect(outcome(id, { [name]: "every other week" })).toContain(`"${word}"`);
      }
    },
  );

  test.each(ofKind("name"))(
    "%s takes the name of %s in any case and spacing, and names an unknown one",
    (id, name) => {
      expect(outcome(id, { [name]: `  ${String(RIGHT[name]).toUpperCase()} ` })).toBe("result");
      expect(outcome(id, { [name]: "Nobody's" })).toMatch(/^#N\/A .*"Nobody's"/);
    },
  );

  test.each(ranges)("%s refuses text for %s", (id, name, argument) => {
    const { table } = argument as Extract<ArgumentContract, { kind: "table" | "usage" }>;
    expect(outcome(id, { [name]: "Sheet1" })).toContain(`must be a range such as ${table}, not "Sheet1"`);
  });
});

describe("booleans", () => {
  test.each([...scalars, ...words])("%s refuses TRUE for %s", (id, name, argument) => {
    expect(outcome(id, { [name]: true })).toMatch(new RegExp(`^#VALUE! ${argument.name} must be .*not TRUE`));
  });
});

describe("blanks", () => {
  test.each(ofKind("name"))(
    "%s shows #N/A for a blank %s, however the host passes it",
    (id, name, argument) => {
      for (const blank of [null, undefined, "", " ", 0, [[null]], [[""]], [[0]]]) {
        expect(outcome(id, { [name]: blank })).toMatch(`#N/A ${argument.name} is blank`);
      }
    },
  );

  test.each(ofKind("date", "word", "span"))(
    "%s takes a blank %s for an empty argument, however the host passes it",
    (id, name) => {
      for (const blank of [null, undefined, "", 0, [[null]], [[""]], [[0]]])
        expect(outcome(id, { [name]: blank })).toBe("result");
    },
  );

  test.each(ofKind("number"))("%s tells a missing %s from one that may be empty", (id, name, argument) => {
    const { empty, blank = "value" } = argument as Extract<ArgumentContract, { kind: "number" }>;
    const missing = `${blank === "value" ? "#VALUE!" : "#N/A"} ${argument.name} is missing`;
    expect(outcome(id, { [name]: null })).toMatch(empty === "refused" ? missing : "result");
    // A blank cell is no empty argument, unless nothing stands for that.
    expect(outcome(id, { [name]: [[""]] })).toMatch(empty === null ? "result" : missing);
  });

  test.each(PARAMETERS.filter(({ name }) => name === "tokenPrice").map(({ id }) => id))(
    "%s takes a price of 0 for a missing price, not for free tokens",
    (id) => {
      expect(outcome(id, { tokenPrice: 0 })).toMatch(/^#VALUE! Token price must be above 0/);
    },
  );

  test.each(ranges.filter(([id]) => !SLOW.has(id)))(
    "%s takes a blank %s for an empty argument, or says that it is missing",
    (id, name, argument) => {
      const { required } = argument as Extract<ArgumentContract, { kind: "table" | "usage" }>;
      const blanks = [
        null,
        undefined,
        "",
        0,
        [[null, null]],
        [
          [0, ""],
          [null, 0],
        ],
      ];
      for (const blank of blanks) {
        const shows = outcome(id, { [name]: blank });
        if (required) expect(shows).toMatch(`#VALUE! The ${argument.name} range is missing`);
        // An empty table of terms, rates, lots or tiers changes figures, and may leave the price to nobody.
        else expect(shows).toBe(outcome(id, { [name]: null }));
      }
    },
  );

  const padded = ranges.filter(([id, name]) => name === "usage" || !SLOW.has(id));
  test.each(padded)("%s disregards blank rows at the end of %s", (id, name) => {
    const right = RIGHT[name] as unknown[][] | null;
    if (right === null) return;
    for (const blank of SLOW.has(id) ? [null] : [null, "", 0]) {
      const longer = [...right, ...Array.from({ length: 300 }, () => right[0]!.map(() => blank))];
      const expected = callRaw(id, ...argumentsOf(id));
      expect(callRaw(id, ...argumentsOf(id, { [name]: longer }))).toEqual(expected);
    }
  });
});

describe("errors", () => {
  test.each([...scalars, ...words])("%s names an error in %s", (id, name, argument) => {
    for (const error of ["#REF!", { type: "Error", basicType: "Error", errorType: "Ref" }]) {
      expect(outcome(id, { [name]: error })).toBe(
        `#VALUE! ${argument.name} holds the error #REF!. Repair that cell or type the value itself.`,
      );
    }
  });

  test.each(ofKind("table"))("%s names an error in %s by its place", (id, name, argument) => {
    const rows = (RIGHT[name] as unknown[][]).map((row, index) =>
      index === 1 ? row.with(1, "#DIV/0!") : row,
    );
    expect(outcome(id, { [name]: rows })).toBe(
      `#VALUE! Row 2, column 2 of ${argument.name} holds the error #DIV/0!. Repair or clear that cell.`,
    );
  });

  test.each(ofKind("usage").filter(([, name]) => name === "usage"))(
    "%s names an error in a column of %s that counts",
    (id) => {
      const usage = USAGE.map((row, index) => (index === 5 ? row.with(3, "#N/A") : row));
      expect(outcome(id, { usage })).toBe(
        '#VALUE! Row 6, column "Tokens" of usage holds the error #N/A. Repair or clear that cell.',
      );
    },
  );
});

describe("arrays", () => {
  /** Tables take one value for each argument: only those of one value are computed for each cell. */
  const spreads = (id: FunctionId): boolean =>
    typeof (CONTRACTS[id] as FunctionSpec).returns === "string" || id === "BUYUP";

  test.each(scalars)("%s is computed for each cell of %s, or refuses several", (id, name) => {
    const right = RIGHT_OF[id]?.[name] ?? RIGHT[name];
    const shows = shown(() => callRaw(id, ...argumentsOf(id, { [name]: [[right], [right], [right]] })));
    if (!spreads(id))
      expect(shows).toMatchObject({ error: "#VALUE!", reason: expect.stringContaining("give one value") });
    else {
      const one = callRaw(id, ...argumentsOf(id)) as unknown[][];
      const rows = (shows as { readonly value: unknown[][] }).value;
      expect(rows.slice(-3)).toEqual([one.at(-1), one.at(-1), one.at(-1)]);
    }
  });

  test.each(
    PARAMETERS.filter(({ id }) => spreads(id) && scalars.filter(([other]) => other === id).length > 1)
      .map(({ id }) => id)
      .filter((id, index, all) => all.indexOf(id) === index),
  )("%s shows #N/A where two arrays differ in shape", (id) => {
    const [first, second] = scalars.filter(([other]) => other === id).map(([, name]) => name);
    const column = (name: string, rows: number) => Array.from({ length: rows }, () => [RIGHT[name]]);
    const rows = callRaw(
      id,
      ...argumentsOf(id, { [first!]: column(first!, 3), [second!]: column(second!, 2) }),
    );
    expect((rows as unknown[][])[2]![0]).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("fewer than another argument"),
    });
  });

  test.each(words)("%s takes one word for %s", (id, name, argument) => {
    expect(outcome(id, { [name]: [["a", "b"]] })).toMatch(`#VALUE! ${argument.name} must be one cell`);
  });
});

describe("dates", () => {
  test.each(ofKind("date"))(
    "%s takes %s as serial number with or without time, and as ISO text",
    (id, name) => {
      const right = callRaw(id, ...argumentsOf(id, { [name]: 45780 }));
      for (const date of [45780.75, "2025-05-03", "3 May 2025"]) {
        expect(callRaw(id, ...argumentsOf(id, { [name]: date }))).toEqual(right);
      }
    },
  );

  test.each(ofKind("date"))(
    "%s refuses a date for %s that can be read in two ways, or is none of Excel's",
    (id, name, argument) => {
      for (const date of ["03/04/2025", -3, 3_000_000]) {
        expect(outcome(id, { [name]: date })).toMatch(`#VALUE! ${argument.name} must be a date`);
      }
    },
  );

  test.each(ofKind("span"))(
    "%s takes %s as year, quarter, month or two days, and nothing else",
    (id, name, argument) => {
      for (const span of ["2025", 2025, "2025-Q2", "2025q2", "2025-04", [["2025-04-01"], ["2025-04-30"]]]) {
        expect(outcome(id, { [name]: span })).toBe("result");
      }
      expect(outcome(id, { [name]: "2025-Q5" })).toMatch(
        `#VALUE! ${argument.name} must be a year, quarter or month`,
      );
      expect(outcome(id, { [name]: [[45780, 45719]] })).toMatch(
        `#VALUE! ${argument.name} ends before it begins`,
      );
    },
  );
});

describe("large", () => {
  test("a usage of 90,000 rows, the most that the web passes, is read", () => {
    const [header, ...rows] = USAGE;
    const usage = [header, ...Array.from({ length: 90_000 }, (_, index) => rows[index % rows.length]!)];
    expect(callRaw("USAGEDAYS", usage, "*", "*")).toEqual([[100]]);
  });
});

describe("whatever arrives", () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>(
      "Revit",
      "ada@example.com",
      "*",
      0,
      5,
      45750,
      -1,
      null,
      undefined,
      "",
      "#N/A",
      true,
      NaN,
      "month",
    ),
    fc.anything(),
  );
  const argument = fc.oneof(
    cell,
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
    fc.constantFrom<unknown>(TERMS, LOTS, TIERS, RATES, SEATS, USAGE.slice(0, 9)),
  );

  test.each(Object.keys(CONTRACTS) as FunctionId[])("%s shows plain cells, or errors with a reason", (id) => {
    const names = Object.keys(CONTRACTS[id].arguments);
    fc.assert(
      fc.property(
        fc.array(argument, { minLength: names.length, maxLength: names.length }),
        fc.nat(),
        (args, changes) => {
          // Some arguments are right, so that the others are reached.
          const given = names.map((name, index) => ((changes >> index) & 1 ? args[index] : RIGHT[name]));
          const result = shown(() => callRaw(id, ...given));
          const cells =
            "error" in result
              ? [new RuntimeError(result.error, result.reason)]
              : (result.value as unknown[][]).flat();
          for (const each of cells) {
            if (each instanceof RuntimeError) {
              expect(each.code).toMatch(/^#(VALUE!|N\/A)$/);
              expect(each.message).toMatch(/^\S.*[.]$/s);
              expect(each.message).not.toContain("could not compute");
            } else
              expect(typeof each === "string" || typeof each === "boolean" || Number.isFinite(each)).toBe(
                true,
              );
          }
        },
      ),
      { numRuns: SLOW.has(id) ? 3 : 10 },
    );
  });
});

test("every argument says what to give", () => {
  for (const { id, name, argument } of PARAMETERS)
    expect([id, name, described(argument)]).toEqual([id, name, expect.stringMatching(/\.$/)]);
});
