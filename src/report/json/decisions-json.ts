import type { Decision, DecisionProduct, FiredRule } from "../../flex/decisions/decision";
import { message } from "../../messages/message";

/** What each user is, and the rule that says so. */
export function decisionJson(decision: Decision): object {
  const { user, scenario, rule, annualDays, low, high, products } = decision;
  const { days, observedDays, basis, flexCost } = decision;
  return {
    user,
    scenario,
    rule: ruleJson(rule),
    annualDays,
    low,
    high,
    days,
    observedDays,
    basis,
    flexCost,
    products: products.map(productJson),
  };
}

function ruleJson({ code, params }: FiredRule): object {
  return { code, message: message(code, params), numbers: params };
}

function productJson(product: DecisionProduct): object {
  return {
    product: product.product,
    days: product.days,
    annualDays: product.annualDays,
    low: product.low,
    high: product.high,
    tokens: product.tokens,
    effectiveRate: product.effectiveRate,
    flexCost: product.flexCost,
    seatCost: product.seatCost,
    flexEligible: product.flexEligible,
    breakEven: product.breakEven,
    probabilityAboveBreakEven: product.probabilityAboveBreakEven,
  };
}
