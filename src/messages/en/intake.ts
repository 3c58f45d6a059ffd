/** Sentences about input: what could not be read, and what the user can do about it. */
export const intakeMessages = {
  "intake.noRows": "There are no rows to read. Choose usage data with its header row.",
  "intake.noHeader":
    "No usage data was recognized. Columns seen: {seen}. Still needed: {needed}. " +
    "Include the header row and use one of these names.",
  "intake.need.date": "a date (Date, Day used, usageDate, Start, sessionStartDate)",
  "intake.need.user": "a user (User, Email, userName, autodesk_id, userId)",
  "intake.need.product": "a product (Product, product_name, offering_name)",
  "intake.need.measure": "tokens (Tokens, tokens_used) or the length of sessions (Minutes, Hours, End)",

  "intake.blankDate": "The date in column {column} is blank. Fill it in, or delete the row.",
  "intake.badDate":
    "“{value}” in column {column} cannot be read as a date. Use ISO dates such as 2025-03-10, or real date cells.",
  "intake.repeatedHeader": "The header is repeated here. Delete the row.",
  "intake.errorCell":
    "Column {column} holds the error value {value}. Correct its formula, or delete the row.",
  "intake.blankUser":
    "No user is named: column {column} is blank. Fill in an id, an e-mail or a name, or delete the row.",
  "intake.maskedUser":
    "The user in column {column} is hidden (“{value}”) and the row has no id. " +
    "Export the data with user ids, or with privacy turned off.",
  "intake.blankProduct": "The product in column {column} is blank. Fill it in, or delete the row.",
  "intake.notAName": "“{value}” in column {column} is no name. Write it as text.",
  "intake.badTokens":
    "“{value}” in column {column} is no number of tokens. Write digits with a decimal point and no separators.",
  "intake.badMinutes":
    "“{value}” in column {column} is no length of time. Write a number with a decimal point and no unit.",
  "intake.negativeMinutes": "The session in column {column} has a negative length, {value}. Correct it.",
  "intake.badEnd":
    "“{value}” in column {column} cannot be read as the end of a session. " +
    "Use ISO date-times such as 2025-03-10T16:30, or real date cells.",
  "intake.endBeforeStart": "The session ends before it starts ({column} is {value}). Correct one of the two.",
  "intake.afterAsOf":
    "The row is of {value}, after the as-of date {asOf}. Move the as-of date in FlexTerms to include it.",
  "intake.unknownProduct":
    "The rate card does not know the product “{value}”, and the data reports no tokens. Add it to FlexRates.",
  "intake.noRate":
    "The rate card has no tokens per day for “{value}”, and the data reports no tokens. Add the rate to FlexRates.",

  "intake.blankTokens": "Column {column} is blank and counts as 0 tokens. Fill it in if tokens were charged.",
  "intake.blankMinutes":
    "Column {column} is blank, so the length of the session is unknown. Fill it in to have it tested for shortness.",
  "intake.blankAccess":
    "Column {column} is blank in {rows} rows; they count as Flex. Fill it in where a seat was used.",
  "intake.unknownAccess":
    "“{value}” in column {column} ({rows} rows) is not Flex and counts as a seat, never charged. " +
    "Write Flex where tokens were charged.",
  "intake.blankSource":
    "Column {column} is blank in {rows} rows; their sessions count as started by the user. " +
    "Write background where a service started them.",
  "intake.unknownSource":
    "“{value}” in column {column} ({rows} rows) does not say who started the session; it counts as the user. " +
    "Write user or background.",
  "intake.emptySource":
    "Column {column} is blank throughout and is not used. Fill it in to have background use measured.",
  "intake.noTimesOfDay":
    "Column {column} has no times of day, so sessions are measured from midnight. " +
    "Give starts with their time, or a column Minutes.",

  "table.noHeader":
    "The headers of {table} were not recognized. Seen: {seen}. Missing: {needed}. The columns of {table} are: {columns}.",
  "table.unknownColumn":
    "{table} has no column “{column}”; it is not read. Its columns are: {columns}. Rename it if it is one of them.",
  "table.errorCell":
    "Column {column} of {table} holds the error value {value}. Correct its formula, or delete the row.",
  "table.blank": "Column {column} of {table} is blank. Fill it in, or delete the row.",
  "table.notText": "“{value}” in column {column} of {table} is no text. Write it as text.",
  "table.notNumber":
    "“{value}” in column {column} of {table} is no number. Write digits with a decimal point and no separators.",
  "table.notPositive":
    "{value} in column {column} of {table} must be above 0. Correct it, or delete the row.",
  "table.negative":
    "{value} in column {column} of {table} must not be below 0. Correct it, or leave it blank.",
  "table.badDate":
    "“{value}” in column {column} of {table} cannot be read as a date. Use an ISO date such as 2025-03-10, or a real date cell.",
  "table.notYesNo": "“{value}” in column {column} of {table} is neither yes nor no. Write yes or no.",

  "terms.unknown": "{table} has a term “{value}” that is not known; it is not used. The terms are: {known}.",
  "terms.duplicate":
    "The term “{value}” stands in {table} more than once; the first row counts. Delete this row.",
  "terms.notPositive":
    "{term} in {table} must be a number above 0, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.negative":
    "{term} in {table} must be a number of 0 or more, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badCurrency":
    "{term} in {table} must be a code of three letters such as EUR, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badBillingDay":
    "{term} in {table} can only be calendar, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badUtcOffset":
    "{term} in {table} must be hours between -12 and 14, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badWindow":
    "{term} in {table} must be month, week, quarter or none, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badDate":
    "{term} in {table} must be an ISO date such as 2025-03-10 or a real date cell, not “{value}”. " +
    "Until it is corrected, the preset ({preset}) holds.",

  "rates.duplicate":
    "{table} has the product “{value}” more than once; the first row counts. Delete this row.",
  "lots.expiresBefore":
    "The lot expires ({value}) before it was purchased ({purchased}). Correct one of the two.",
  "lots.leftAboveTokens":
    "{value} tokens left at the start are more than the {tokens} bought. Correct one of the two.",
  "tiers.duplicate": "{table} has two prices from {value} tokens on; the first row counts. Delete this row.",

  "csv.workbook": "This is an Excel workbook. Save the sheet as CSV and use that file.",
  "csv.quotes":
    "The quotes in row {row} of the CSV file are not closed. Correct them, or save the file anew.",
} as const;
