import type { ForecastAdvice } from "../../flex/advice/advice";
import { isoDate } from "../../flex/dates";
import type { Purchase } from "../../flex/plan/evaluate-orders";
import type { PurchasePlan } from "../../flex/plan/purchase-plan";
import type { NextOrder } from "../../flex/tier-decisions/next-order";
import type { OversizedOrder } from "../../flex/tier-decisions/oversized-orders";
import type { TierDecisions } from "../../flex/tier-decisions/tier-decisions";
import { orderJson } from "./order-json";

/** The forecast of the pool's daily demand. */
export function forecastJson(forecast: ForecastAdvice): object {
  const { from, days, p10, p50, p90, cumulative, backtest } = forecast;
  const { method, pinball, baseline, coverage, origins, daysAhead } = backtest;
  return {
    from: isoDate(from),
    days,
    p10: [...p10],
    p50: [...p50],
    p90: [...p90],
    cumulative: { p10: [...cumulative.p10], p50: [...cumulative.p50], p90: [...cumulative.p90] },
    backtest: { method, pinball, baseline, coverage, origins, daysAhead },
  };
}

/** When to order how much. */
export function planJson(plan: PurchasePlan): object {
  const { fractile, tokens, price, expectedCost } = plan.rightSize;
  return {
    plan: plan.plan,
    purchases: plan.purchases.map(purchaseJson),
    expectedCost: plan.expectedCost,
    ordersCost: plan.ordersCost,
    topUpCost: plan.topUpCost,
    outageCost: plan.outageCost,
    carriedOverCost: plan.carriedOverCost,
    expectedExpiry: plan.expectedExpiry,
    expectedExpiryCost: plan.expectedExpiryCost,
    runOutProbability: plan.runOutProbability,
    avoidableRunOutProbability: plan.avoidableRunOutProbability,
    justInTimeCost: plan.justInTimeCost,
    singleBuyCost: plan.singleBuyCost,
    repeatCost: plan.repeatCost,
    rightSize: { fractile, tokens, price, expectedCost },
  };
}

function purchaseJson({ date, usableFrom, expires, tokens, price, cost }: Purchase): object {
  return {
    date: isoDate(date),
    usableFrom: isoDate(usableFrom),
    expires: isoDate(expires),
    tokens,
    price,
    cost,
  };
}

/** Orders on the wrong side of a tier, and the next one. */
export function tierDecisionsJson({ undersized, oversized, nextOrder }: TierDecisions): object {
  return {
    undersized: undersized.map(orderJson),
    oversized: oversized.map(oversizedJson),
    nextOrder: nextOrder && nextOrderJson(nextOrder),
  };
}

function oversizedJson(order: OversizedOrder): object {
  const { purchased, expires, tokens, paid, needed, smaller, overpaid, overpaidLow, forTier } = order;
  return {
    purchased: isoDate(purchased),
    expires: isoDate(expires),
    tokens,
    paid,
    needed,
    smaller: smaller && { tokens: smaller.tokens, price: smaller.price, cost: smaller.cost },
    overpaid,
    overpaidLow,
    forTier,
  };
}

function nextOrderJson({ expectedTokens, price, asNeededCost, candidates, best }: NextOrder): object {
  return {
    expectedTokens,
    price,
    asNeededCost,
    candidates: candidates.map((candidate) => ({
      tokens: candidate.tokens,
      price: candidate.price,
      cost: candidate.cost,
      threshold: candidate.threshold,
      topUpTokens: candidate.topUpTokens,
      topUpCost: candidate.topUpCost,
      expectedCost: candidate.expectedCost,
      expiryTokens: candidate.expiryTokens,
      expiryCost: candidate.expiryCost,
      expiryProbability: candidate.expiryProbability,
      saving: candidate.saving,
    })),
    bestTokens: best === null ? null : best.tokens,
  };
}
