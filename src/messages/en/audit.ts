/** Sentences of the audit evidence: findings, the rules behind them, what a test needs, and what is no finding. */
export const auditMessages = {
  "audit-above-rate":
    "{user} was charged {charged} tokens for {product} on {date}, {excess} above the rate of {rate} a day. Ask the vendor to credit the excess.",
  "audit-above-observed-rate":
    "{user} was charged {charged} tokens for {product} on {date}, {excess} above the {rate} that most of its days are charged. Ask the vendor why, and fill in FlexRates with the contract's rate.",
  "audit-not-a-multiple":
    "The {charged} tokens that {user} was charged for {product} on {date} are no multiple of the rate of {rate} a day. Ask the vendor how they came about.",
  "audit-within-24-hours":
    "Every session of {product} for which {user} was charged {charged} tokens on {date} started less than 24 hours after the charge that opened at {opened}, which covers it. Ask the vendor to credit the second charge.",
  "audit-within-24-hours-by-calendar":
    "Every session of {product} for which {user} was charged {charged} tokens on {date} started less than 24 hours after the charge that opened at {opened}. Under the terms' calendar day the second charge stands; under the vendor's 24 hours it does not. Look up which of them the contract has.",
  "audit-below-free-minutes":
    "The longest session of {product} for which {user} was charged {charged} tokens on {date} lasted {minutes} minutes, less than the {free} that are free. Ask the vendor to credit it.",
  "audit-seat-held":
    "{user} was charged {charged} tokens for {product} on {date} while holding a seat of {seat} since {since}, which is used first. Ask the vendor to credit it.",
  "audit-seat-undated":
    "{user} was charged {charged} tokens for {product} on {date} and holds a seat of {seat} whose start is not known. Fill in Start in FlexSeats to know whether it was held on that day.",
  "audit-seat-used":
    "{user} was charged {charged} tokens for {product} on {date} and used it on a seat the same day. Look up when the seat was assigned.",
  "audit-out-of-contract":
    "{user} was charged {charged} tokens for {product} on {date}, a product that FlexRates says is not in the contract. Correct In contract, or have the use stopped and the charge explained.",
  "audit-not-flex-eligible":
    "{user} was charged {charged} tokens for {product} on {date}, a product that cannot be had on Flex. Correct Flex-eligible in FlexRates, or ask the vendor why it was charged.",
  "audit-background-only":
    "Nobody started a session of {product} for {user} on {date}; background services alone were charged {charged} tokens. Challenge the charge: no user-initiated use occurred.",
  "audit-outside-authorized-dates":
    "{user} was charged {charged} tokens for {product} on {date}, outside the authorized dates {authorized}. Correct FlexPeople, or find out who used the account.",
  "audit-monitoring-no-session":
    "{user} was charged {charged} tokens for {product} on {date}; the independent monitoring, which runs from {from} to {to}, shows no session that day. Challenge the charge with it.",
  "audit-monitoring-not-watched":
    "{user} was charged {charged} tokens for {product} on {date}; the independent monitoring, which runs from {from} to {to}, has never seen this user or product and may not watch it. Make sure that names are spelled alike in both.",
  "audit-monitoring-background-only":
    "{user} was charged {charged} tokens for {product} on {date}; the independent monitoring shows background services only. Challenge the charge with it.",
  "audit-weekend":
    "{user} was charged {charged} tokens for {product} on {date}, a day of the week that is not worked. Ask the user; alone it proves nothing.",
  "audit-holiday":
    "{user} was charged {charged} tokens for {product} on {date}, a holiday. Ask the user; alone it proves nothing.",
  "audit-shutdown":
    "{user} was charged {charged} tokens for {product} on {date}, during a shutdown. Ask the user; alone it proves nothing.",
  "audit-weekend-chain":
    "{user} was charged {charged} tokens for {product} from Friday {date} to Sunday: the pattern of a session left running. Ask the user; alone it proves nothing.",

  "audit-rule-above-rate":
    "The day's rate is deducted once per user, product and day, whatever the length of use; several versions and re-opening are not charged again.",
  "audit-source-above-rate": 'Article, "Per-Day Pricing Structure"; the vendor on versions and re-opening.',
  "audit-rule-within-24-hours":
    "A charge covers the user's sessions of the product that start less than 24 hours after it opens, and is booked to the day on which it opens.",
  "audit-source-within-24-hours":
    'The vendor: 24 hours from the first launch. The article has the calendar day ("Per-Day Pricing Structure").',
  "audit-rule-below-free-minutes": "Use of less than the free minutes is reported with 0 tokens.",
  "audit-source-below-free-minutes":
    "The vendor: under 5 minutes; the Free minutes of the terms. The article has a full day's charge even then.",
  "audit-rule-seat-held": "Who has both a seat and Flex uses the seat first.",
  "audit-source-seat-held": "Resellers' text.",
  "audit-rule-out-of-contract": "Tokens may be consumed only for products in the scope of the contract.",
  "audit-source-out-of-contract": 'Article, "Flex in Audit Proceedings"; In contract of FlexRates.',
  "audit-rule-not-flex-eligible": "A product that is not Flex-eligible takes no tokens.",
  "audit-source-not-flex-eligible": 'Article, "Token Rates by Product"; Flex-eligible of FlexRates.',
  "audit-rule-background-only":
    "Background access is reported with 0 tokens; consumption from background processes is challengeable because no user-initiated use occurred.",
  "audit-source-background-only":
    'The vendor on background access; article, "Flex in Audit Proceedings". The article also says that it may count as a "use" event ("Background Service Token Consumption").',
  "audit-rule-not-a-multiple": "Whole days are charged, so a charge is a multiple of the day's rate.",
  "audit-source-not-a-multiple": 'Article, "Per-Day Pricing Structure".',
  "audit-rule-outside-authorized-dates": "Only users who are authorized on the day may use the pool.",
  "audit-source-outside-authorized-dates":
    'Article, "Flex in Audit Proceedings", on unauthorized use patterns; the authorized dates of FlexPeople.',
  "audit-rule-monitoring-no-session":
    "Consumption figures can be challenged with independent consumption monitoring data.",
  "audit-source-monitoring-no-session": 'Article, "Flex in Audit Proceedings".',
  "audit-rule-monitoring-background-only":
    "Consumption figures, including those of background services, can be challenged with independent consumption monitoring data.",
  "audit-source-monitoring-background-only": 'Article, "Flex in Audit Proceedings".',
  "audit-rule-weekend": "None: a pattern that says where to look.",
  "audit-source-weekend": "The Working week of the terms.",
  "audit-rule-day-off": "None: a pattern that says where to look.",
  "audit-source-day-off": "The days of FlexCalendar.",
  "audit-rule-weekend-chain": "None: a pattern that says where to look.",
  "audit-source-weekend-chain": "The calendar.",

  "audit-needs-usage": "Needs usage rows.",
  "audit-needs-days":
    "Needs usage day by day: a daily export or a session log. A usage report only sums up its period.",
  "audit-needs-tokens":
    "Needs the tokens that the vendor charged: charges that are modeled from the rate card support no dispute.",
  "audit-needs-startTimes": "Needs the start time of each session.",
  "audit-needs-minutes": "Needs the length of each session: a column Minutes, or Start and End.",
  "audit-needs-freeMinutes":
    "Needs Free minutes above 0 in FlexTerms; the vendor's practice is 5, the article has none.",
  "audit-needs-sessionSource":
    "Needs a column that tells who started a session, such as Session source with the values User and Background.",
  "audit-needs-seats": "Needs the seats held: the table FlexSeats, or an access column in the usage.",
  "audit-needs-people": "Needs the authorized dates of users: the table FlexPeople.",
  "audit-needs-calendar": "Needs holidays and shutdowns: the table FlexCalendar.",
  "audit-needs-monitoring": "Needs independent monitoring: a second set of usage rows.",
  "audit-needs-monitoringDays":
    "Needs independent monitoring day by day: a daily export or a session log. A usage report only sums up its period.",
  "audit-needs-monitoringSource":
    "Needs a column in the independent monitoring that tells who started a session.",

  "audit-not-over-purchase":
    "Tokens that were bought and not consumed before they expired are no compliance finding: that is a commercial inefficiency, not a use of unlicensed software.",
  "audit-not-full-use":
    "Token consumption does not establish use of the full product's feature set, so it is no proof of such use.",
} as const;
