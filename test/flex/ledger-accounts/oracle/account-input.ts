import { chargesOf } from "../../../../src/flex/charges";
import type { AccountLot } from "../../../../src/flex/ledger-accounts/account-lot";
import type { Ledger } from "../../../../src/flex/ledger-accounts/account-ledger";
import { ledgerAccounts, type LedgerInput } from "../../../../src/flex/ledger-accounts/ledger-accounts";
import { ARTICLE_RATES, rateCard } from "../../../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../../../src/flex/terms";
import { DAILY_EXPORT, usageOf } from "../../oracle/analysis-input";

/** Net tokens of one user on one day. */
export interface Drawn {
  day: number;
  tokens: number;
  user?: string;
}

/** The first day of all examples, 2026-01-01. */
export const FROM = 46_023;

/** A lot of 100 tokens at 5.00 that lives for a year from the first day. */
export function lotOf(given: Partial<AccountLot> = {}): AccountLot {
  return {
    purchased: FROM,
    tokens: 100,
    price: 5,
    expires: FROM + 364,
    leftAtStart: null,
    team: null,
    amountPaid: null,
    currency: null,
    exchangeRate: null,
    sourceRow: 2,
    ...given,
  };
}

/**
 * The input of a ledger from what users drew.
 *
 * @param drawn in any order
 * @param teams team by user; users left out have none
 * @param given what differs from no portal balance and dollars
 */
export function ledgerInputOf(
  lots: readonly AccountLot[],
  drawn: readonly Drawn[],
  asOf: number,
  teams: Readonly<Record<string, string | null>> = {},
  given: Partial<LedgerInput> = {},
): LedgerInput {
  const usage = usageOf(
    drawn.map((each) => ({ ...each, product: "AutoCAD" })),
    DAILY_EXPORT,
  );
  return {
    lots,
    charges: chargesOf(usage, rateCard(ARTICLE_RATES), ARTICLE_TERMS),
    teamOfUser: usage.users.map((user) => teams[user] ?? null),
    from: FROM,
    asOf,
    currency: "USD",
    portal: null,
    ...given,
  };
}

/** The ledger of an input that is not refused. */
export function ledgerOf(input: LedgerInput): Ledger {
  const ledger = ledgerAccounts(input);
  if (!ledger.measurable) throw new Error("The ledger was refused.");
  return ledger;
}
