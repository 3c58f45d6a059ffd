import { readFileSync } from "node:fs";
import { run } from "../../src/cli/run";
import { isoDate } from "../../src/flex/dates";
import type { FunctionId } from "../../src/functions/contracts/contracts";
import { parseCsv } from "../../src/intake/csv";
import { memoryIo } from "../cli/memory-io";
import { call, spill } from "./call";

/** What the command line prints as JSON, read without its types: the functions must agree with what is printed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Printed = any;

const TERMS = "Term,Value\nToken price,5\n";
const files = {
  "usage.csv": readFileSync("assets/sample/usage.csv", "utf8"),
  "lots.csv": readFileSync("assets/sample/lots.csv", "utf8"),
  "tiers.csv": readFileSync("assets/sample/tiers.csv", "utf8"),
  "terms.csv": TERMS,
};
const USAGE = parseCsv(files["usage.csv"]);
const LOTS = parseCsv(files["lots.csv"]);
const TIERS = parseCsv(files["tiers.csv"]);
const TERM_CELLS = parseCsv(TERMS);

async function printed(...more: readonly string[]): Promise<Printed> {
  const io = memoryIo(files);
  const tables = ["--terms", "terms.csv", "--lots", "lots.csv", "--tiers", "tiers.csv"];
  const status = await run(["usage.csv", ...tables, "--json", ...more], io);
  expect([status, io.err()]).toEqual([0, ""]);
  return JSON.parse(io.out());
}

/** The rows of a table below its header; serial days in the given columns as ISO text. */
function rows(id: FunctionId, args: readonly unknown[], dates: readonly number[] = []): unknown[][] {
  return spill(id, ...args)
    .slice(1)
    .map((row) =>
      row.map((cell, column) => (dates.includes(column) && typeof cell === "number" ? isoDate(cell) : cell)),
    );
}

/** Blank text stands for null in a cell. */
function blank<T>(value: T | null): T | "" {
  return value === null ? "" : value;
}

let json: Printed;
beforeAll(async () => {
  json = await printed();
});

describe("the functions agree with the command line", () => {
  test("about the traps", () => {
    const { background, shortSessions, expiry, rateDisparity } = json.traps;
    const traps = rows("TRAPS", [USAGE, LOTS, TERM_CELLS, null, TIERS]);
    expect(traps.map((row) => row.slice(2, 6))).toEqual([
      [background.tokens, background.cost, background.tokens, background.cost],
      [shortSessions.tokens, shortSessions.cost, shortSessions.avoidableTokens, shortSessions.avoidableCost],
      [expiry.expired, expiry.cost, expiry.expiredLow, expect.any(Number)],
      [expect.any(Number), expect.any(Number), "", ""],
      [json.traps.tierBoundary.annualTokens, expect.any(Number), "", ""],
    ]);
    const sum = (id: FunctionId, column: number): number =>
      rows(id, [USAGE, TERM_CELLS]).reduce((total, row) => total + (row[column] as number), 0);
    expect(sum("BACKGROUND", 3)).toBe(background.tokens);
    expect(sum("SHORTSESSIONS", 7)).toBe(shortSessions.avoidableTokens);
    expect(rows("RATEDISPARITY", [USAGE])).toEqual(
      rateDisparity.products.map((each: Printed) => [
        each.product,
        each.usageDays,
        each.tokens,
        each.tokenShare,
        each.dayShare,
        each.index,
      ]),
    );
  });

  test("about usage by month, in total and by user", () => {
    expect(
      rows("BYPERIOD", [USAGE, null, null, TERM_CELLS], [0]).map(([month, , , , tokens]) => [month, tokens]),
    ).toEqual(json.months.map(({ month, tokens }: Printed) => [`${month}-01`, tokens]));
    expect(call("TOKENS", USAGE, "*", "*")).toBe(json.totals.tokens);
    expect(call("USAGEDAYS", USAGE, "*", "*")).toBe(json.totals.usageDays);
    const { from, to } = json.window;
    const users = json.users.map(({ user }: Printed) => [user]);
    const products = json.users.map(({ product }: Printed) => [product]);
    expect(spill("USAGEDAYS", USAGE, users, products, from, to).flat()).toEqual(
      json.users.map(({ usageDays }: Printed) => usageDays),
    );
  });

  test("about what an hour costs", () => {
    const cells = (scope: string, name: string, each: Printed) => [
      scope,
      name,
      each.usageDays,
      each.tokens,
      each.cost,
      each.activeHours,
      blank(each.costPerActiveHour),
      each.unmeasuredDays,
    ];
    expect(rows("COSTPERHOUR", [USAGE, TERM_CELLS])).toEqual([
      cells("Total", "All", json.hourCost.total),
      ...json.hourCost.products.map((each: Printed) => cells("Product", each.product, each)),
      ...json.hourCost.users.map((each: Printed) => cells("User", each.user, each)),
    ]);
  });

  test("about what to do with each user", () => {
    expect(rows("RECOMMEND", [USAGE, TERM_CELLS])).toEqual(
      json.users.map((each: Printed) => [
        each.user,
        each.product,
        each.usageDays,
        each.observedDays,
        each.annualDays,
        each.tokens,
        each.flexCost,
        blank(each.seatCost),
        blank(each.breakEven),
        each.recommendation,
        blank(each.saving),
      ]),
    );
    const users = json.decisions.map(({ user }: Printed) => [user]);
    expect(spill("USERTYPE", USAGE, users, TERM_CELLS).flat()).toEqual(
      json.decisions.map(({ scenario }: Printed) => scenario),
    );
  });

  test("about the cheapest seats", () => {
    const { costAfter, costBefore, saving, flexTokens, users } = json.seatMix;
    expect(rows("SEATMIX", [USAGE, TERM_CELLS, null, TIERS])).toEqual([
      ["All", "", "", flexTokens, costAfter, costBefore, saving],
      ...users.map((each: Printed) => [
        each.user,
        each.seats.join("; "),
        each.flex.join("; "),
        each.tokens,
        each.cost,
        "",
        "",
      ]),
    ]);
  });

  test("about the lots", () => {
    expect(rows("LEDGER", [USAGE, LOTS, null, TERM_CELLS], [0, 1])).toEqual(
      json.ledger.lots.map((lot: Printed) => [
        lot.purchased,
        lot.expires,
        blank(lot.team),
        lot.tokens,
        lot.opening,
        lot.openingKnown,
        lot.used,
        lot.expired,
        lot.expiredLow,
        lot.left,
        lot.price,
        lot.usedCost,
        lot.expiredCost,
        lot.leftCost,
      ]),
    );
    expect(call("EXPIREDTOKENS", USAGE, LOTS)).toBe(json.ledger.expired.tokens);
    expect(call("EXPIREDCOST", USAGE, LOTS, null, TERM_CELLS)).toBe(json.ledger.expired.cost);
    expect(call("EFFECTIVEPRICE", USAGE, LOTS, null, TERM_CELLS)).toBe(json.ledger.effectivePrice);
  });

  test("about the balance of every day, each judged by the usage up to it alone", () => {
    const days = json.ledger.balance.filter((_: unknown, index: number) => index % 45 === 0);
    const balances = spill(
      "BALANCE",
      USAGE,
      LOTS,
      days.map(({ date }: Printed) => [date]),
    );
    expect(balances.flat()).toEqual(days.map(({ tokens }: Printed) => tokens));
  });

  test("about an earlier as-of date", async () => {
    const early = await printed("--as-of", "2026-01-31");
    expect(call("BALANCE", USAGE, LOTS, "2026-01-31")).toBe(early.ledger.balance.at(-1).tokens);
    expect(call("EXPIREDTOKENS", USAGE, LOTS, "2026-01-31")).toBe(early.ledger.expired.tokens);
    expect(call("EFFECTIVEPRICE", USAGE, LOTS, "2026-01-31", TERM_CELLS)).toBe(early.ledger.effectivePrice);
    expect(rows("LEDGER", [USAGE, LOTS, "2026-01-31", TERM_CELLS]).map((row) => row[9])).toEqual(
      early.ledger.lots.map(({ left }: Printed) => left),
    );
    expect(rows("RUNOUT", [USAGE, LOTS, "2026-01-31", TERM_CELLS], [1]).map((row) => row[1])).toEqual([
      blank(early.ledger.runOut.p50),
      blank(early.ledger.runOut.p90),
    ]);
  });

  test("about the prepaid roll-forward, by month and summed up by year", () => {
    const movement = (each: Printed) => [each.opening, each.bought, each.used, each.expired, each.closing];
    const { total } = json.ledger.prepaid;
    expect(rows("PREPAID", [USAGE, LOTS, "month", TERM_CELLS], [0])).toEqual(
      total.map(({ month, tokens, cost }: Printed) => [
        `${month}-01`,
        ...movement(tokens),
        ...movement(cost),
      ]),
    );
    const year = rows("PREPAID", [USAGE, LOTS, "year", TERM_CELLS]);
    expect(year[0]!.slice(1, 3)).toEqual([total[0].tokens.opening, expect.any(Number)]);
    expect(year.at(-1)![10]).toBe(total.at(-1).cost.closing);
    for (const [, opening, bought, used, expired, closing] of year as number[][]) {
      expect(opening! + bought! - used! - expired!).toBeCloseTo(closing!, 6);
    }
  });

  test("about when the pool runs out and what is at risk", () => {
    const { runOut, lots } = json.ledger;
    expect(rows("RUNOUT", [USAGE, LOTS, null, TERM_CELLS], [1]).map((row) => row[1])).toEqual([
      runOut.p50,
      runOut.p90,
    ]);
    const risky = lots.filter(({ atRisk }: Printed) => atRisk !== null);
    expect(risky.length).toBeGreaterThan(0);
    expect(rows("ATRISK", [USAGE, LOTS, null, TERM_CELLS]).map((row) => row.slice(2, 5))).toEqual(
      risky.map(({ left, atRisk }: Printed) => [left, atRisk.expected, atRisk.p90]),
    );
  });

  test("about who bears what the lots cost, to the cent", () => {
    const total = json.ledger.lots.reduce(
      (sum: number, lot: Printed) => sum + lot.usedCost + lot.expiredCost,
      0,
    );
    for (const by of ["user", "product"]) {
      const costs = rows("CHARGEBACK", [USAGE, LOTS, by, TERM_CELLS]).map((row) => row[5] as number);
      expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(total, 6);
    }
  });

  test("about the forecast", () => {
    const { from, days, p10, p50, p90, cumulative } = json.forecast;
    const table = rows("FORECAST", [USAGE, 365, TERM_CELLS], [0]);
    expect(table).toHaveLength(days);
    expect(table[0]![0]).toBe(from);
    const columns = [p10, p50, p90, cumulative.p10, cumulative.p50, cumulative.p90];
    expect(columns.map((_, column) => table.map((row) => row[column + 1]))).toEqual(columns);
  });

  test("about the purchase plan", () => {
    const plan = rows("PLAN", [USAGE, LOTS, TERM_CELLS, null, TIERS], [1]);
    const { purchases, rightSize } = json.plan;
    expect(plan.slice(0, purchases.length)).toEqual(
      purchases.map(({ date, tokens, price, cost }: Printed) => ["Buy", date, tokens, price, cost]),
    );
    expect(plan.slice(purchases.length)).toEqual([
      ["Expected cost", "", "", "", json.plan.expectedCost],
      ["Expected expiry", "", json.plan.expectedExpiry, "", json.plan.expectedExpiryCost],
      ["Probability of running out", "", "", "", json.plan.runOutProbability],
      ["Just in time", "", "", "", json.plan.justInTimeCost],
      ["One annual buy", "", "", "", json.plan.singleBuyCost],
      ["Repeat last year", "", "", "", blank(json.plan.repeatCost)],
    ]);
    expect(rows("RIGHTSIZE", [USAGE, LOTS, TERM_CELLS, null, TIERS])).toEqual([
      [rightSize.tokens, rightSize.price, rightSize.expectedCost, rightSize.fractile],
    ]);
  });

  test("about the savings waterfall and why consumption changed", () => {
    const { from, to, steps, wasteRate } = json.waterfall;
    const waterfall = rows("WATERFALL", [USAGE, LOTS, TERM_CELLS, null, TIERS]);
    expect(waterfall.map((row) => row.slice(0, 3))).toEqual([
      ["from", "", from],
      ...steps.map(({ name, tag, amount }: Printed) => [name, tag, amount]),
      ["to", "", to],
      ["waste rate", "", wasteRate],
    ]);
    const { a, b, steps: changes } = json.bridge;
    const bridge = [
      ["period A", a.from, a.to, a.tokens, a.cost],
      ...changes.map(({ name, tokens, cost }: Printed) => [name, "", "", tokens, cost]),
      ["period B", b.from, b.to, b.tokens, b.cost],
    ];
    expect(rows("VARIANCE", [USAGE, null, null, TERM_CELLS], [1, 2])).toEqual(bridge);
    expect(rows("VARIANCE", [USAGE, [[a.from], [a.to]], [[b.from, b.to]], TERM_CELLS], [1, 2])).toEqual(
      bridge,
    );
  });

  test("about the published break-evens", () => {
    const { products, explainedBy } = json.published;
    expect(rows("PUBLISHEDCHECK", [5])).toEqual([
      ...products.map((each: Printed) => [
        each.product,
        each.publishedDays,
        each.impliedPrice,
        each.breakEven,
        "",
        "",
      ]),
      ["All, rounded up", "", "", "", explainedBy.ceiling.from, explainedBy.ceiling.to],
      ["All, rounded", "", "", "", "", ""],
      ["All, rounded down", "", "", "", "", ""],
    ]);
    expect(explainedBy).toMatchObject({ rounding: null, floor: null });
  });
});
