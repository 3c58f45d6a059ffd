/** A figure that the article states without a formula, beside the user's own. */
export interface ArticleClaim {
  readonly name: "waste-rate" | "spend-reduction" | "background-share" | "expired-share";
  /** As claimed, shares of 1; `low` is `high` where the article gives one figure. Never computed with. */
  readonly low: number;
  readonly high: number;
  /** The user's own; null where the data cannot tell. */
  readonly measured: number | null;
}

const CLAIMS: readonly Omit<ArticleClaim, "measured">[] = [
  { name: "waste-rate", low: 0.28, high: 0.28 },
  { name: "spend-reduction", low: 0.25, high: 0.4 },
  { name: "background-share", low: 0.08, high: 0.12 },
  { name: "expired-share", low: 0.15, high: 0.35 },
];

/**
 * The article's claims beside what was measured.
 *
 * @param measured waste of all tokens, reduction of the spend, background of the tokens used, expired of the tokens
 *   whose last day has come
 * @source article, "Executive Summary", "Background Service Token Consumption", "Token Expiration Waste"
 */
export function articleClaims(
  measured: Readonly<Record<ArticleClaim["name"], number | null>>,
): ArticleClaim[] {
  return CLAIMS.map((claim) => ({ ...claim, measured: measured[claim.name] }));
}

/** One number as a share of another; null where there is nothing to share. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
