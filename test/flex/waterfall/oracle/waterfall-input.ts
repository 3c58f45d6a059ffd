import type { AnnualWindow } from "../../../../src/flex/analysis";
import type { AnalysisInput } from "../../../../src/flex/analyze";
import { chargesOf } from "../../../../src/flex/charges";
import type { AccountLot } from "../../../../src/flex/ledger-accounts/account-lot";
import { ledgerAccounts } from "../../../../src/flex/ledger-accounts/ledger-accounts";
import type { Usage } from "../../../../src/flex/usage";
import type { WaterfallInput } from "../../../../src/flex/waterfall/waterfall-input";

/** The last 365 days up to the as-of day, or what there is of them. */
export function windowOf(from: number, asOf: number): AnnualWindow {
  const start = Math.max(from, asOf - 364);
  const days = asOf - start + 1;
  return { from: start, to: asOf, days, annualised: days < 365 };
}

/**
 * The input of a waterfall from that of an analysis with usage.
 *
 * @param lots account lots; null for no table
 * @param teamOfUser by user of the usage
 */
export function waterfallInputOf(
  { usage, rates, terms, tiers }: AnalysisInput,
  lots: readonly AccountLot[] | null = null,
  teamOfUser: readonly (string | null)[] = usage.users.map(() => null),
): WaterfallInput {
  const charges = chargesOf(usage, rates, terms);
  const from = Math.min(...usage.day);
  const asOf = terms.asOf ?? Math.max(...usage.day);
  const ledger =
    lots === null || lots.length === 0
      ? null
      : ledgerAccounts({ lots, charges, teamOfUser, from, asOf, currency: terms.currency, portal: null });
  if (ledger?.measurable === false) throw new Error("The ledger was refused.");
  return {
    usage,
    charges,
    terms,
    rates,
    tiers,
    from,
    window: windowOf(from, asOf),
    ledger,
    seats: null,
    seatUse: null,
    shares: {},
    off: [],
  };
}

/** The same input without some rows of its usage; everything else stays as it was. */
export function withoutRows(input: WaterfallInput, isDropped: (row: number) => boolean): WaterfallInput {
  const { usage } = input;
  const kept = [...usage.day.keys()].filter((row) => !isDropped(row));
  const column = <T extends Int32Array | Float64Array | Uint8Array>(values: T): T =>
    values.slice(0, kept.length).map((_, i) => values[kept[i]!]!) as T;
  const columnOrNone = <T extends Float64Array | Uint8Array>(values: T | null): T | null =>
    values === null ? null : column(values);
  const remaining: Usage = {
    ...usage,
    rows: kept.length,
    day: column(usage.day),
    user: column(usage.user),
    product: column(usage.product),
    tokens: columnOrNone(usage.tokens),
    minutes: columnOrNone(usage.minutes),
    userInitiated: columnOrNone(usage.userInitiated),
    onFlex: columnOrNone(usage.onFlex),
    sourceRow: column(usage.sourceRow),
  };
  return { ...input, usage: remaining, charges: chargesOf(remaining, input.rates, input.terms) };
}
