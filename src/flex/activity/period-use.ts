import type { Period } from "../analysis";
import type { Charges } from "../charges";
import { firstChargeFrom } from "../first-charge";
import type { Usage } from "../usage";

/** What was used within one period. */
export interface PeriodUse {
  /** Users with a usage day, by index. */
  readonly isActive: Uint8Array;
  readonly users: number;
  readonly usageDays: number;
  /** Tokens of the usage days. */
  readonly tokens: number;
  /** Net tokens of the days that are no usage day: credits, as a rule. */
  readonly otherTokens: number;
  /** Usage days and their tokens by product index. */
  readonly productDays: Int32Array;
  readonly productTokens: Float64Array;
}

/**
 * Sums the charges of one period.
 *
 * @param usage its names
 * @param charges in ascending order of day
 * @param period both ends inclusive
 */
export function periodUse(usage: Usage, charges: Charges, period: Pick<Period, "from" | "to">): PeriodUse {
  const { pair, pairs } = charges;
  const isActive = new Uint8Array(usage.users.length);
  const productDays = new Int32Array(usage.products.length);
  const productTokens = new Float64Array(usage.products.length);
  let users = 0;
  let usageDays = 0;
  let tokens = 0;
  let otherTokens = 0;
  const end = firstChargeFrom(charges, period.to + 1);
  for (let charge = firstChargeFrom(charges, period.from); charge < end; charge++) {
    const charged = charges.tokens[charge]!;
    if (charged <= 0) {
      otherTokens += charged;
      continue;
    }
    const user = pairs.user[pair[charge]!]!;
    const product = pairs.product[pair[charge]!]!;
    if (isActive[user] === 0) users++;
    isActive[user] = 1;
    usageDays++;
    tokens += charged;
    productDays[product]!++;
    productTokens[product]! += charged;
  }
  return { isActive, users, usageDays, tokens, otherTokens, productDays, productTokens };
}
