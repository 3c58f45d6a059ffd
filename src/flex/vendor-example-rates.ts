import type { Rate } from "./rate-card";

function example(product: string, tokensPerDay: number, source: string): Rate {
  return {
    product,
    tokensPerDay,
    seatCostPerYear: null,
    flexEligible: true,
    inContract: true,
    covers: [],
    publishedBreakEven: null,
    typicalUse: source,
  };
}

/**
 * Rates in examples of the vendor and its resellers: a second preset, which names no seat costs.
 *
 * @source domain notes, "Rate cards": seen elsewhere
 */
export const VENDOR_EXAMPLE_RATES: readonly Rate[] = [
  example("AutoCAD", 7, "Rate in an example of the vendor"),
  example("Revit", 10, "Rate in examples of resellers"),
  example("Maya", 6, "Rate in examples of resellers"),
  example("3ds Max", 6, "Rate in one reseller's example"),
];
