import type { Charges } from "../charges";
import { avoidableDays, cheapestFirst, shortGroups } from "../short-sessions";
import type { Terms } from "../terms";

/** Charges of days on which nobody started a session; none of them is avoidable as a short session. */
export function backgroundCharges(charges: Charges): number[] {
  const found: number[] = [];
  for (let charge = 0; charge < charges.count; charge++) {
    if (charges.userInitiated[charge] === 0 && charges.tokens[charge]! > 0) found.push(charge);
  }
  return found;
}

/**
 * Charges of short-session days that fewer, longer days would have saved: the smallest of each group. Of equally large
 * ones the earliest, for work can be put off but not done before it is there.
 */
export function avoidableCharges(charges: Charges, terms: Terms): number[] {
  const short = shortGroups(charges, terms);
  const found: number[] = [];
  for (let group = 0; group < short.count; group++) {
    const days = avoidableDays(short, group, terms);
    if (days > 0) found.push(...cheapestFirst(short, group, charges).slice(0, days));
  }
  return found;
}
