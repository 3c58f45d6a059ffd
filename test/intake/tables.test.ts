import type { CellValue, DataIssue } from "../../src/flex/data-issue";
import { parseIsoDate } from "../../src/flex/dates";
import type { Lot } from "../../src/flex/lot";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import type { Rate } from "../../src/flex/rate-card";
import { packSizesOf } from "../../src/flex/tier";
import type { Grid } from "../../src/intake/grid";
import { readCalendar } from "../../src/intake/read-calendar";
import { readLots } from "../../src/intake/read-lots";
import { readPeople } from "../../src/intake/read-people";
import { readRates } from "../../src/intake/read-rates";
import { readSeats } from "../../src/intake/read-seats";
import { readTiers } from "../../src/intake/read-tiers";
import { message } from "../../src/messages/message";

const day = (text: string): number => parseIsoDate(text)!;

/** Row, severity, code and column of each issue; every sentence must render. */
function brief(issues: readonly DataIssue[]): string[] {
  return issues.map(({ row, severity, code, column, params }) => {
    expect(message(code, params)).not.toMatch(/[{}]|undefined|NaN/);
    return `${row} ${severity} ${code} ${column}`;
  });
}

describe("FlexLots", () => {
  const HEADER = [
    "Purchased",
    "Tokens",
    "Price per token",
    "Expires",
    "Left at start",
    "Team",
    "Amount paid",
    "Currency",
    "Exchange rate",
  ];
  const lot = (fields: Partial<Lot>): Lot => ({
    purchased: day("2025-03-10"),
    tokens: 500,
    price: 5,
    expires: day("2026-03-09"),
    leftAtStart: null,
    team: null,
    amountPaid: null,
    currency: null,
    exchangeRate: null,
    sourceRow: 2,
    ...fields,
  });

  test.each<[description: string, row: CellValue[], lot: Lot]>([
    [
      "all columns filled",
      ["2025-03-10", 500, 4.5, "2025-12-31", 20],
      lot({ price: 4.5, expires: day("2025-12-31"), leftAtStart: 20 }),
    ],
    ["text as in a CSV file", ["2025-03-10", "500", "4.5", "", "0"], lot({ price: 4.5, leftAtStart: 0 })],
    ["blanks: the token price, the anniversary, an unknown balance", [45726, 500, null, null, null], lot({})],
    ["a short row", ["2025-03-10", 500], lot({})],
    [
      "an expiry on the day of the purchase",
      ["2025-03-10", 500, "", "2025-03-10"],
      lot({ expires: day("2025-03-10") }),
    ],
    ["everything left", ["2025-03-10", 500, "", "", 500], lot({ leftAtStart: 500 })],
    ["a team", ["2025-03-10", 500, "", "", "", " Bridges "], lot({ team: "Bridges" })],
    [
      "an amount paid: the price follows from it",
      ["2025-03-10", 500, 9, "", "", "", 2000],
      lot({ amountPaid: 2000, price: 4 }),
    ],
    ["a free lot", ["2025-03-10", 500, "", "", "", "", 0], lot({ amountPaid: 0, price: 0 })],
    [
      "an amount in another currency at its exchange rate",
      ["2025-03-10", 500, "", "", "", "", 2000, "eur", 1.25],
      lot({ amountPaid: 2000, currency: "EUR", exchangeRate: 1.25, price: 5 }),
    ],
    [
      "a price in another currency: it is an amount paid, too",
      ["2025-03-10", 500, 4, "", "", "", "", "EUR", 1.25],
      lot({ amountPaid: 2000, currency: "EUR", exchangeRate: 1.25, price: 5 }),
    ],
    [
      "the contract's own currency: it needs no rate",
      ["2025-03-10", 500, 4, "", "", "", 1500, "USD"],
      lot({ amountPaid: 1500, price: 3 }),
    ],
    [
      "another currency without any amount: it says nothing",
      ["2025-03-10", 500, "", "", "", "", "", "EUR"],
      lot({}),
    ],
  ])("reads %s", (_, row, expected) => {
    expect(readLots([HEADER, row], 5)).toEqual({ value: [expected], issues: [] });
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.blank", "Purchased", ["", 500]],
    ["table.badDate", "Purchased", ["spring", 500]],
    ["table.ambiguousDate", "Purchased", ["10.03.2025", 500]],
    ["table.errorCell", "Purchased", ["#REF!", 500]],
    ["table.blank", "Tokens", ["2025-03-10", ""]],
    ["table.ambiguousNumber", "Tokens", ["2025-03-10", "1,000"]],
    ["table.notNumber", "Tokens", ["2025-03-10", "many"]],
    ["table.notPositive", "Tokens", ["2025-03-10", 0]],
    ["table.notPositive", "Price per token", ["2025-03-10", 500, 0]],
    ["table.notPositive", "Price per token", ["2025-03-10", 500, -5]],
    ["table.badDate", "Expires", ["2025-03-10", 500, 5, "never"]],
    ["lots.expiresBefore", "Expires", ["2025-03-10", 500, 5, "2025-03-09"]],
    ["table.negative", "Left at start", ["2025-03-10", 500, 5, "", -1]],
    ["lots.leftAboveTokens", "Left at start", ["2025-03-10", 500, 5, "", 500.5]],
    ["table.negative", "Amount paid", ["2025-03-10", 500, 5, "", "", "", -1]],
    ["lots.badCurrency", "Currency", ["2025-03-10", 500, 5, "", "", "", 100, "€"]],
    ["table.notPositive", "Exchange rate", ["2025-03-10", 500, 5, "", "", "", 100, "EUR", 0]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readLots([HEADER, row, ["2025-03-11", 100]], 5);
    expect(brief(issues)).toEqual([`2 blocks ${code} ${column}`]);
    expect(value.map(({ sourceRow }) => sourceRow)).toEqual([3]);
  });

  test("amounts in two currencies without an exchange rate are refused: their sum would mean nothing", () => {
    const inDollars = ["2025-03-10", 500, 5];
    const inEuros = ["2025-04-10", 500, "", "", "", "", 2000, "EUR"];
    expect(() => readLots([HEADER, inDollars, inEuros], 5, "USD")).toThrow(
      "row 3 of FlexLots was paid in EUR and the terms are in USD",
    );
    expect(() => readLots([HEADER, inEuros], 5, "EUR")).not.toThrow();
  });

  test.each<[description: string, above: CellValue[][]]>([
    ["a title", [["Our purchases"]]],
    ["a title of two cells, and a blank row", [["Our purchases", 2025], []]],
  ])("%s above the header is not read, which is told, and no column is taken by its place", (_, above) => {
    const { value, issues } = readLots([...above, ["Tokens", "Purchased"], [100, 45_726]], 4);
    const sourceRow = above.length + 2;
    expect(value).toEqual([lot({ tokens: 100, price: 4, sourceRow })]);
    expect(brief(issues)).toEqual(["1 notice table.rowsAboveHeader null"]);
    expect(message(issues[0]!.code, issues[0]!.params)).toMatch(
      `above the header of FlexLots in row ${above.length + 1}`,
    );
  });

  test("columns are found by their headers, in any order and spelling; blank rows are skipped", () => {
    const grid = [[""], ["TOKENS", "note", "purchased "], [], [100, "first", "2025-03-10"]];
    const { value, issues } = readLots(grid, 4);
    expect(value).toEqual([lot({ tokens: 100, price: 4, sourceRow: 4 })]);
    expect(brief(issues)).toEqual(["2 notice table.unknownColumn note"]);
  });

  test("without a header row the columns stand in the order of the documentation", () => {
    const { value } = readLots(
      [
        ["2025-03-10", 500, 4.5],
        ["2025-03-10", 100],
      ],
      5,
    );
    expect(value).toEqual([lot({ price: 4.5, sourceRow: 1 }), lot({ tokens: 100, sourceRow: 2 })]);
  });

  test.each<[description: string, header: string[], missing: string]>([
    ["a required header is missing", ["Purchased", "Quantity"], "Missing: Tokens."],
    ["no header is one of ours", ["Bought on", "Quantity"], "Missing: Purchased, Tokens."],
  ])("is refused, not read by position, where %s", (_, header, missing) => {
    expect(() => readLots([header, ["2025-03-10", 500]], 5)).toThrow(missing);
    expect(() => readLots([header, ["2025-03-10", 500]], 5)).toThrow(`Seen: ${header.join(", ")}.`);
  });

  test("a table without rows holds no lots", () => {
    for (const grid of [[], [HEADER], [HEADER, ["", null]]] as Grid[])
      expect(readLots(grid, 5)).toEqual({ value: [], issues: [] });
  });
});

describe("FlexTiers", () => {
  test("may name the packs that can be ordered", () => {
    const { value, issues } = readTiers([
      ["From tokens", "Price per token", "Pack size"],
      [500, 4.8, 500],
      [100, 5, 100],
      [1000, 4],
      [2000, 3, 99.5],
    ]);
    expect(value).toEqual([
      { from: 100, price: 5, packSize: 100 },
      { from: 500, price: 4.8, packSize: 500 },
      { from: 1000, price: 4 },
    ]);
    expect(packSizesOf(value)).toEqual([100, 500]);
    expect(brief(issues)).toEqual(["5 blocks tiers.packNotWhole Pack size"]);
  });

  test("are sorted by their From", () => {
    const { value } = readTiers([
      ["From tokens", "Price per token"],
      [1000, 4.25],
      ["100", "5"],
      [500, 4.8],
    ]);
    expect(value).toEqual([
      { from: 100, price: 5 },
      { from: 500, price: 4.8 },
      { from: 1000, price: 4.25 },
    ]);
  });

  test("a price that rises with the quantity is taken, with a notice on its row", () => {
    const { value, issues } = readTiers([
      ["From tokens", "Price per token"],
      [1000, 5.5],
      [100, 5],
      [500, 5],
    ]);
    expect(value.map(({ price }) => price)).toEqual([5, 5, 5.5]);
    expect(brief(issues)).toEqual(["2 notice tiers.dearer Price per token"]);
    expect(issues[0]).toMatchObject({ params: { from: 1000, price: 5.5, below: 5 } });
  });

  test("the first of two tiers with the same From counts, the other is set aside", () => {
    const { value, issues } = readTiers([
      [100, 5],
      [500, 4.8],
      ["100.0", 4],
    ]);
    expect(value).toEqual([
      { from: 100, price: 5 },
      { from: 500, price: 4.8 },
    ]);
    expect(brief(issues)).toEqual(["3 blocks tiers.duplicate From tokens"]);
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.notPositive", "From tokens", [0, 5]],
    ["table.blank", "Price per token", [500, null]],
    ["table.notPositive", "Price per token", [500, 0]],
    ["table.ambiguousNumber", "Price per token", [500, "4,800"]],
    ["table.notNumber", "Price per token", [500, "4.80 each"]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readTiers([[100, 5], row]);
    expect(value).toEqual([{ from: 100, price: 5 }]);
    expect(brief(issues)).toEqual([`2 blocks ${code} ${column}`]);
  });

  test("a tier that was set aside does not make a good one with the same From a duplicate", () => {
    expect(
      readTiers([
        [100, 0],
        [100, 5],
      ]).value,
    ).toEqual([{ from: 100, price: 5 }]);
  });
});

describe("FlexRates", () => {
  const HEADER = [
    "Product",
    "Tokens per day",
    "Seat cost per year",
    "Flex-eligible",
    "In contract",
    "Covers",
    "Published break-even",
    "Typical use",
  ];

  test("the article's rate card, written as a table, reads back", () => {
    const rows = ARTICLE_RATES.map((rate): CellValue[] => [
      rate.product,
      rate.tokensPerDay,
      rate.seatCostPerYear,
      rate.flexEligible ? "yes" : "no",
      rate.inContract,
      rate.covers.join("; "),
      rate.publishedBreakEven,
      rate.typicalUse,
    ]);
    expect(readRates([HEADER, ...rows])).toEqual({ value: ARTICLE_RATES, issues: [] });
    expect(readRates(rows)).toEqual({ value: ARTICLE_RATES, issues: [] });
  });

  test.each<[description: string, row: CellValue[], fields: Partial<Rate>]>([
    ["no tokens per day: cannot be had on Flex", ["A", "", 100], { tokensPerDay: null, flexEligible: false }],
    ["tokens per day: can be had on Flex", ["A", 5, ""], { tokensPerDay: 5, flexEligible: true }],
    ["no seat cost: no seat is offered", ["A", 5, ""], { seatCostPerYear: null }],
    ["nothing said of the contract: it is in", ["A", 5], { inContract: true }],
    ["no stays no", ["A", 5, 100, "n", 0], { flexEligible: false, inContract: false }],
    ["yes in words and digits", ["A", 5, 100, "Y", "1"], { flexEligible: true, inContract: true }],
    ["stray separators in a list", ["A", "", 1, "", "", " B ;; C;"], { covers: ["B", "C"] }],
  ])("%s", (_, row, fields) => {
    const { value, issues } = readRates([HEADER, row]);
    expect(issues).toEqual([]);
    expect(value[0]).toMatchObject(fields);
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.blank", "Product", ["", 5]],
    ["table.notText", "Product", [true, 5]],
    ["table.errorCell", "Product", ["#N/A", 5]],
    ["table.notPositive", "Tokens per day", ["A", 0]],
    ["table.notNumber", "Tokens per day", ["A", "five"]],
    ["table.notPositive", "Seat cost per year", ["A", 5, -1]],
    ["table.notYesNo", "Flex-eligible", ["A", 5, 100, "perhaps"]],
    ["table.notYesNo", "In contract", ["A", 5, 100, "yes", 2]],
    ["table.notPositive", "Published break-even", ["A", 5, 100, "", "", "", 0]],
    ["rates.duplicate", "Product", [" b ", 5]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readRates([HEADER, ["B", 5], row]);
    expect(value.map(({ product }) => product)).toEqual(["B"]);
    expect(brief(issues)).toEqual([`3 blocks ${code} ${column}`]);
  });
});

describe("FlexSeats", () => {
  const HEADER = ["User", "Product", "Team", "Start", "Renewal", "Cost per year"];
  const CARD = rateCard(ARTICLE_RATES);

  test("are read with the card's names and costs where the table leaves them open", () => {
    const grid: Grid = [
      HEADER,
      [" Ann@example.com", "autodesk revit 2024", "Bridges", "2025-01-15", "2026-01-15", 2500],
      ["bob", "AEC Collection"],
      ["bob", "Rhino", "", "", "", "900"],
    ];
    const open = { team: null, start: null, renewal: null };
    const ann = { user: "Ann@example.com", product: "Revit", team: "Bridges", costPerYear: 2500 };
    const expected = [
      { ...ann, start: day("2025-01-15"), renewal: day("2026-01-15"), sourceRow: 2 },
      { ...open, user: "bob", product: "AEC Collection", costPerYear: 3990, sourceRow: 3 },
      { ...open, user: "bob", product: "Rhino", costPerYear: 900, sourceRow: 4 },
    ];
    expect(readSeats(grid, CARD)).toEqual({ value: expected, issues: [] });
    const { value } = readSeats(grid.slice(1), CARD);
    expect(value).toEqual(expected.map((seat) => ({ ...seat, sourceRow: seat.sourceRow - 1 })));
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.blank", "User", ["", "Revit"]],
    ["table.blank", "Product", ["ann", "", "", "", "", 100]],
    ["table.badDate", "Start", ["ann", "Revit", "", "soon"]],
    ["table.ambiguousDate", "Renewal", ["ann", "Revit", "", "", "03/04/2025"]],
    ["table.notPositive", "Cost per year", ["ann", "Revit", "", "", "", 0]],
    ["seats.renewalBefore", "Renewal", ["ann", "Revit", "", "2025-03-10", "2025-03-10"]],
    ["seats.noCost", "Cost per year", ["ann", "Rhino"]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readSeats([HEADER, row, ["bob", "Revit"]], CARD);
    expect(brief(issues)).toEqual([`2 blocks ${code} ${column}`]);
    expect(value.map(({ user }) => user)).toEqual(["bob"]);
  });

  test("a user may hold the same seat twice: the second is one not to renew", () => {
    expect(readSeats([HEADER, ["ann", "Revit"], ["ann", "Revit"]], CARD).value).toHaveLength(2);
  });

  test("headers of another table are refused", () => {
    const grid = [
      ["Name", "Software"],
      ["ann", "Revit"],
    ];
    expect(() => readSeats(grid, CARD)).toThrow("Missing: User, Product");
  });
});

describe("FlexPeople", () => {
  const HEADER = ["User", "Team", "Cost center", "Authorized from", "Authorized to"];

  test("are read with or without a header row, whose words cannot be told from a row's", () => {
    const rows: Grid = [
      ["ann", "Bridges", "CC-100", "2025-01-01", "2025-12-31"],
      ["bob", "Tunnels"],
    ];
    const dates = { authorizedFrom: day("2025-01-01"), authorizedTo: day("2025-12-31") };
    const ann = { user: "ann", team: "Bridges", costCenter: "CC-100", ...dates, sourceRow: 2 };
    const unlimited = { authorizedFrom: null, authorizedTo: null };
    const bob = { user: "bob", team: "Tunnels", costCenter: null, ...unlimited, sourceRow: 3 };
    expect(readPeople([HEADER, ...rows])).toEqual({ value: [ann, bob], issues: [] });
    expect(readPeople(rows.slice(1))).toEqual({ value: [{ ...bob, sourceRow: 1 }], issues: [] });
  });

  test("a further row with dates is one more term of the user, of the same team", () => {
    const rows: Grid = [
      ["ann", "Bridges", "CC-100", "2025-01-01", "2025-01-31"],
      [" ANN ", "", "", "2025-03-01"],
    ];
    const { value, issues } = readPeople([HEADER, ...rows]);
    expect(issues).toEqual([]);
    expect(value).toMatchObject([
      { user: "ann", team: "Bridges", costCenter: "CC-100", authorizedTo: day("2025-01-31") },
      { user: "ANN", team: "Bridges", costCenter: "CC-100", authorizedFrom: day("2025-03-01") },
    ]);
  });

  test.each<[description: string, first: CellValue[], second: CellValue[]]>([
    ["has no dates", ["ann", "", "", "2025-01-01"], ["ann"]],
    ["follows one without dates", ["ann"], ["ann", "", "", "2025-03-01"]],
    ["names another team", ["ann", "Bridges", "", "2025-01-01"], ["ann", "Tunnels", "", "2025-03-01"]],
    ["names another cost center", ["ann", "", "C1", "2025-01-01"], ["ann", "", "C2", "2025-03-01"]],
  ])("a further row is set aside that %s", (_, first, second) => {
    const { value, issues } = readPeople([HEADER, first, second]);
    expect(brief(issues)).toEqual(["3 blocks people.duplicate User"]);
    expect(value).toHaveLength(1);
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.blank", "User", ["", "Bridges"]],
    ["table.badDate", "Authorized from", ["ann", "", "", "now"]],
    ["people.endsBefore", "Authorized to", ["ann", "", "", "2025-03-10", "2025-03-09"]],
    ["people.duplicate", "User", [" BOB ", "Tunnels"]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readPeople([HEADER, ["bob"], row]);
    expect(brief(issues)).toEqual([`3 blocks ${code} ${column}`]);
    expect(value.map(({ user }) => user)).toEqual(["bob"]);
  });
});

describe("FlexCalendar", () => {
  test("is a list of days; a day without a kind is a holiday", () => {
    const grid: Grid = [["Date", "Kind"], ["2025-12-25", "Holiday"], [46017, "shutdown"], ["2026-01-01"]];
    expect(readCalendar(grid)).toEqual({
      value: [
        { date: day("2025-12-25"), kind: "holiday", sourceRow: 2 },
        { date: 46017, kind: "shutdown", sourceRow: 3 },
        { date: day("2026-01-01"), kind: "holiday", sourceRow: 4 },
      ],
      issues: [],
    });
    expect(readCalendar(grid.slice(1)).value).toHaveLength(3);
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.blank", "Date", ["", "holiday"]],
    ["table.badDate", "Date", ["Christmas", "holiday"]],
    ["calendar.badKind", "Kind", ["2025-12-26", "party"]],
    ["calendar.duplicate", "Date", ["2025-12-25", "shutdown"]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readCalendar([["Date", "Kind"], ["2025-12-25", "holiday"], row]);
    expect(brief(issues)).toEqual([`3 blocks ${code} ${column}`]);
    expect(value).toHaveLength(1);
  });
});
