import { toUnits } from "../token-unit";
import { CONTRADICTS, UNEXPLAINED } from "./audit";
import type { AuditContext, ChargeTest } from "./audit-context";

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

/** Visits the usage days that are not charged their product's tested rate; products without one are left out. */
function eachDeviation(
  { charges, testedRates }: AuditContext,
  visit: (charge: number, tokens: number, rate: number) => void,
): void {
  const { count, pair, pairs, tokens } = charges;
  const rateOfProduct = Float64Array.from(testedRates, (tested) => tested?.rate ?? NaN);
  const rateOfPair = Float64Array.from(pairs.product, (product) => rateOfProduct[product]!);
  for (let charge = 0; charge < count; charge++) {
    const charged = tokens[charge]!;
    const rate = rateOfPair[pair[charge]!]!;
    if (charged <= 0 || charged === rate || Number.isNaN(rate)) continue;
    visit(charge, charged, rate);
  }
}
