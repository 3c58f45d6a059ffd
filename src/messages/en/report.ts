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
    "{setAside} of {read} {read:row|rows} {setAside:was|were} set aside and {setAside:counts|count} nowhere. The sheet {sheet} says why, row by row.",
  "report-openings-unknown":
    'Some lots were bought before the data begins and their "Left at start" is blank, so what they held is unknown: expiry is between the lower bound and the figure shown. Fill in "Left at start" in FlexLots.',
  "report-no-total":
    "There is no total: one token can be in several traps, and rate disparity and tier boundary are not waste.",
  "report-issues-all": "All issues.",
  "report-issues-first": "The first {listed} of {count} issues. The counts above cover all of them.",

  "report-no-advice": "Only the traps were analyzed. Analyze again to have this sheet filled.",
  "report-openings-most":
    'What some lots held when the data begins is unknown: what expired is the most that it can be. Fill in "Left at start" in FlexLots.',
  "report-step-background":
    "Days on which nobody started the product: background services alone drew tokens.",
  "report-step-short-sessions":
    "Days with few minutes of use that one longer day would have replaced. What background services drew is not counted again.",
  "report-step-seat-moves":
    "Heavy users get a seat or a Collection, its cost set against their tokens. Tokens already bought that then nobody uses show in the next step.",
  "report-step-expiry":
    "Tokens bought and lost after their last day, those that the steps above free included.",
  "report-step-tier-price":
    "The tokens that are then still needed, bought in the cheapest order of a year instead of as they were.",
  "report-step-off": "Switched off in FlexTerms: its cause is left to the later steps.",
  "report-step-share": "{sentence} {share} % of it is expected to be achieved, as FlexTerms says.",
  "report-step-costs": "{sentence} By itself it costs more than it saves.",
  "report-moves-all": "All who move, what saves most first.",
  "report-moves-first": "The first {listed} of {count} users, what saves most first.",
  "report-moves-cost":
    "A year of all that the user has: seats, and tokens at what they cost on average. Fewer tokens in all can make those that remain dearer.",
  "report-mix-proven": "Proven: no other mix of seats and Flex costs less.",
  "report-mix-near": "No other mix of seats and Flex can cost less than that.",
  "report-teams-run-out":
    "Lots of a team serve its own users: the dates are those on which the first team lacks tokens, and each lot is held against the demand of its own team.",
  "report-lasts": "not before {date}, the last day of the forecast",
  "report-plan-basis":
    "An order can be used {days} {days:day|days} after it is placed. Orders are timed so that, from the first delivery on, tokens suffice with a probability of {service} %.",
  "report-plan-before-moves":
    "The plan takes usage to go on as it was. Once the users move whom the sheet {sheet} names, {tokens} tokens a year are needed: decide on seats first, then order.",
  "report-plan-cost":
    "On average over the possible futures: expected cost = orders + topping up (what is missing, in small orders) + outages - tokens left for later use.",
  "report-right-size":
    "{share} % likely to suffice; more is not worth it: a token too many costs its price, one too few only what topping up costs more",
  "report-right-size-none": "a large order saves nothing over small ones just in time",
  "report-backtest":
    "Tested on the past, from {origins} {origins:day|days}, {days} {days:day|days} ahead each: {coverage} % of the days came out between low and high (80 % is what they promise). The error, weighted by the odds given, was {error} tokens a day, that of repeating the last week {baseline}.",
  "report-audit-modeled":
    "Charges are modeled from the rate card, so none of them supports a dispute: analyze an export with the tokens that the vendor charged.",
  "report-tests-overlap":
    "Tests overlap: one charge can be found by several, so their tokens are not added up.",
  "report-findings-all": "All findings, strongest first, then most tokens.",
  "report-findings-first":
    "The first {listed} of {count} findings, strongest first, then most tokens. The counts above cover all of them.",
  "report-unplaced":
    "{count} {count:product of a user needs|products of users need} a seat for which FlexRates has no seat cost; {count:it is|they are} counted on Flex. The first is {product} of {user}.",
} as const;
