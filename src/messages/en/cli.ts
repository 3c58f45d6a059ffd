/** Sentences of the command line. */
export const cliMessages = {
  "cli.usageDays": "{days} of {users} {users:user|users} and {products} {products:product|products}",
  "cli.seatMix":
    "Seat mix: the cheapest costs {after} a year instead of {before}, {saving} less; in cash {cash} less within twelve months.",
  "cli.plan":
    "Purchases of the next twelve months, if usage goes on as it was: {orders} {orders:order|orders}, expected cost {cost}; the first on {date}, {tokens} {tokens:token|tokens}.",
  "cli.planNothing": "Purchases of the next twelve months: none, the lots in hand suffice.",
  "cli.waterfall":
    "Spend from {first} to {last}: {from}; without its waste, on the best seats and prices: {to}.",
  "cli.audit":
    "Charges to dispute with the vendor: {charges}, {tokens} {tokens:token|tokens}, {cost}; --json lists the findings.",
  "cli.scenarios":
    "Differences are to {base}. What is wasted overlaps: never add it. Lots keep the price that was paid for them.",
  "cli.unknownOption": "There is no option {option}. The options are: {known}.",
  "cli.missingValue": "The option {option} needs a value: {option} {value}.",
  "cli.needlessValue": "The option {option} takes no value. Write {option} alone.",
  "cli.repeatedOption": "The option {option} is given twice. Give it once.",
  "cli.noUsage": "No usage file is given. Name a CSV or .xlsx file with usage data.",
  "cli.onlySubscriptions":
    "{file} is a subscriptions export, which names no users. Give a file with usage data beside it.",
  "cli.repeatedFile": "{file} is given twice. Give it once.",
  "cli.badDateOrder": "“{value}” is no order of dates. Write --date-order dmy or --date-order mdy.",
  "cli.badPeriod":
    "“{value}” is no period. Write --period as its first and last day, such as 2025-01-01..2025-12-31.",
  "cli.lotsTwice": "Token purchases are given twice: {file} and {other}. Give one of them.",
  "cli.badAsOf": "“{value}” is no date. Write --as-of as an ISO date such as 2025-03-10.",
  "cli.outNotXlsx":
    "The report is an Excel workbook. Give --out a name that ends in .xlsx instead of {file}.",
  "cli.outIsInput": "{file} is read, so the report must not take its place. Give --out another name.",
  "cli.badFile": "{file}: {reason}",
  "cli.badInput": "{reason}",
  "cli.ofScenarios": "{file} names a file that cannot be used. {reason}",
  "cli.emptyTable": "{file} is empty. Give a file with the rows of the table, or leave the option out.",
  "cli.badWorkbook": "{file} is no Excel workbook that can be opened. Save it anew as .xlsx, or as CSV.",
  "cli.table1904": "{file} counts dates from 1904. Turn that option of the workbook off, or save it as CSV.",
  "cli.badRow": "{file}, row {row}: {reason}",
  "cli.fileMissing": "{file} does not exist. Check the name and the folder.",
  "cli.folderMissing":
    "{file} cannot be written: its folder does not exist. Create the folder, or name another.",
  "cli.fileIsFolder": "{file} is a folder. Name a file.",
  "cli.fileForbidden": "{file} may not be opened. Check its permissions, and close it in other programs.",
  "cli.fileFault": "{file} cannot be opened: {reason}. Check the name and the disk.",
  "cli.writeFault": "{file} cannot be written: {reason}. Check the name and the disk.",
  "cli.unexpected":
    "Unexpected fault: {reason}. This is a fault of FlexLens, not of your files; please report it.",
  "cli.written": "{file} is written: {sheets} {sheets:sheet|sheets}.",
  "cli.presets": "Resting on presets, not on tables of yours: {presets}.",
  "cli.preset.terms": "the article's token price (give --terms)",
  "cli.preset.rates": "the article's rate card (give --rates)",
  "cli.preset.tiers": "an example price list (give --tiers)",
  "cli.issue": "{count} x {sentence}",
  "cli.issueFrom": "{count} x, first in {source} row {row}: {sentence}",
  "cli.noPeriod": "not stated (give --period FROM..TO)",
} as const;
