/** Share of an amount by which binary fractions may have blurred it. */
export const DUST = 1e-12;

/**
 * Whether an amount is more than a limit. Decimal prices are no binary fractions, so that amounts which are equal to the
 * cent may differ in their last digit; these do not exceed each other.
 *
 * @param amount >= 0
 * @param limit >= 0, in the same unit
 * @example exceeds(10, breakEvenDays(53, 5, 1.06)) //=> false
 */
export function exceeds(amount: number, limit: number): boolean {
  return amount * (1 - DUST) > limit;
}
