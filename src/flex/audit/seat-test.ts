import { isoDate } from "../dates";
import type { Seat } from "../seat";
import { CONTRADICTS, UNEXPLAINED } from "./audit";
import type { AuditContext, ChargeTest, Wording } from "./audit-context";

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
    const { count, day, pair, tokens } = context.charges;
    const seatsOf = seatsByPair(context);
    const usedOnSeat = seatRowCharges(context);
    for (let charge = 0; charge < count; charge++) {
      const seats = seatsOf[pair[charge]!];
      if ((seats === undefined && usedOnSeat === null) || tokens[charge]! <= 0) continue;
      if (heldOn(seats, day[charge]!, true) !== null) report(charge, 0, CONTRADICTS, DATED);
      else if (usedOnSeat?.[charge] === 1) report(charge, 0, UNEXPLAINED, USED);
      else if (heldOn(seats, day[charge]!, false) !== null) report(charge, 0, UNEXPLAINED, UNDATED);
    }
    return ({ charge, detail }): Wording => {
      if (detail === USED) return { sentence: "audit-seat-used" };
      const { product, start } = heldOn(seatsOf[pair[charge]!], day[charge]!, detail === DATED)!;
      return start === null
        ? { sentence: "audit-seat-undated", values: { seat: product } }
        : { sentence: "audit-seat-held", values: { seat: product, since: isoDate(start) } };
    };
  },
};

/** What a suspicion rests on: a seat whose start is known, one whose start is not, or use on a seat. */
const DATED = 0;
const UNDATED = 1;
const USED = 2;

/** The first of a user's seats that was held on a day, of those whose start is known or of those whose start is not. */
function heldOn(seats: readonly Seat[] | undefined, day: number, isDated: boolean): Seat | null {
  if (seats === undefined) return null;
  for (const seat of seats) {
    if ((seat.start !== null) === isDated && isHeld(seat, day)) return seat;
  }
  return null;
}

function isHeld({ start, renewal }: Seat, day: number): boolean {
  return day >= (start ?? -Infinity) && day < (renewal ?? Infinity);
}

/** By pair: the seats of its user that let it run its product; undefined where there is none. */
function seatsByPair({ charges, seats, rates, lookup }: AuditContext): readonly (Seat[] | undefined)[] {
  const byPair = new Array<Seat[] | undefined>(charges.pairs.count).fill(undefined);
  for (const seat of seats ?? []) {
    for (const product of [seat.product, ...(rates.find(seat.product)?.covers ?? [])]) {
      for (const pair of lookup.pairsOf(seat.user, product)) (byPair[pair] ??= []).push(seat);
    }
  }
  return byPair;
}

/** By charge: 1 where the data has a row of the same user, product and day that was used on a seat. */
function seatRowCharges({ usage, charges, lookup }: AuditContext): Uint8Array | null {
  if (usage.onFlex === null) return null;
  const onSeat = new Uint8Array(charges.count);
  const chargeOfRow = lookup.ofRow();
  for (let row = 0; row < usage.rows; row++) {
    if (usage.onFlex[row] === 0 && chargeOfRow[row]! >= 0) onSeat[chargeOfRow[row]!] = 1;
  }
  return onSeat;
}
