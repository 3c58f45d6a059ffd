import type { BridgeSide, ConsumptionBridge } from "../../flex/activity/consumption-bridge";
import type { HourCost, HourCosts } from "../../flex/activity/hour-cost";
import type { PublishedAdvice } from "../../flex/advice/advice";
import { isoDate } from "../../flex/dates";
import type { PriceRange, SavingClaim } from "../../flex/published-check";
import type { Waterfall } from "../../flex/waterfall/waterfall";
import { finiteOrNull, needText } from "./json-values";

/** From the spend of the window to what it could have been. */
export function waterfallJson(waterfall: Waterfall): object {
  const { from, to, steps, wasteRate, waste, openingsKnown, claims } = waterfall;
  return {
    from,
    to,
    steps: steps.map(({ name, tag, amount, fullAmount, tokens, share, off, needs }) => ({
      name,
      tag,
      amount,
      fullAmount,
      tokens,
      share,
      off,
      needs: needs && needText(needs),
    })),
    wasteRate,
    waste: {
      background: waste.background,
      shortSessions: waste.shortSessions,
      expired: waste.expired,
      used: waste.used,
    },
    openingsKnown,
    claims: claims.map(({ name, low, high, measured }) => ({ name, low, high, measured })),
  };
}

/** What an hour of work costs. */
export function hourCostJson({ total, products, users }: HourCosts): object {
  return {
    total: hourJson(total),
    products: products.map((each) => ({ product: each.product, ...hourJson(each) })),
    users: users.map((each) => ({ user: each.user, ...hourJson(each) })),
  };
}

function hourJson(hour: HourCost): object {
  const { usageDays, tokens, cost, activeHours, costPerActiveHour, unmeasuredDays, unmeasuredTokens } = hour;
  return { usageDays, tokens, cost, activeHours, costPerActiveHour, unmeasuredDays, unmeasuredTokens };
}

/** Why consumption changed between two periods. */
export function bridgeJson({ a, b, usersJoined, usersLeft, steps, products }: ConsumptionBridge): object {
  return {
    a: sideJson(a),
    b: sideJson(b),
    usersJoined,
    usersLeft,
    steps: steps.map(({ name, tokens, cost }) => ({ name, tokens, cost })),
    products: products.map(({ product, daysA, daysB, rateA, rateB, mixTokens, rateTokens }) => ({
      product,
      daysA,
      daysB,
      rateA,
      rateB,
      mixTokens,
      rateTokens,
    })),
  };
}

function sideJson(side: BridgeSide): object {
  const { from, to, days, users, usageDays, daysPerUser, tokens, otherTokens, price, cost } = side;
  return {
    from: isoDate(from),
    to: isoDate(to),
    days,
    users,
    usageDays,
    daysPerUser,
    tokens,
    otherTokens,
    price,
    cost,
  };
}

/** A published break-even table held against the token price. */
export function publishedJson({
  products,
  explainedBy,
  savings,
  onSeatAtTwentyDays,
}: PublishedAdvice): object {
  const { ceiling, rounding, floor } = explainedBy;
  return {
    products: products.map(({ product, publishedDays, impliedPrice, breakEven }, index) => ({
      product,
      publishedDays,
      impliedPrice,
      breakEven,
      savingAsPublished: savingJson(savings[index]!.asPublished),
      savingAtUserPrice: savingJson(savings[index]!.atUserPrice),
    })),
    explainedBy: {
      ceiling: rangeJson(ceiling),
      rounding: rangeJson(rounding),
      floor: rangeJson(floor),
    },
    onSeatAtTwentyDays,
  };
}

function rangeJson(range: PriceRange | null): object | null {
  return range && { from: range.from, to: finiteOrNull(range.to) };
}

function savingJson({ atFiveDays, atFifteenDays, daysForClaim }: SavingClaim): object {
  return { atFiveDays, atFifteenDays, daysForClaim };
}
