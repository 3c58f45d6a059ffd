/** Sentences of the report's sheets that say what a figure cannot tell, and what the user can do about it. */
export const reportMessages = {
  "report-presets":
    "These results rest on presets instead of your own tables: {presets}. Fill in {tables} and analyze again.",
  "report-preset-terms": "the article's token price",
  "report-preset-rates": "the article's rate card",
  "report-preset-tiers": "an example price list",
  "report-own-tables": "Token price, rate card and price list are your own.",
  "report-tiers-preset":
    "The price list is an example, not yours: fill in FlexTiers and analyze again for figures to rely on.",
  "report-not-measurable": "Not measurable with this data.",
  "report-rows-set-aside":
    "{setAside} of {read} rows were set aside and count nowhere. The sheet {sheet} says why, row by row.",
  "report-openings-unknown":
    'Some lots were bought before the data begins and their "Left at start" is blank, so what they held is unknown: expiry is between the lower bound and the figure shown. Fill in "Left at start" in FlexLots.',
  "report-no-total":
    "There is no total: one token can be in several traps, and rate disparity and tier boundary are not waste.",
  "report-issues-all": "All {count} issues.",
  "report-issues-first": "The first {listed} of {count} issues. The counts above cover all of them.",
} as const;
