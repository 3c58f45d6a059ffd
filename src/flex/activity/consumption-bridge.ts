import type { Period } from "../analysis";
import type { Charges } from "../charges";
import { compareText } from "../compare-text";
import { roundTokens } from "../token-unit";
import type { Usage } from "../usage";
import { bridgeProducts, productShift, type BridgeProduct, type ProductShift } from "./bridge-products";
import { periodUse, type PeriodUse } from "./period-use";
import { centSteps, roundCents, tokenSteps } from "./whole-steps";

/** The causes of a change, in the order in which they are substituted. */
export const BRIDGE_STEPS = ["users", "days-per-user", "product-mix", "rate", "price"] as const;

/** What one cause adds; negative where it takes away. */
export interface BridgeStep {
  readonly name: (typeof BRIDGE_STEPS)[number];
  /** In whole millionths. */
  readonly tokens: number;
  /** Currency, in whole cents. */
  readonly cost: number;
}

/** One of the two periods. */
export interface BridgeSide extends Period {
  /** Users with a usage day. */
  readonly users: number;
  readonly usageDays: number;
  /** null without users. */
  readonly daysPerUser: number | null;
  /** Tokens of the usage days. */
  readonly tokens: number;
  /** Net tokens of days that are no usage day, credits as a rule: not bridged. */
  readonly otherTokens: number;
  /** Currency per token. */
  readonly price: number;
  /** tokens x price, in whole cents. */
  readonly cost: number;
}

/** A change of consumption, taken apart: a + the sum of the steps = b, in tokens and in money. */
export interface ConsumptionBridge {
  readonly a: BridgeSide;
  readonly b: BridgeSide;
  /** Users of one period only. */
  readonly usersJoined: number;
  readonly usersLeft: number;
  readonly steps: readonly BridgeStep[];
  /** Products used in either period, largest contribution first; they add up to their steps. */
  readonly products: readonly BridgeProduct[];
}

/** A period to compare, both ends inclusive, as serial days. */
export type BridgePeriod = Pick<Period, "from" | "to">;

/**
 * Why consumption changed between two periods.
 *
 * Tokens are users x usage days per user x the mean over the products of share of days x tokens per day. The factors
 * are carried from period A to period B one after the other; what each changes is its step. In money the price comes
 * last, so that the first four steps are at the price of A and the price is that of B's tokens.
 *
 * Totals are compared, not tokens a day: of two periods of different length the longer has more days per user. A
 * product without a day in A takes its rate from B, so that its coming is mix and not rate; where A has no usage at
 * all everything is users. Each cumulative level is rounded to whole millionths of tokens and to whole cents, and the
 * steps are the differences, so that they add up.
 *
 * @param usage its names
 * @param charges charges of the same usage
 * @param priceA currency per token in period A
 * @param priceB currency per token in period B
 * @source article, "Product Rate Disparities": the root cause is not user volume but product rates
 */
export function consumptionBridge(
  usage: Usage,
  charges: Charges,
  periodA: BridgePeriod,
  periodB: BridgePeriod,
  priceA: number,
  priceB: number,
): ConsumptionBridge {
  const a = periodUse(usage, charges, periodA);
  const b = periodUse(usage, charges, periodB);
  const products = usage.products
    .map((product, index) => productShift(product, index, a, b))
    .filter(({ daysA, daysB }) => daysA + daysB > 0)
    .sort((p, q) => compareText(p.product, q.product));
  const levels = tokenLevels(a, b, products);
  const levelsInMoney = [...levels.map((level) => level * priceA), b.tokens * priceB];
  const tokens = [...tokenSteps(levels), 0];
  const cost = centSteps(levelsInMoney);
  return {
    a: side(periodA, a, priceA),
    b: side(periodB, b, priceB),
    usersJoined: onlyIn(b, a),
    usersLeft: onlyIn(a, b),
    steps: BRIDGE_STEPS.map((name, i) => ({ name, tokens: tokens[i]!, cost: cost[i]! })),
    products: bridgeProducts(products, levels),
  };
}

/** Tokens of A, then with the users, the days per user, the mix and the rates of B. */
function tokenLevels(a: PeriodUse, b: PeriodUse, products: readonly ProductShift[]): number[] {
  if (a.usageDays === 0) return [0, b.tokens, b.tokens, b.tokens, b.tokens];
  return [
    a.tokens,
    (a.tokens * b.users) / a.users,
    (a.tokens * b.usageDays) / a.usageDays,
    products.reduce((sum, { daysB, rateA, rateB }) => sum + daysB * (rateA ?? rateB ?? 0), 0),
    b.tokens,
  ];
}

function side(period: BridgePeriod, use: PeriodUse, price: number): BridgeSide {
  return {
    from: period.from,
    to: period.to,
    days: period.to - period.from + 1,
    users: use.users,
    usageDays: use.usageDays,
    daysPerUser: use.users === 0 ? null : use.usageDays / use.users,
    tokens: roundTokens(use.tokens),
    otherTokens: roundTokens(use.otherTokens),
    price,
    cost: roundCents(use.tokens * price),
  };
}

function onlyIn(one: PeriodUse, other: PeriodUse): number {
  let users = 0;
  for (let user = 0; user < one.isActive.length; user++) {
    if (one.isActive[user] === 1 && other.isActive[user] === 0) users++;
  }
  return users;
}
