/** Sentences about input: what could not be read, and what the user can do about it. */
export const intakeMessages = {
  "intake.noRows": "There are no rows to read. Choose usage data with its header row.",
  "intake.noHeader":
    "No usage data was recognized. Columns seen: {seen}. Still needed: {needed}. " +
    "Include the header row and use one of these names.",
  "intake.inFile": "{file}: {sentence}",
  "intake.isSubscriptions":
    "These are subscriptions, not usage. Give them as lots and seats, and choose usage data here.",
  "intake.mixedShapes":
    "{file} is a {shape} and {other} is a {otherShape}: they cannot be put together. Read each alone.",
  "intake.mixedTokens":
    "{file} and {other} cannot be put together: {without} reports no tokens. Read each alone, or export both with tokens.",
  "intake.mixedPeriods":
    "{file} covers {period} and {other} covers {otherPeriod}: their days cannot be added up. Read each alone, or say which " +
    "period holds for all (on the command line with --period FROM..TO).",
  "intake.period.days": "{from} to {to}",
  "intake.period.unknown": "a period that it does not name",
  "intake.otherSheets":
    "Of {file} the sheet {sheet} is read. It has other sheets with the header of usage data, which are not: {others}. " +
    "Save them as files of their own to read them, too.",
  "intake.ambiguousDates":
    "The dates in column {column} can be read in two ways: “{value}” is {dayFirst} with the day first and {monthFirst} " +
    "with the month first, and no date of the column decides. Say which (in the FlexLens pane, or on the command line " +
    "with --date-order dmy or mdy), or use ISO dates such as 2025-03-10.",
  "intake.contradictoryDates":
    "The dates in column {column} contradict each other: {reason}. Say which order holds (in the FlexLens pane, or on " +
    "the command line with --date-order dmy or mdy), or use ISO dates such as 2025-03-10.",

  "intake.order.chosen.dmy": "the day comes first, as you chose",
  "intake.order.chosen.mdy": "the month comes first, as you chose",
  "intake.order.decided.dmy":
    "the day comes first: {count} {count:date|dates} such as “{value}” {count:is no date|are no dates} otherwise",
  "intake.order.decided.mdy":
    "the month comes first: {count} {count:date|dates} such as “{value}” {count:is no date|are no dates} otherwise",
  "intake.order.outvoted.dmy":
    "the day comes first: {count} {count:date|dates} such as “{value}” {count:is no date|are no dates} otherwise, against {against} with the month first",
  "intake.order.outvoted.mdy":
    "the month comes first: {count} {count:date|dates} such as “{value}” {count:is no date|are no dates} otherwise, against {against} with the day first",
  "intake.order.open": "every date, such as “{value}”, can be read with the day or the month first",
  "intake.order.tied": "{dayFirst} of them can only have the day first, {monthFirst} only the month first",

  "intake.need.date":
    "a date (Date, Day used, usageDate, Start, sessionStartDate) or the days of a usage report (Days used)",
  "intake.need.user": "a user (User, Email, userName, autodesk_id, userId)",
  "intake.need.product": "a product (Product, product_name, offering_name)",
  "intake.need.measure": "tokens (Tokens, tokens_used) or the length of sessions (Minutes, Hours, End)",

  "intake.blankDate": "The date in column {column} is blank. Fill it in, or delete the row.",
  "intake.badDate":
    "“{value}” in column {column} cannot be read as a date. Use ISO dates such as 2025-03-10, or real date cells.",
  "intake.otherDateOrder":
    "“{value}” in column {column} is no date in the order of day and month that holds for the column. " +
    "Write it as an ISO date such as 2025-03-10, or choose the other order.",
  "intake.totalsRow": "This is a row of totals, not of usage. Delete it.",
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
  "intake.badTokens": "“{value}” in column {column} is no number of tokens. Write digits, without a unit.",
  "intake.blankDays": "The days used in column {column} are blank. Fill them in, or delete the row.",
  "intake.badDays": "“{value}” in column {column} is no number of days. Write digits, without a unit.",
  "intake.ambiguousNumber":
    "“{value}” in column {column} can be read with a decimal comma or point, and its column does not tell which. " +
    "Write it without a thousands separator, or with decimals that show it.",
  "intake.otherDecimalMark":
    "“{value}” in column {column} is no number with “{mark}” before the decimals, as the rest of the column has it. " +
    "Write it as the others.",
  "intake.badMinutes":
    "“{value}” in column {column} is no length of time. Write a number without a unit, or h:mm:ss.",
  "intake.negativeMinutes": "The session in column {column} has a negative length, {value}. Correct it.",
  "intake.badEnd":
    "“{value}” in column {column} cannot be read as the end of a session. " +
    "Use ISO date-times such as 2025-03-10T16:30, or real date cells.",
  "intake.endBeforeStart": "The session ends before it starts ({column} is {value}). Correct one of the two.",
  "intake.afterAsOf":
    "The row is of {value}, after the as-of date {asOf}. Move the as-of date, in FlexTerms or with --as-of, to include it.",
  "intake.unknownProduct":
    "The rate card does not know the product “{value}”, and the data reports no tokens. Add it to FlexRates.",
  "intake.noRate":
    "The rate card has no tokens per day for “{value}”, and the data reports no tokens. Add the rate to FlexRates.",

  "intake.parentOfProducts":
    "The row of the Collection {value} repeats what the row of {child}, of the same user and day, says. " +
    "The product counts; nothing needs to be done.",
  "intake.duplicateRow":
    "An earlier file has this row, too: the exports overlap. It counts once; nothing needs to be done.",

  "intake.blankTokens": "Column {column} is blank and counts as 0 tokens. Fill it in if tokens were charged.",
  "intake.periodNotUsed":
    "Every row says its own day, so the period given is not used. It is needed for a usage report only; nothing needs to be done.",
  "intake.timesAsLengths":
    "The cells of {column} show times. They are taken as lengths, 1:30:00 as an hour and a half. If they are not, change their number format.",
  "intake.lengthsLikeTimes":
    "No length in {column} reaches one minute. If its cells show times such as 1:30:00, they hold parts of a day: change them to minutes (multiply by 1440), or name the column Hours and multiply by 24. Otherwise nothing needs to be done.",
  "intake.blankMinutes":
    "Column {column} is blank, so the length of the session is unknown. Fill it in to have it tested for shortness.",
  "intake.blankAccess":
    "Column {column} is blank in {rows} {rows:row; it counts|rows; they count} as Flex. Fill it in where a seat was used.",
  "intake.unknownAccess":
    "“{value}” in column {column} ({rows} {rows:row|rows}) is not Flex and counts as a seat, never charged. " +
    "Write Flex where tokens were charged.",
  "intake.blankSource":
    "Column {column} is blank in {rows} {rows:row; its session counts|rows; their sessions count} as started by the user. " +
    "Write background where a service started them.",
  "intake.unknownSource":
    "“{value}” in column {column} ({rows} {rows:row|rows}) does not say who started the session; it counts as the user. " +
    "Write user or background.",
  "intake.noRowsBelow":
    "No row stands below the header, so there is nothing to judge. Export the usage anew, or choose another file.",
  "intake.dateOrder": "In column {column} {reason}. If that is wrong, choose the other order.",
  "intake.swappedDates":
    "Column {column} mixes text dates, all with days above 12, and real dates, all with days up to 12. Probably a " +
    "program of another locale opened the file and swapped day and month of the real dates. Import the file anew.",
  "intake.identicalRows":
    "{rows} {rows:row says|rows say} the same as an earlier row of the same file, however it is written: user, product, time, tokens " +
    "and length are equal. All count: two equal sessions are possible. Delete what is a copy.",
  "intake.hiddenRead":
    "{rows} {rows:row is|rows are} hidden or filtered out, and {rows:was|were} read like the others. Choose visible rows only to leave out what is hidden.",
  "intake.hiddenLeftOut":
    "{rows} {rows:row is|rows are} hidden or filtered out, and {rows:was|were} not read, as you chose.",
  "intake.mergedCells":
    "The data has {count} merged {count:area|areas} ({cells}). Only the upper left cell of each holds the value, the others are " +
    "blank. Unmerge them and fill in the values.",
  "intake.noPeriod":
    "The usage report does not say which period it covers, so nothing that needs it is measured. State the first and " +
    "the last day (in the FlexLens pane, or on the command line with --period FROM..TO).",
  "intake.productTakenAs":
    "“{value}” in column {column} ({rows} {rows:row|rows}) is taken as {product}. Add “{value}” to FlexRates if it is another product.",
  "intake.productNotOnCard":
    "The rate card does not know {product} ({rows} {rows:row|rows}); its tokens count as reported. Add it to FlexRates to have it judged.",
  "intake.joinedUsers":
    "{users} {users:user is|users are} named by an id in some rows and only by an e-mail or hash in others; each counts as one user.",
  "intake.severalTeams":
    "{users} {users:user stands|users stand} in several teams in column {column}; each counts for the team of the latest row. " +
    "Name the team in FlexPeople if another one holds.",
  "intake.farLater":
    "{rows} {rows:row|rows}, the first of {value}, {rows:comes|come} after {days} days without any usage ({from} to {to}). Everything is judged as of the last day: " +
    "correct the dates if they are wrong, or set the as-of date to leave such rows out.",
  "intake.farEarlier":
    "{rows} {rows:row|rows}, the first of {value}, {rows:comes|come} before {days} days without any usage ({from} to {to}). Correct the dates if they are wrong; otherwise nothing needs to be done.",
  "intake.addedDays":
    "In {pairs} {pairs:case|cases} several rows are of one user, product and access, first {user}, {product}: perhaps one row a version. " +
    "Their days in column {column} are added, so a day in two of them counts twice. Break-even and seats may come out too high.",
  "intake.ambiguousUser":
    "“{value}” in column {column} goes with several ids, so rows that have nothing else count as a user of their own. " +
    "Export the data with user ids.",
  "intake.machineAsUser":
    "{rows} {rows:row|rows} of {product} {rows:seems|seem} to name the machine as user, such as “{value}”: column {column} names the user. " +
    "Swap the two if each user is to be seen.",
  "intake.emptySource":
    "Column {column} is blank throughout and is not used. Fill it in to have background use measured.",
  "intake.noTimesOfDay":
    "Column {column} has no times of day, so sessions are measured from midnight. " +
    "Give starts with their time, or a column Minutes.",

  "table.noHeader":
    "The headers of {table} were not recognized. Seen: {seen}. Missing: {needed}. The columns of {table} are: {columns}.",
  "table.noRows":
    "{table} has no row below its header, so it counts as not given. Fill it in, or leave it out.",
  "table.unknownColumn":
    "{table} has no column “{column}”; it is not read. Its columns are: {columns}. Rename it if it is one of them.",
  "table.errorCell":
    "Column {column} of {table} holds the error value {value}. Correct its formula, or delete the row.",
  "table.blank": "Column {column} of {table} is blank. Fill it in, or delete the row.",
  "table.notText": "“{value}” in column {column} of {table} is no text. Write it as text.",
  "table.notNumber": "“{value}” in column {column} of {table} is no number. Write digits, without a unit.",
  "table.ambiguousNumber":
    "“{value}” in column {column} of {table} can be read with a decimal comma or point, and its column does not tell which. " +
    "Write it without a thousands separator, or with decimals that show it.",
  "table.otherDecimalMark":
    "“{value}” in column {column} of {table} is no number with “{mark}” before the decimals, as the rest of the column has it. " +
    "Write it as the others.",
  "table.notPositive":
    "{value} in column {column} of {table} must be above 0. Correct it, or delete the row.",
  "table.negative":
    "{value} in column {column} of {table} must not be below 0. Correct it, or leave it blank.",
  "table.badDate":
    "“{value}” in column {column} of {table} cannot be read as a date. Use an ISO date such as 2025-03-10, or a real date cell.",
  "table.ambiguousDate":
    "“{value}” in column {column} of {table} can be read with the day or the month first, and its column does not tell which. " +
    "Use an ISO date such as 2025-03-10, a real date cell, or on the command line --date-order dmy or mdy.",
  "table.otherDateOrder":
    "“{value}” in column {column} of {table} is no date in the order of day and month that holds for the column. " +
    "Use an ISO date such as 2025-03-10, or a real date cell.",
  "table.rowsAboveHeader":
    "What stands above the header of {table} in row {header} is not read. Move it below if it is data.",
  "table.dateOrder":
    "In column {column} of {table} {reason}. If that is wrong, use ISO dates such as 2025-03-10, or real date cells.",
  "table.notYesNo": "“{value}” in column {column} of {table} is neither yes nor no. Write yes or no.",

  "table.notAWord": "“{value}” in column {column} of {table} is none of: {words}. Write one of them.",

  "terms.unknown": "{table} has a term “{value}” that is not known; it is not used. The terms are: {known}.",
  "terms.none":
    "{table} holds none of the terms. Seen: {seen}. Write each in a row, its name under Term and its value under Value; the terms are: {known}.",
  "terms.duplicate":
    "The term “{value}” stands in {table} more than once; the first row counts. Delete this row.",
  "terms.notPositive":
    "{term} in {table} must be a number above 0, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.negative":
    "{term} in {table} must be a number of 0 or more, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badCurrency":
    "{term} in {table} must be a code of three letters such as EUR, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badBillingDay":
    "{term} in {table} must be calendar or rolling24h, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badUtcOffset":
    "{term} in {table} must be hours between -12 and 14, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badWindow":
    "{term} in {table} must be month, week, quarter or none, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.notDays":
    "{term} in {table} must be a whole number of days, 0 or more, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badShare":
    "{term} in {table} must be a share such as 95 % or 0.95, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badAchieved":
    "{term} in {table} must be a share such as 80 % or 0.8, or the word off, not “{value}”. Until it is corrected, the preset ({preset}) holds.",
  "terms.badWeek":
    "{term} in {table} must name the days that are worked, such as Mon-Fri or Sun-Thu, not “{value}”. Until it is corrected, the preset {preset} holds.",
  "terms.badDate":
    "{term} in {table} must be an ISO date such as 2025-03-10 or a real date cell, not “{value}”. " +
    "Until it is corrected, the preset ({preset}) holds.",

  "rates.duplicate":
    "{table} has the product “{value}” more than once; the first row counts. Delete this row.",
  "lots.expiresBefore":
    "The lot expires ({value}) before it was purchased ({purchased}). Correct one of the two.",
  "lots.leftAboveTokens":
    "{value} tokens left at the start are more than the {tokens} bought. Correct one of the two.",
  "lots.badCurrency":
    "“{value}” in column {column} of {table} is no currency. Write a code of three letters such as EUR.",
  "lots.noExchangeRate":
    "The lot in row {row} of FlexLots was paid in {lotCurrency} and the terms are in {currency}: amounts in two currencies " +
    "cannot be added. Fill in Exchange rate: how many {currency} one {lotCurrency} is.",
  "tiers.packNotWhole": "A pack of {value} tokens cannot be ordered. Write a whole number into Pack size.",
  "tiers.dearer":
    "From {from} tokens on a token costs {price}, more than the {below} below. A price list falls with the quantity: correct Price per token, or what is said about the size of orders will not hold.",
  "tiers.duplicate": "{table} has two prices from {value} tokens on; the first row counts. Delete this row.",

  "seats.renewalBefore":
    "The seat is renewed on {value}, not after it starts ({start}). Correct one of the two.",
  "seats.noCost":
    "What the seat of {product} costs is unknown: column {column} is blank, and so is Seat cost per year in FlexRates. Fill in one of them.",
  "people.endsBefore": "The authorization ends ({value}) before it begins ({from}). Correct one of the two.",
  "people.duplicate":
    "{table} has the user “{value}” more than once; the first row counts. Delete this row, or, if the user is authorized again, fill in dates in both and leave Team and Cost center as in the first.",
  "calendar.badKind":
    "“{value}” in column {column} of {table} is neither holiday nor shutdown. Write one of them.",
  "calendar.duplicate": "{table} has the day {value} more than once; the first row counts. Delete this row.",

  "scenarios.duplicate":
    "{table} has the scenario “{value}” more than once; the first counts. Rename this one.",
  "scenarios.noTable":
    "The table “{value}” that column {column} of {table} names is not there. Add it, or correct the name.",
  "scenarios.emptyTable":
    "The table “{value}” that column {column} of {table} names has no row that can be used. Correct its rows.",

  "subscriptions.blankOffering": "The offering in column {column} is blank. Fill it in, or delete the row.",
  "subscriptions.badDate":
    "“{value}” in column {column} cannot be read as a date. Use an ISO date such as 2025-03-10, or a real date cell.",
  "subscriptions.endsBefore": "The subscription ends ({value}) before it starts. Correct one of the two.",
  "subscriptions.badQuantity": "“{value}” in column {column} is no quantity above 0. Write digits.",
  "subscriptions.packUnknown":
    "The row says {value} of {offering}, but not how many tokens these are. Write the tokens into column {column}.",
  "subscriptions.ended":
    "The subscription of {value} has ended and is no seat any more. Nothing needs to be done.",
  "subscriptions.seatsWithoutUsers":
    "The subscriptions count {seats} {seats:seat|seats}, but do not say who holds them, so no decision rests on them. " +
    "List them with their users in FlexSeats.",
  "subscriptions.notSeats": "The quantity of {value} is no number of seats. Write a whole number.",
  "subscriptions.noSeatCost":
    "The rate card has no seat cost for {value}, so what the seats cost is unknown. Add it to FlexRates.",

  "csv.workbook":
    "This is an Excel workbook, not a CSV file. Open it in Excel and select the usage, or save its sheet as CSV.",
  "csv.oldWorkbook":
    "This is an Excel workbook in the old format (.xls) or with a password. Open it in Excel and save it as CSV, or as .xlsx " +
    "without a password.",
  "csv.notText": "This is no text file. Choose a CSV file.",
  "csv.gone":
    "The file cannot be read any more: it was moved or changed since it was chosen. Remove it and choose it again.",
  "csv.quotes":
    "The quotes in row {row} of the CSV file are not closed. Correct them, or save the file anew.",
} as const;
