/** Reasons that the FLEX functions show beside #VALUE! and #N/A. */
export const functionMessages = {
  "functions.errorCell": "{argument} holds the error {error}. Repair that cell or type the value itself.",
  "functions.errorInRange":
    "Row {row}, column {column} of {argument} holds the error {error}. Repair or clear that cell.",
  "functions.severalCells":
    "{argument} must be one cell or one value, not a range of {rows} rows and {columns} columns.",

  "functions.nameBlank": '{argument} is blank. Name one, e.g. "{example}", or point to a cell that does.',
  "functions.nameKind": '{argument} must be text such as "{example}", not {value}. Write the name.',
  "functions.dateKind":
    "{argument} must be a date, not {value}. Use DATE(2025,3,10), a cell with a real date, or text such as 2025-03-10.",
  "functions.wordUnknown": "{argument} must be one of {known}, not {value}.",
  "functions.spanKind":
    '{argument} must be a year, quarter or month such as "2025", "2025-Q3" or "2025-03", or two cells with the first and the last day, not {value}.',
  "functions.spanBackwards": "{argument} ends before it begins ({span}). Put the first day first.",
  "functions.daysBackwards": "To lies before From ({span}). Put the first day first.",
  "functions.arrayTooSmall":
    "{argument} has {rows} rows and {columns} columns, fewer than another argument. Give arrays of the same size, or one row or column.",
  "functions.tableOfArrays":
    "An array of {rows} rows and {columns} columns stands where one value is expected. This function spills a table: give one value.",

  "functions.productUnknown": 'The rate card does not know "{product}". It knows: {known}.',
  "functions.productBlocked":
    'The rate card does not know "{product}". It knows: {known}. Some of its rows could not be read; the first reason (row {row}): {reason}',
  "functions.notFlexEligible":
    "{product} is not Flex-eligible: it takes no tokens and must be a named-user subscription.",
  "functions.noRate":
    "The rate card states no tokens per day for {product}. Fill in Tokens per day in FlexRates.",
  "functions.noSeat":
    "The rate card states no seat cost for {product}, so Flex cannot be held against a seat. Fill in Seat cost per year in FlexRates.",

  "functions.numberMissing": "{argument} is missing. State it in {unit}, e.g. {example}.",
  "functions.numberKind": "{argument} must be a number in {unit}, e.g. {example}, not {value}.",
  "functions.numberAbove":
    "{argument} must be above {bound}, but it is {value}; a blank cell counts as 0. State it in {unit}, e.g. {example}.",
  "functions.numberAtLeast":
    "{argument} must be {bound} or more, but it is {value}. State it in {unit}, e.g. {example}.",

  "functions.numberAtMost":
    "{argument} must be {bound} or less, but it is {value}. State it in {unit}, e.g. {example}.",
  "functions.numberWhole": "{argument} must be a whole number of {unit}, e.g. {example}, not {value}.",

  "functions.rangeMissing": "The {argument} range is missing. Select {table}.",
  "functions.rangeKind": "{argument} must be a range such as {table}, not {value}.",
  "functions.rangeUnreadable":
    "The {argument} range holds no row that can be read; the first reason (row {row}): {reason}",

  "functions.usageHeader":
    "The usage range must include its header row; use Usage[#All] for a table named Usage. {reason}",
  "functions.tokenPriceNotStated":
    "The terms state no token price, and money never rests on a preset. Add the term Token price with a value above 0 to FlexTerms.",
  "functions.tokenPriceUnreadable": "The terms state no usable token price: {reason}",

  "functions.userUnknown":
    'The usage has no user "{user}" among its {count}. Write the name as the usage does, or "*" for all users.',
  "functions.noCharges": "The usage has no charges. Check its tokens, and the rates of its products.",
  "functions.noTeams": "Needs a column of teams in the usage, such as Team or team_alias.",
  "functions.ratesModeled":
    "The usage reports no tokens, so its charges follow the rate card and reveal no rate. Include a column of tokens.",
  "functions.nothingPublished":
    "The rate card states no published break-even for a product with tokens per day and a seat cost. Fill in Published break-even in FlexRates.",
  "functions.userWithoutUse":
    'The user "{user}" was never charged, so there is nothing to judge. Check the usage of that user.',
  "functions.lotPriceMissing":
    "The lot in row {row} states no price and the terms state no token price, and money never rests on a preset. Fill in Price per token in FlexLots, or pass FlexTerms with a Token price.",
  "functions.nothingUsed":
    "Nothing was used of the lots up to the as-of day, so a used token has no price. Choose a later day.",
  "functions.noLivingLots":
    "No lot with tokens left expires within the days. Give more days, or leave them empty for all living lots.",
  "functions.runOutP50":
    "With a probability of one half the pool has run out by {date} if nothing is bought.",
  "functions.runOutP90":
    "Up to the day before {date} the pool lasts with a probability of 90 % if nothing is bought.",
  "functions.outlasts": "The pool outlasts the {days} days of the forecast.",
  "functions.stepOff": "Switched off by the terms.",
  "functions.nothingFound": "There is nothing to list: the usage has no such case.",

  "functions.spillTooLarge":
    "The result of {rows} rows and {columns} columns is too large to be delivered to the sheet. Pass fewer rows, a shorter period or fewer values.",
  "functions.preview": "A preview does not show long calculations. Press Enter to calculate.",
  "functions.canceled": "The calculation was canceled. Recalculate the cell to start it again.",

  "functions.resultNotFinite": "The result is no finite number. Check the sizes of the arguments.",
  "functions.unexpected":
    "FlexLens could not compute this ({reason}). Check the arguments; if they are right, please report it.",
} as const;
