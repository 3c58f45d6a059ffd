import type { Charges } from "../charges";
import { avoidableOf, shortGroups } from "../short-sessions";
import type { Terms } from "../terms";

/** Charges of days on which nobody started a session; none of them is avoidable as a short session. */
export function backgroundCharges({ count, userInitiated, tokens }: Charges): Int32Array {
  const found = new Int32Array(count);
  let length = 0;
  for (let charge = 0; charge < count; charge++) {
    if (userInitiated[charge] === 0 && tokens[charge]! > 0) found[length++] = charge;
  }
  return found.subarray(0, length);
}

/** Charges of short-session days that fewer, longer days would have saved. */
export function avoidableCharges(charges: Charges, terms: Terms): Int32Array {
  const short = shortGroups(charges, terms);
  const found: number[] = [];
  for (let group = 0; group < short.count; group++) {
    for (const charge of avoidableOf(short, group, charges, terms)) found.push(charge);
  }
  return Int32Array.from(found);
}
