import { isoDate } from "../dates";
import type { Seat } from "../seat";
import type { AuditContext, ChargeTest, Suspicion } from "./audit-context";
import { eachCharge } from "./each-charge";

/**
 * Charges on a day on which the user held a seat of the product, or of a Collection that covers it.
 *
 * A seat of the table whose start is known was held on that day: a charge then contradicts the rule that the seat is
 * used first. Where its start is unknown, or where only the data shows use on a seat the same day, the seat may have
 * come after the charge, so that is unexplained.
 *
 * @source domain notes, "Mechanics": both seat and Flex, the seat is used first (resellers' text)
 */
export const seatHeld: ChargeTest = {
  code: "seat-held",
  needs: ({ seats, usage }) => (seats === null && usage.onFlex === null ? "seats" : null),
  run(context, report) {
    const { charges } = context;
    const seatsOf = seatsByPair(context);
    const usedOnSeat = seatRowCharges(context);
    eachCharge(charges, (charge) => {
      const seats = seatsOf.get(charges.pair[charge]!);
      const day = charges.day[charge]!;
      const held = seats?.find((seat) => isHeld(seat, day) && seat.start !== null);
      if (held !== undefined) report(ofSeat(charge, held));
      else if (usedOnSeat?.[charge] === 1)
        report({ charge, expected: 0, strength: "unexplained", sentence: "audit-seat-used" });
      else {
        const undated = seats?.find((seat) => isHeld(seat, day));
        if (undated !== undefined) report(ofSeat(charge, undated));
      }
    });
  },
};

function isHeld({ start, renewal }: Seat, day: number): boolean {
  return day >= (start ?? -Infinity) && day < (renewal ?? Infinity);
}

function ofSeat(charge: number, { product, start }: Seat): Suspicion {
  const seat = { charge, expected: 0 };
  if (start === null)
    return { ...seat, strength: "unexplained", sentence: "audit-seat-undated", values: { seat: product } };
  return {
    ...seat,
    strength: "contradicts a published rule",
    sentence: "audit-seat-held",
    values: { seat: product, since: isoDate(start) },
  };
}

function seatsByPair({ seats, rates, lookup }: AuditContext): ReadonlyMap<number, readonly Seat[]> {
  const byPair = new Map<number, Seat[]>();
  for (const seat of seats ?? []) {
    for (const product of [seat.product, ...(rates.find(seat.product)?.covers ?? [])]) {
      for (const pair of lookup.pairsOf(seat.user, product)) {
        const known = byPair.get(pair);
        if (known) known.push(seat);
        else byPair.set(pair, [seat]);
      }
    }
  }
  return byPair;
}

/** By charge: 1 where the data has a row of the same user, product and day that was used on a seat. */
function seatRowCharges({ usage, charges, lookup }: AuditContext): Uint8Array | null {
  if (usage.onFlex === null) return null;
  const onSeat = new Uint8Array(charges.count);
  for (let row = 0; row < usage.rows; row++) {
    if (usage.onFlex[row] === 0 && lookup.ofRow[row]! >= 0) onSeat[lookup.ofRow[row]!] = 1;
  }
  return onSeat;
}
