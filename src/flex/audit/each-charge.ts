import type { Charges } from "../charges";

/** Visits the usage days: charges above 0, in ascending order of day. */
export function eachCharge(charges: Charges, visit: (charge: number, tokens: number) => void): void {
  for (let charge = 0; charge < charges.count; charge++) {
    const tokens = charges.tokens[charge]!;
    if (tokens > 0) visit(charge, tokens);
  }
}
