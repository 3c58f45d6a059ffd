import { ledgerAccounts } from "../../../src/flex/ledger-accounts/ledger-accounts";
import { ledgerMessages } from "../../../src/messages/en/ledger";
import { FROM, ledgerInputOf, ledgerOf, lotOf } from "./oracle/account-input";

const NORTH = "user01@example.com";
const SOUTH = "user02@example.com";
const NOBODY = "user03@example.com";
const FEBRUARY = FROM + 31;
const MARCH = FROM + 59;

describe("a ledger by month", () => {
  // 300 tokens for $1,000 do not split into whole cents: 3.3333... a token.
  const lot = lotOf({ tokens: 300, amountPaid: 1000, expires: MARCH + 9 });
  const drawn = [
    { day: FROM, tokens: 100 },
    { day: FEBRUARY, tokens: 50 },
  ];

  test("rolls tokens and money forward to the cent", () => {
    const ledger = ledgerOf(ledgerInputOf([lot], drawn, MARCH + 20));
    expect(ledger.prepaid.lots).toEqual([
      [
        {
          month: FROM,
          tokens: { opening: 0, bought: 300, used: 100, expired: 0, closing: 200 },
          cost: { opening: 0, bought: 1000, used: 333.33, expired: 0, closing: 666.67 },
        },
        {
          month: FEBRUARY,
          tokens: { opening: 200, bought: 0, used: 50, expired: 0, closing: 150 },
          cost: { opening: 666.67, bought: 0, used: 166.67, expired: 0, closing: 500 },
        },
        {
          month: MARCH,
          tokens: { opening: 150, bought: 0, used: 0, expired: 150, closing: 0 },
          cost: { opening: 500, bought: 0, used: 0, expired: 500, closing: 0 },
        },
      ],
    ]);
    expect(ledger.expired).toEqual({ tokens: 150, low: 150, high: 150, cost: 500 });
  });

  test("tells what a used token really cost", () => {
    const ledger = ledgerOf(ledgerInputOf([lot], drawn, MARCH + 20));
    expect(ledger.effectivePrice).toBeCloseTo(1000 / 150, 12);
  });

  test("opens a lot from before the data with the cost of what was left of it", () => {
    const old = lotOf({ purchased: FROM - 100, leftAtStart: 40 });
    const [account] = ledgerOf(ledgerInputOf([old], [{ day: FROM, tokens: 10 }], FROM)).lots;
    expect(account).toMatchObject({
      cost: 500,
      opening: 40,
      openingCost: 200,
      used: 10,
      usedCost: 50,
      left: 30,
      leftCost: 150,
    });
  });

  test("leaves lots out that expired before the data or were bought after the as-of day", () => {
    const lots = [
      lotOf({ purchased: FROM - 365, expires: FROM - 1 }),
      lotOf({ purchased: FROM + 1 }),
      lotOf(),
    ];
    const ledger = ledgerOf(ledgerInputOf(lots, drawn.slice(0, 1), FROM));
    expect(ledger.lots).toHaveLength(1);
    expect(ledger.balance).toEqual([{ date: FROM, tokens: 0 }]);
  });
});

describe("pools of teams", () => {
  const teams = { [NORTH]: "North", [SOUTH]: "south " };
  const drawn = [
    { day: FROM, tokens: 30, user: NORTH },
    { day: FROM, tokens: 40, user: SOUTH },
    { day: FROM, tokens: 20, user: NOBODY },
  ];
  const poolsOf = (lots: Parameters<typeof ledgerInputOf>[0]) => {
    const ledger = ledgerOf(ledgerInputOf(lots, drawn, FROM, teams));
    return {
      pools: ledger.pools.map(({ team, balance, uncovered }) => [team, balance[0]!.tokens, uncovered.tokens]),
      strays: ledger.teamsWithoutLots,
      codes: ledger.issues.map(({ code }) => code),
    };
  };

  test.each<[description: string, teamOfLots: (string | null)[], expected: ReturnType<typeof poolsOf>]>([
    [
      "without any team among the lots there is one pool for all",
      [null, null],
      { pools: [[null, 110, 0]], strays: [], codes: [] },
    ],
    [
      "each team draws from its own lots, and users without a team from those without one",
      ["NORTH", "South", null],
      {
        pools: [
          ["NORTH", 70, 0],
          ["South", 60, 0],
          [null, 80, 0],
        ],
        strays: [],
        codes: [],
      },
    ],
    [
      "a team that no lot names draws from the lots without a team, and is named",
      ["North", null],
      {
        pools: [
          ["North", 70, 0],
          [null, 40, 0],
        ],
        strays: [{ team: "south ", tokens: 40 }],
        codes: ["team-without-lots"],
      },
    ],
    [
      "where there are no lots without a team, what draws from them is not covered",
      ["North", "South"],
      {
        pools: [
          ["North", 70, 0],
          ["South", 60, 0],
          [null, 0, 20],
        ],
        strays: [],
        codes: [],
      },
    ],
  ])("%s", (_, teamOfLots, expected) => {
    expect(poolsOf(teamOfLots.map((team) => lotOf({ team })))).toEqual(expected);
  });

  test("there is no pool without a team where nobody draws from it", () => {
    const input = ledgerInputOf([lotOf({ team: "North" })], drawn.slice(0, 1), FROM, teams);
    expect(ledgerOf(input).pools.map(({ team }) => team)).toEqual(["North"]);
  });

  test("a credit goes back to the team's own lots", () => {
    const lots = [lotOf({ team: "North" }), lotOf({ team: "South" })];
    const credit = { day: FROM + 1, tokens: -10, user: NORTH };
    const ledger = ledgerOf(ledgerInputOf(lots, [...drawn.slice(0, 2), credit], FROM + 1, teams));
    expect(ledger.lots.map(({ used }) => used)).toEqual([20, 40]);
  });

  test("a credit beyond what a team drew finds no place, whatever others drew", () => {
    const lots = [lotOf({ team: "North" }), lotOf({ team: "South" })];
    const credit = { day: FROM + 1, tokens: -35, user: NORTH };
    const ledger = ledgerOf(ledgerInputOf(lots, [...drawn.slice(0, 2), credit], FROM + 1, teams));
    expect(ledger.unplacedCredits).toEqual({ tokens: 5, firstDate: FROM + 1 });
  });
});

describe("what lots cost", () => {
  const cost = (given: Parameters<typeof lotOf>[0]) => {
    const [lot] = ledgerOf(ledgerInputOf([lotOf(given)], [], FROM)).lots;
    return [lot!.cost, lot!.price];
  };

  test.each<[description: string, given: Parameters<typeof lotOf>[0], cost: number, price: number]>([
    ["tokens at the price of the lot", { price: 4.25 }, 425, 4.25],
    ["the amount paid, where it is given", { price: 4.25, amountPaid: 400 }, 400, 4],
    ["the contract's currency needs no rate", { amountPaid: 400, currency: "usd " }, 400, 4],
    ["nor is one used for it", { amountPaid: 400, currency: "USD", exchangeRate: 2 }, 400, 4],
    ["another currency at its rate", { amountPaid: 400, currency: "EUR", exchangeRate: 1.25 }, 500, 5],
    ["tokens that were free", { amountPaid: 0 }, 0, 0],
  ])("%s", (_, given, expectedCost, price) => {
    expect(cost(given)).toEqual([expectedCost, price]);
  });

  test("another currency without a rate is refused, row by row", () => {
    const lots = [
      lotOf({ amountPaid: 1 }),
      lotOf({ amountPaid: 400, currency: "EUR", sourceRow: 3 }),
      lotOf({ currency: "GBP", sourceRow: 4 }),
    ];
    const refused = ledgerAccounts(ledgerInputOf(lots, [], FROM));
    expect(refused.measurable).toBe(false);
    expect(refused.issues.map(({ code, severity, row, params }) => [code, severity, row, params])).toEqual([
      ["lot-currency-without-rate", "blocks", 3, { lotCurrency: "EUR", currency: "USD" }],
      ["lot-currency-without-rate", "blocks", 4, { lotCurrency: "GBP", currency: "USD" }],
    ]);
  });
});

describe("sentences of the ledger", () => {
  const input = ledgerInputOf([lotOf(), lotOf({ currency: "EUR" })], [], FROM);
  const between = { portal: { date: FROM, tokens: 5 } };
  const late = { portal: { date: FROM + 9, tokens: 5 } };
  const unknown = (team: string) => lotOf({ team, purchased: FROM - 1 });

  test.each([
    ["lot-currency-without-rate", ledgerAccounts(input)],
    ["portal-balance-below", ledgerAccounts({ ...ledgerInputOf([lotOf()], [], FROM), ...between })],
    ["portal-balance-above", ledgerAccounts({ ...ledgerInputOf([], [], FROM), ...between })],
    ["portal-balance-outside-data", ledgerAccounts({ ...ledgerInputOf([], [], FROM), ...late })],
    [
      "portal-balance-undecided",
      ledgerAccounts({ ...ledgerInputOf([unknown("North"), unknown("South")], [], FROM), ...between }),
    ],
    [
      "team-without-lots",
      ledgerAccounts(
        ledgerInputOf([lotOf({ team: "North" })], [{ day: FROM, tokens: 5 }], FROM, { [NORTH]: "East" }),
      ),
    ],
  ] as const)("%s has all that it names", (code, ledger) => {
    const issue = ledger.issues.find((each) => each.code === code)!;
    const names = [...ledgerMessages[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect(Object.keys(issue.params)).toEqual(expect.arrayContaining(names));
    expect(names.length).toBeGreaterThan(0);
  });
});
