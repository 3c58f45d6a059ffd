import type { Lot } from "../lot";

/** A lot with what `FlexLots` may say besides. Its `price` is in the contract's currency. */
export interface AccountLot extends Lot {
  /** Team whose users draw from it; null: it belongs to nobody in particular. */
  readonly team: string | null;
  /** What the invoice says, in `currency`, >= 0; null where unknown. */
  readonly amountPaid: number | null;
  /** ISO 4217 code of the amount paid; null: the contract's. */
  readonly currency: string | null;
  /** Units of the contract's currency for one of `currency`, > 0; counts only where the two differ. */
  readonly exchangeRate: number | null;
}

/** A lot as the ledger takes it: what it does not say is null. */
export function accountLotOf(lot: Lot): AccountLot {
  return {
    ...lot,
    team: lot.team ?? null,
    amountPaid: lot.amountPaid ?? null,
    currency: lot.currency ?? null,
    exchangeRate: lot.exchangeRate ?? null,
  };
}
