import { toUnits } from "../token-unit";
import type { AuditContext, ChargeTest } from "./audit-context";
import { eachCharge } from "./each-charge";
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
    eachRatedCharge(context, (charge, tokens, { rate, basis }) => {
      if (toUnits(tokens) <= toUnits(rate)) return;
      report({
        charge,
        expected: rate,
        strength: basis === "card" ? "contradicts a published rule" : "unexplained",
        sentence: basis === "card" ? "audit-above-rate" : "audit-above-observed-rate",
        values: { rate, excess: tokens - rate },
      });
    });
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
    eachRatedCharge(context, (charge, tokens, { rate }) => {
      if (toUnits(tokens) % toUnits(rate) === 0) return;
      report({
        charge,
        expected: rate,
        strength: "unexplained",
        sentence: "audit-not-a-multiple",
        values: { rate },
      });
    });
  },
};

function eachRatedCharge(
  context: AuditContext,
  visit: (charge: number, tokens: number, rate: TestedRate) => void,
): void {
  const { charges, testedRates } = context;
  eachCharge(charges, (charge, tokens) => {
    const rate = testedRates[charges.pairs.product[charges.pair[charge]!]!]!;
    if (rate !== null) visit(charge, tokens, rate);
  });
}
