import type { Charges } from "../charges";
import { avoidableOf, shortGroups } from "../short-sessions";
import type { Terms } from "../terms";

/** Charges of days on which nobody started a session; none of them is avoidable as a short session. */
export function backgroundCharges(charges: Charges): number[] {
  const found: number[] = [];
  for (let charge = 0; charge < charges.count; charge++) {
    if (charges.userInitiated[charge] === 0 && charges.tokens[charge]! > 0) found.push(charge);
  }
  return found;
}

/** Charges of short-session days that fewer, longer days would have saved. */
export function avoidableCharges(charges: Charges, terms: Terms): number[] {
  const short = shortGroups(charges, terms);
  const found: number[] = [];
  for (let group = 0; group < short.count; group++) {
    for (const charge of avoidableOf(short, group, charges, terms)) found.push(charge);
  }
  return found;
}
