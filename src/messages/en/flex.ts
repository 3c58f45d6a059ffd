/** Sentences of the model: what an analysis noticed, what a trap needs, what its figures rest on. */
export const flexMessages = {
  "lot-expired-before-data":
    "The lot of {tokens} tokens bought on {purchased} expired on {expires}, before the data begins on {from}, and is left out. Add earlier usage to include it, or correct its dates.",
  "lot-bought-after-as-of":
    "The lot of {tokens} tokens bought on {purchased} is left out: it was bought after the as-of date {asOf}. Set a later as-of date to include it.",
  "lot-opening-unknown":
    'What was left on {from} of the lot of {tokens} tokens bought on {purchased} is unknown, so expiry is shown as a range. Fill in "Left at start" to make it exact.',
  "lot-opening-ignored":
    '"Left at start" of the lot of {tokens} tokens bought on {purchased} is not used: the data begins on {from}, before the purchase. Leave it blank.',
  "lots-missing-tokens":
    "The lots are missing at least {tokens} {tokens:token|tokens} by {date}: usage exceeds what the lots held. Add the missing purchases to FlexLots.",
  "credits-not-placed":
    "Credits of {tokens} tokens could not be returned to any lot, because no living lot had been drawn for them. Check negative token rows, or add the lots they belong to.",
  "rolling-needs-start-times":
    "Billing day is rolling24h, but the data does not tell at what time sessions start: charges are modeled by calendar day. Use an export with the start time of each session.",

  "needs-usage": "No usage row could be used. See the data issues for the reasons.",
  "needs-sessionSource":
    "Needs a column that tells who started a session, such as Session source with the values User and Background.",
  "needs-minutes": "Needs the length of each session: a column Minutes, or Start and End.",
  "needs-lots": "Needs the token purchases: the table FlexLots with Purchased and Tokens.",
  "needs-tiers": "Needs the volume price list: the table FlexTiers with From tokens and Price per token.",

  "needs-days":
    "Needs usage day by day: a daily export or a session log. A usage report only sums up its period.",
  "needs-eightWeeks":
    "Needs eight weeks of usage in which somebody was to work: fewer cannot tell one week from another.",
  "needs-exchangeRates":
    "Needs the exchange rates of the lots that were paid in another currency: the column Exchange rate of FlexLots.",
  "needs-twoDays": "Needs usage of at least two days, to compare one period with another.",
  "needs-period": "Needs the period of the usage report: its first and its last day.",

  "rate-differs-from-card":
    "The data charges {product} {rate} tokens on most of its {days} usage {days:day|days}, the rate card says {cardRate}. Correct the rate in FlexRates, or ask the vendor why.",

  "basis-background":
    "{days} usage {days:day|days} on which nobody started a session. At the token price of the terms.",
  "basis-short-sessions":
    "{days} usage {days:day|days} under {minutes} user-initiated minutes; avoidable by merging them, window: {window}. At the token price of the terms.",
  "basis-expiry": "Tokens left after the last day of a lot, {lots} {lots:lot|lots}. At each lot's own price.",
  "basis-expiry-uncovered":
    "Tokens left after the last day of a lot, {lots} {lots:lot|lots}. At each lot's own price. The lots are missing at least {tokens} {tokens:token|tokens} by {date}.",
  "basis-rate-disparity":
    "Tokens of the {products} {products:product that takes|products that take} a larger share of tokens than of days. Structural, not waste. At the token price of the terms.",
  "basis-tiers": "A year's tokens if bought in one order, at the price of its tier. Not waste.",
  "basis-tiers-preset":
    "A year's tokens if bought in one order, at the example price list: no FlexTiers table was given. Not waste.",
} as const;
