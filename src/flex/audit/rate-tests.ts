import type { Charges } from "../charges";
import { toUnits } from "../token-unit";
import { CONTRADICTS, UNEXPLAINED } from "./audit";
import type { AuditContext, ChargeTest } from "./audit-context";
import type { TestedRate } from "./tested-rates";

/**
 * Tokens above the day's rate.
 *
 * @source article, "Per-Day Pricing Structure"; the vendor: several versions and re-opening are not charged again
 */
export const aboveRate: ChargeTest = {
  code: "above-rate",
  needs: () => null,
  run(context, report) {
    const { charges, testedRates } = context;
    const productOf = (charge: number): number => charges.pairs.product[charges.pair[charge]!]!;
    eachDeviation(context, (charge, tokens, rate) => {
      if (toUnits(tokens) <= toUnits(rate)) return;
      const { basis } = testedRates[productOf(charge)]!;
      report(charge, rate, basis === "card" ? CONTRADICTS : UNEXPLAINED);
    });
    return ({ charge }) => {
      const { rate, basis } = testedRates[productOf(charge)]!;
      return {
        sentence: basis === "card" ? "audit-above-rate" : "audit-above-observed-rate",
        values: { rate, excess: charges.tokens[charge]! - rate },
      };
    };
  },
};

/**
 * Tokens that are no multiple of the rate, in whole millionths: less than the rate is irregular too, but nothing is
 * at stake then.
 *
 * @source domain notes, "Dispute tests on daily data"
 */
export const notAMultiple: ChargeTest = {
  code: "not-a-multiple",
  needs: () => null,
  run(context, report) {
    const { charges, testedRates } = context;
    eachDeviation(context, (charge, tokens, rate) => {
      if (toUnits(tokens) % toUnits(rate) !== 0) report(charge, rate, UNEXPLAINED);
    });
    return ({ charge }) => {
      const { rate } = testedRates[charges.pairs.product[charges.pair[charge]!]!]!;
      return { sentence: "audit-not-a-multiple", values: { rate } };
    };
  },
};

/** Visits the deviating charges with their tokens and the rate that they deviate from. */
function eachDeviation(
  { charges, testedRates, deviations }: AuditContext,
  visit: (charge: number, tokens: number, rate: number) => void,
): void {
  const { pair, pairs, tokens } = charges;
  const suspects = deviations();
  for (let i = 0; i < suspects.length; i++) {
    const charge = suspects[i]!;
    visit(charge, tokens[charge]!, testedRates[pairs.product[pair[charge]!]!]!.rate);
  }
}

/** The usage days that are not charged their product's tested rate; products without one are left out. */
export function deviatingCharges(
  { count, pair, pairs, tokens }: Charges,
  testedRates: readonly (TestedRate | null)[],
): Int32Array {
  const rateOfProduct = Float64Array.from(testedRates, (tested) => tested?.rate ?? NaN);
  const found = new Int32Array(count);
  let deviating = 0;
  for (let charge = 0; charge < count; charge++) {
    const rate = rateOfProduct[pairs.product[pair[charge]!]!]!;
    const charged = tokens[charge]!;
    // A rate that is unknown compares as false.
    if (charged > 0 && (charged < rate || charged > rate)) found[deviating++] = charge;
  }
  return found.subarray(0, deviating);
}
