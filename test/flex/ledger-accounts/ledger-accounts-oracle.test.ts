import fc from "fast-check";
import type { Ledger } from "../../../src/flex/ledger-accounts/account-ledger";
import type { AccountLot } from "../../../src/flex/ledger-accounts/account-lot";
import type { Movement } from "../../../src/flex/ledger-accounts/prepaid";
import { naiveMonths } from "../oracle/naive-dates";
import { FROM, ledgerInputOf, ledgerOf } from "./oracle/account-input";
import { arbitraryLedger, type LedgerCase } from "./oracle/arbitrary-ledger";
import { tokenPool, type TokenPool } from "./oracle/token-pool";

const RUNS = { numRuns: 150 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const cents = (amount: number): number => Math.round(amount * 100);
const sameTeam = (a: string | null | undefined, b: string | null): boolean =>
  (a ?? "").trim().toLowerCase() === (b ?? "").trim().toLowerCase();

function always(law: (ledger: Ledger, given: LedgerCase) => void): void {
  fc.assert(
    fc.property(arbitraryLedger({ credits: true }), (given) =>
      law(ledgerOf(ledgerInputOf(given.lots, given.drawn, given.asOf, given.teams)), given),
    ),
    RUNS,
  );
}

/** The lots that take part. */
const usable = ({ lots, asOf }: LedgerCase): AccountLot[] =>
  lots.filter((lot) => lot.expires >= FROM && lot.purchased <= asOf);

/** Each team's pool played by itself; the team's lots by position among the usable ones. */
function naivePools(given: LedgerCase): { team: string | null; index: number[]; pool: TokenPool }[] {
  const lots = usable(given);
  const named = lots.filter((lot) => lot.team !== null).map((lot) => lot.team!);
  const teams = named.filter((team, i) => named.findIndex((other) => sameTeam(other, team)) === i);
  return [...teams, null].map((team) => {
    const index = [...lots.keys()].filter((i) => sameTeam(lots[i]!.team, team));
    const net = new Map<number, number>();
    for (const { day, tokens, user } of given.drawn) {
      const own = given.teams[user!] ?? null;
      const drawsFrom = teams.find((other) => own !== null && sameTeam(other, own)) ?? null;
      if (drawsFrom === team) net.set(day, (net.get(day) ?? 0) + tokens);
    }
    const own = index.map((i) => lots[i]!);
    const openings = own.map((lot) => (lot.purchased < FROM ? (lot.leftAtStart ?? lot.tokens) : lot.tokens));
    return { team, index, pool: tokenPool(own, openings, net, FROM, given.asOf) };
  });
}

describe("a ledger and its tokens one by one", () => {
  test("agree in what became of every lot", () => {
    always((ledger, given) => {
      for (const { index, pool } of naivePools(given)) {
        index.forEach((lot, i) => {
          const { used, expired, left, opening } = ledger.lots[lot]!;
          expect([used, expired, left]).toEqual([pool.used[i], pool.expired[i], pool.left[i]]);
          expect(used + expired + left).toBe(opening);
        });
      }
      expect(ledger.lots).toHaveLength(usable(given).length);
    });
  });

  test("agree in the balance of every day, by team and in all", () => {
    always((ledger, given) => {
      const pools = naivePools(given);
      for (const { team, pool } of pools) {
        const found = ledger.pools.find((each) => each.team === team);
        expect((found?.balance ?? []).map(({ tokens }) => tokens)).toEqual(found ? pool.balance : []);
        expect(found !== undefined || pool.balance.every((tokens) => tokens === 0)).toBe(true);
      }
      expect(ledger.balance).toEqual(
        pools[0]!.pool.balance.map((_, i) => ({
          date: FROM + i,
          tokens: sum(pools.map(({ pool }) => pool.balance[i]!)),
        })),
      );
    });
  });

  test("agree in the demand that no lot covers and the credits that find no place", () => {
    always((ledger, given) => {
      const pools = naivePools(given).map(({ pool }) => pool);
      const first = (dates: (number | null)[]): number | null =>
        dates.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
      expect(ledger.uncovered).toEqual({
        tokens: sum(pools.map(({ uncovered }) => uncovered.tokens)),
        firstDate: first(pools.map(({ uncovered }) => uncovered.firstDate)),
      });
      expect(ledger.unplacedCredits).toEqual({
        tokens: sum(pools.map(({ unplaced }) => unplaced.tokens)),
        firstDate: first(pools.map(({ unplaced }) => unplaced.firstDate)),
      });
    });
  });

  test("agree in every lot's months", () => {
    always((ledger, given) => {
      for (const { index, pool } of naivePools(given)) {
        index.forEach((lot, i) => {
          const rows = ledger.prepaid.lots[lot]!.map(({ month, tokens }) => [month, tokens]);
          expect(rows).toEqual([...pool.months[i]!]);
        });
      }
    });
  });

  test("agree in what a used token really cost", () => {
    always((ledger, given) => {
      const lots = usable(given);
      const rate = ({ currency, exchangeRate }: AccountLot): number =>
        currency === "EUR" ? exchangeRate! : 1;
      const cost = lots.map((lot) =>
        lot.amountPaid === null ? lot.price : (lot.amountPaid * rate(lot)) / lot.tokens,
      );
      const used = sum(ledger.lots.map((lot) => lot.used));
      const spent = sum(ledger.lots.map((lot, i) => (lot.used + lot.expired) * cost[i]!));
      if (used === 0) expect(ledger.effectivePrice).toBeNull();
      else expect(ledger.effectivePrice).toBeCloseTo(spent / used, 9);
    });
  });
});

describe("the prepaid roll-forward", () => {
  const everyRow = (ledger: Ledger) => [
    ...ledger.prepaid.lots.flat(),
    ...ledger.prepaid.pools.flat(),
    ...ledger.prepaid.total,
  ];
  const opensLessThanItCloses = ({ opening, bought, used, expired }: Movement, unit: number): number =>
    Math.round(opening * unit) +
    Math.round(bought * unit) -
    Math.round(used * unit) -
    Math.round(expired * unit);

  test("adds up in every row, in tokens and to the cent", () => {
    always((ledger) => {
      for (const { tokens, cost } of everyRow(ledger)) {
        expect(opensLessThanItCloses(tokens, 2)).toBe(tokens.closing * 2);
        expect(opensLessThanItCloses(cost, 100)).toBe(cents(cost.closing));
      }
    });
  });

  test("opens each month with what the month before closed with", () => {
    always((ledger) => {
      for (const rows of [...ledger.prepaid.lots, ...ledger.prepaid.pools, ledger.prepaid.total]) {
        rows.slice(1).forEach(({ tokens, cost }, i) => {
          expect([tokens.opening, cost.opening]).toEqual([rows[i]!.tokens.closing, rows[i]!.cost.closing]);
        });
      }
    });
  });

  test("spends what each lot cost to the cent: used before the data, used, expired and left", () => {
    always((ledger, given) => {
      const lots = usable(given);
      ledger.lots.forEach((lot, i) => {
        const rows = ledger.prepaid.lots[i]!;
        const used = sum(rows.map(({ cost }) => cents(cost.used)));
        const expired = sum(rows.map(({ cost }) => cents(cost.expired)));
        const start = rows[0]!.cost;
        expect(cents(start.opening + start.bought)).toBe(cents(lot.openingCost));
        expect(cents(lot.usedCost)).toBe(used);
        expect(cents(lot.expiredCost)).toBe(expired);
        expect(cents(lot.leftCost)).toBe(cents(rows.at(-1)!.cost.closing));
        expect(used + expired + cents(lot.leftCost)).toBe(cents(lot.openingCost));
        const { amountPaid, currency, exchangeRate, tokens, price } = lots[i]!;
        const invoice =
          amountPaid === null ? tokens * price : amountPaid * (currency === "EUR" ? exchangeRate! : 1);
        // Twelve digits tell half a cent from a little less.
        expect(cents(lot.cost)).toBe(Math.round(Number((invoice * 100).toPrecision(12))));
        if (lot.opening === lot.tokens) expect(lot.openingCost).toBe(lot.cost);
      });
    });
  });

  test("values tokens at what they cost, to the cent that cannot be split", () => {
    always((ledger) => {
      ledger.lots.forEach(({ price }, i) => {
        for (const { tokens, cost } of ledger.prepaid.lots[i]!) {
          expect(Math.abs(cost.used - tokens.used * price)).toBeLessThanOrEqual(0.0151);
          expect(Math.abs(cost.closing - tokens.closing * price)).toBeLessThanOrEqual(0.0101);
        }
      });
    });
  });

  test("by team and in all is the sum of the lots, in every month", () => {
    always((ledger, given) => {
      const ofMonth = (lots: number[], month: number) =>
        lots.flatMap((lot) => ledger.prepaid.lots[lot]!.filter((row) => row.month === month));
      const check = (rows: Ledger["prepaid"]["total"], lots: number[]): void => {
        expect(rows.map(({ month }) => month)).toEqual(naiveMonths(FROM, given.asOf));
        for (const { month, tokens, cost } of rows) {
          for (const key of ["opening", "bought", "used", "expired", "closing"] as const) {
            const own = ofMonth(lots, month);
            expect(tokens[key]).toBe(sum(own.map((row) => row.tokens[key])));
            expect(cents(cost[key])).toBe(sum(own.map((row) => cents(row.cost[key]))));
          }
        }
      };
      const all = [...ledger.lots.keys()];
      check(ledger.prepaid.total, all);
      ledger.prepaid.pools.forEach((rows, pool) =>
        check(
          rows,
          all.filter((lot) => ledger.lots[lot]!.pool === pool),
        ),
      );
      expect(ledger.months).toEqual(ledger.prepaid.total.map(({ month, tokens }) => ({ month, ...tokens })));
    });
  });
});

describe("any ledger", () => {
  test("accounts for every token of the data", () => {
    always((ledger, given) => {
      const used = sum(ledger.lots.map((lot) => lot.used));
      const drawn = sum(given.drawn.map(({ tokens }) => tokens));
      expect(used + ledger.uncovered.tokens - ledger.unplacedCredits.tokens).toBe(drawn);
    });
  });
});
