import fc from "fast-check";
import { call, callRaw, shown, shownError } from "./call";

/** The functions by the arguments that they take. */
const breakEven = (...args: readonly unknown[]): number => call("BREAKEVEN", ...args) as number;
const tokenRate = (...args: readonly unknown[]): unknown => call("TOKENRATE", ...args);
const cost = (...args: readonly unknown[]): unknown => call("COST", ...args);
const flexSaving = (...args: readonly unknown[]): unknown => call("FLEXSAVING", ...args);
const expiryWaste = (...args: readonly unknown[]): unknown => call("EXPIRYWASTE", ...args);

const RATES = [
  ["Product", "Tokens per day", "Seat cost per year", "Flex-eligible", "In contract", "Covers"],
  ["Revit", 10, 3000, true, true, ""],
  ["Maya", 6, 2000, true, true, ""],
];
const KNOWN = "AutoCAD, Revit, Civil 3D, Inventor, Navisworks Manage, AEC Collection";

describe("BREAKEVEN", () => {
  test.each<[product: string, days: number]>([
    ["AutoCAD", 117.2],
    ["Revit", 72.875],
    ["Civil 3D", 38.86666666666667],
    ["Inventor", 58.3],
    ["Navisworks Manage", 83.28571428571429],
  ])("of %s is %d days at the article's $5.00", (product, days) => {
    expect(breakEven(product, 5)).toBeCloseTo(days, 10);
    expect(breakEven(product)).toBeCloseTo(days, 10);
    expect(breakEven(product, null, undefined)).toBeCloseTo(days, 10);
  });

  test.each<[product: string, published: number]>([
    ["AutoCAD", 22],
    ["Revit", 14],
    ["Civil 3D", 8],
    ["Inventor", 11],
    ["Navisworks Manage", 16],
  ])("of %s rounds up to the published %d days at $26.65", (product, published) => {
    expect(Math.ceil(breakEven(product, 26.65))).toBe(published);
  });

  test.each(["revit", " REVIT ", "Civil  3D".toUpperCase(), "CAFE\u0301 CAD"])(
    "finds the product written %j",
    (product) => {
      const rates = [
        ["Revit", 10, 3000],
        ["Civil 3D", 10, 3000],
        ["Caf\u00e9 CAD", 10, 3000],
      ];
      expect(breakEven(product, 5, rates)).toBe(60);
    },
  );

  test("takes one cell that arrives as a matrix", () => {
    expect(breakEven([["Revit"]], [[5]])).toBe(72.875);
  });

  test("takes a formatted number for its value", () => {
    const price = { type: "FormattedNumber", basicType: "Double", basicValue: 5, numberFormat: "$0.00" };
    expect(breakEven("Revit", price)).toBe(72.875);
  });

  test("computes from the given rates, with and without their header", () => {
    expect(breakEven("Revit", 5, RATES)).toBe(60);
    expect(breakEven("Maya", 4, RATES.slice(1))).toBeCloseTo(83.3333333333, 9);
  });

  test.each<[description: string, rates: unknown[][]]>([
    [
      "null",
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      "zeros",
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ["empty text", [["", ""]]],
  ])("takes rates of nothing but %s for an empty argument", (_, rates) => {
    expect(breakEven("Revit", 5, rates)).toBe(72.875);
  });

  test("reads a blank seat cost as none, whether it arrives as null, as text or as 0", () => {
    for (const blank of [null, "", 0]) {
      const rates = [["Revit", 8, blank, true, true, blank, blank, blank]];
      expect(tokenRate("Revit", rates)).toBe(8);
      expect(shownError(() => breakEven("Revit", 5, rates)).error).toBe("#N/A");
    }
  });

  test("falls as the price rises, and is the seat's cost in days", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (price) => {
        const days = breakEven("Civil 3D", price);
        expect(days * 15 * price).toBeCloseTo(2915, 6);
        expect(breakEven("Civil 3D", price * 2)).toBeCloseTo(days / 2, 6);
      }),
    );
  });
});

describe("TOKENRATE", () => {
  test.each<[product: string, rate: number]>([
    ["AutoCAD", 5],
    ["Revit", 8],
    ["Civil 3D", 15],
    ["Inventor", 10],
    ["Navisworks Manage", 7],
  ])("of %s is %d in the article", (product, rate) => {
    expect(tokenRate(product)).toBe(rate);
  });

  test("is the given rates' where there are some", () => {
    expect(tokenRate("Maya", RATES)).toBe(6);
  });
});

describe("COST, FLEXSAVING and EXPIRYWASTE", () => {
  test("three days of Revit cost the article's $120", () => {
    expect(cost("Revit", 3, 5)).toBe(120);
  });

  test("no days cost nothing, and save the whole seat", () => {
    expect(cost("Revit", 0, 5)).toBe(0);
    expect(flexSaving("Revit", 0, 5)).toBe(2915);
  });

  test("days that nobody stated are #N/A", () => {
    for (const days of [null, undefined, "", [[null]]]) {
      expect(shownError(() => cost("Revit", days, 5))).toEqual({
        error: "#N/A",
        reason: "Days is missing. State it in usage days a year, e.g. 20.",
      });
    }
  });

  test("twenty days of Revit save $2,115 against the seat, a hundred lose $1,085", () => {
    expect(flexSaving("Revit", 20, 5)).toBe(2115);
    expect(flexSaving("Revit", 100, 5)).toBe(-1085);
  });

  test("saves nothing at the break-even", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("AutoCAD", "Revit", "Civil 3D", "Inventor", "Navisworks Manage"),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (product, price) => {
          expect(flexSaving(product, breakEven(product, price), price)).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  test("a quarter of 40,000 tokens left unused wastes the article's $50,000", () => {
    expect(expiryWaste(40000, 30000, 5)).toBe(50000);
  });

  test("using more than was bought wastes nothing", () => {
    expect(expiryWaste(100, 101, 5)).toBe(0);
  });
});

describe("a product without an answer is #N/A and says why", () => {
  test.each<[description: string, product: unknown, reason: string]>([
    ["unknown", "Revvit", `The rate card does not know "Revvit". It knows: ${KNOWN}.`],
    ["omitted", null, 'Product is blank. Name one, e.g. "Revit", or point to a cell that does.'],
    ["a blank cell on the web", undefined, "Product is blank."],
    ["a blank cell on the desktop", 0, "Product is blank."],
    ["empty text", "  ", "Product is blank."],
    ["a Collection", "aec collection", "AEC Collection is not Flex-eligible: it takes no tokens"],
  ])("%s", (_, product, reason) => {
    for (const compute of [
      () => breakEven(product, 5),
      () => tokenRate(product),
      () => cost(product, 20, 5),
      () => flexSaving(product, 20, 5),
    ]) {
      expect(shownError(compute)).toEqual({ error: "#N/A", reason: expect.stringContaining(reason) });
    }
  });

  test("a product without a seat has a rate and a cost, but nothing to compare with", () => {
    const rates = [["Arnold", 2, null, true, true]];
    expect(tokenRate("Arnold", rates)).toBe(2);
    expect(cost("Arnold", 3, 5, rates)).toBe(30);
    for (const compute of [() => breakEven("Arnold", 5, rates), () => flexSaving("Arnold", 3, 5, rates)]) {
      expect(shownError(compute)).toEqual({
        error: "#N/A",
        reason: expect.stringContaining("states no seat cost for Arnold"),
      });
    }
  });

  test("a product whose row could not be read says what is wrong with the rates", () => {
    const { error, reason } = shownError(() =>
      tokenRate("Maya", [...RATES.slice(0, 2), ["Maya", -1, 2000, true, true]]),
    );
    expect(error).toBe("#N/A");
    expect(reason).toMatch(/does not know "Maya".*It knows: Revit\..*first reason \(row 3\): .*-1/);
  });

  test("rates with a header and nothing below it are an empty argument", () => {
    expect(tokenRate("Revit", RATES.slice(0, 1))).toBe(8);
  });

  test("rates none of whose rows can be read say what is wrong with the first", () => {
    const { error, reason } = shownError(() => tokenRate("Revit", [["Revit", "eight", 2915]]));
    expect(error).toBe("#VALUE!");
    expect(reason).toMatch(
      /^The rates range holds no row that can be read; the first reason \(row 1\): .*eight/,
    );
  });
});

describe("an argument of a wrong kind or size is #VALUE! and says what is wanted", () => {
  const price = /Token price .*currency per token, e\.g\. 5/;
  test.each<[description: string, call: () => unknown, reason: RegExp]>([
    [
      "a price of 0",
      () => breakEven("Revit", 0),
      /^Token price must be above 0, but it is 0; a blank cell counts as 0/,
    ],
    ["a negative price", () => breakEven("Revit", -5), /^Token price must be above 0, but it is -5/],
    ["a small negative price", () => breakEven("Revit", -0.001), /but it is -0\.001/],
    ["a price in words", () => breakEven("Revit", "five"), /^Token price must be a number .*, not "five"/],
    ["a price of empty text", () => breakEven("Revit", ""), /^Token price is missing/],
    [
      "a price that is yes or no",
      () => breakEven("Revit", true),
      /^Token price must be a number .*, not TRUE/,
    ],
    ["a product that is a number", () => tokenRate(8), /^Product must be text .*, not 8/],
    ["a product that is yes or no", () => tokenRate(false), /^Product must be text .*, not FALSE/],
    ["a price that is left out of COST", () => cost("Revit", 3, null), price],
    ["a price that is left out of FLEXSAVING", () => flexSaving("Revit", 3, undefined), price],
    ["a price that is left out of EXPIRYWASTE", () => expiryWaste(2, 1, null), price],
    ["a blank price in COST", () => cost("Revit", 3, 0), /^Token price must be above 0/],
    ["negative days", () => flexSaving("Revit", -1, 5), /^Days must be 0 or more, but it is -1/],
    ["negative tokens bought", () => expiryWaste(-1, 0, 5), /^Bought must be 0 or more/],
    ["negative tokens used", () => expiryWaste(1, -1, 5), /^Used must be 0 or more/],
    ["infinite tokens", () => expiryWaste(Infinity, 0, 5), /^Bought holds the error #NUM!/],
    [
      "rates that are no range",
      () => tokenRate("Revit", "FlexRates"),
      /^rates must be a range such as FlexRates, not "FlexRates"/,
    ],
    ["a result beyond all numbers", () => cost("Revit", 1e308, 1e308), /no finite number/],
  ])("%s", (_, call, reason) => {
    expect(shownError(call)).toEqual({ error: "#VALUE!", reason: expect.stringMatching(reason) });
  });
});

describe("an error cell is #VALUE! and named", () => {
  test.each<[description: string, cell: unknown, name: string]>([
    [
      "the runtime's error object",
      { type: "Error", basicType: "Error", basicValue: "#DIV/0!", code: "#DIV/0!" },
      "#DIV/0!",
    ],
    ["a data type's error", { type: "Error", basicType: "Error", errorType: "NotAvailable" }, "#N/A"],
    ["an older error object", { type: "CustomFunctionError", code: "#REF!" }, "#REF!"],
    ["an error as text", "#N/A", "#N/A"],
    [
      "a linked entity without a value",
      { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "AutoCAD" },
      "#VALUE!",
    ],
  ])("%s", (_, cell, name) => {
    const reasons = [
      shownError(() => breakEven(cell, 5)),
      shownError(() => breakEven("Revit", cell)),
      shownError(() =>
        breakEven("Revit", 5, [
          ["Revit", 8, 2915],
          ["Maya", cell, 2000],
        ]),
      ),
    ];
    expect(reasons).toEqual([
      {
        error: "#VALUE!",
        reason: `Product holds the error ${name}. Repair that cell or type the value itself.`,
      },
      {
        error: "#VALUE!",
        reason: `Token price holds the error ${name}. Repair that cell or type the value itself.`,
      },
      {
        error: "#VALUE!",
        reason: `Row 2, column 2 of rates holds the error ${name}. Repair or clear that cell.`,
      },
    ]);
  });
});

/** A finite number, or an error with a sentence. */
function isShowable(cell: unknown): boolean {
  return cell instanceof Error ? /^[A-Za-z].*[.]$/s.test(cell.message) : Number.isFinite(cell);
}

test("whatever arrives, cells show finite numbers or errors with a reason", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>("Revit", 0, 5, null, undefined, "", "#N/A", true, NaN, -1),
  );
  fc.assert(
    fc.property(anything, anything, anything, anything, (a, b, c, d) => {
      const range = d;
      for (const compute of [
        () => callRaw("BREAKEVEN", a, b, range),
        () => callRaw("TOKENRATE", a, range),
        () => callRaw("COST", a, b, c, range),
        () => callRaw("FLEXSAVING", a, b, c, range),
        () => callRaw("EXPIRYWASTE", a, b, c),
      ]) {
        const outcome = shown(compute);
        if ("value" in outcome) expect((outcome.value as unknown[][]).flat().every(isShowable)).toBe(true);
        else expect(outcome.reason).toMatch(/^[A-Za-z].*[.]$/s);
      }
    }),
    { numRuns: 300 },
  );
});
