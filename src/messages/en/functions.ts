/** Reasons that the FLEX functions show beside #VALUE! and #N/A. */
export const functionMessages = {
  "functions.errorCell": "{argument} holds the error {error}. Repair that cell or type the value itself.",
  "functions.errorInRange":
    "Row {row}, column {column} of {argument} holds the error {error}. Repair or clear that cell.",
  "functions.severalCells":
    "{argument} must be one cell or one value, not a range of {rows} rows and {columns} columns.",

  "functions.productBlank":
    'The product is blank. Name a product of the rate card, e.g. "Revit", or point to a cell that does.',
  "functions.productKind":
    'The product must be text such as "Revit", not {value}. Name a product of the rate card.',
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

  "functions.rangeMissing": "The {argument} range is missing. Select {table}.",
  "functions.rangeKind": "{argument} must be a range such as {table}, not {value}.",
  "functions.rangeUnreadable":
    "The {argument} range holds no row that can be read; the first reason (row {row}): {reason}",

  "functions.usageHeader":
    "The usage range must include its header row; use Usage[#All] for a table named Usage. {reason}",
  "functions.tokenPriceNotStated":
    "The terms state no token price, and money never rests on a preset. Add the term Token price with a value above 0 to FlexTerms.",
  "functions.tokenPriceUnreadable": "The terms state no usable token price: {reason}",

  "functions.resultNotFinite": "The result is no finite number. Check the sizes of the arguments.",
  "functions.unexpected":
    "FlexLens could not compute this ({reason}). Check the arguments; if they are right, please report it.",
} as const;
