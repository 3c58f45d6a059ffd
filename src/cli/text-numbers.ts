/** How the summary writes numbers, whatever the computer's language. */

export const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
export const MONEY = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** Prices of a token may be finer than a cent. */
export const PRICE = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 4 });
