import fc from "fast-check";
import type { AccountLot } from "../../../../src/flex/ledger-accounts/account-lot";
import { FROM, lotOf, type Drawn } from "./account-input";

/** A ledger to be: what was bought, and who drew what. */
export interface LedgerCase {
  lots: AccountLot[];
  drawn: Drawn[];
  asOf: number;
  teams: Record<string, string | null>;
}

const USERS = ["user01@example.com", "user02@example.com", "user03@example.com", "user04@example.com"];

const halves = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 2, max: max * 2 }).map((n) => n / 2);

const amounts = fc.constantFrom<Partial<AccountLot>[]>(
  {},
  {},
  { amountPaid: 100 },
  { amountPaid: 33.33, currency: "usd" },
  { amountPaid: 77.77, currency: "EUR", exchangeRate: 1.0937 },
);

function lots(span: number): fc.Arbitrary<AccountLot[]> {
  const lot = fc
    .record({
      expires: fc.integer({ min: -5, max: span + 20 }),
      life: fc.oneof(fc.constantFrom(0, 20, 364), fc.nat(60)),
      tokens: fc.oneof(fc.constantFrom(10, 20), halves(1, 30)),
      price: fc.constantFrom(3, 4.25, 5.015),
      leftShare: fc.constantFrom(null, null, 0, 0.5, 1),
      team: fc.constantFrom(null, null, "North", "north ", "South", "Unused"),
      amount: amounts,
    })
    .map(({ expires, life, leftShare, amount, ...given }) =>
      lotOf({
        ...given,
        ...amount,
        expires: FROM + expires,
        purchased: FROM + expires - life,
        leftAtStart: leftShare === null ? null : Math.floor(given.tokens * leftShare),
      }),
    );
  return fc
    .array(lot, { maxLength: 7, size: "max" })
    .map((all) => all.map((each, index) => ({ ...each, sourceRow: index + 2 })));
}

/** Small pools over one to three months, with ties in every rule; teams with and without lots. */
export function arbitraryLedger({ credits }: { credits: boolean }): fc.Arbitrary<LedgerCase> {
  return fc.constantFrom(1, 20, 75).chain((span) =>
    fc.record({
      lots: lots(span),
      drawn: fc.array(
        fc.record({
          day: fc.integer({ min: FROM, max: FROM + span }),
          tokens: halves(credits ? -10 : 0, 15),
          user: fc.constantFrom(...USERS),
        }),
        { maxLength: 25, size: "max" },
      ),
      asOf: fc.constant(FROM + span),
      teams: fc.record({
        [USERS[0]!]: fc.constantFrom(null, "North"),
        [USERS[1]!]: fc.constantFrom("SOUTH", "North"),
        [USERS[2]!]: fc.constantFrom(null, "East"),
      }),
    }),
  );
}
