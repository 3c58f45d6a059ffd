/** What holds for every function; the opening of the reference and the help page. Paragraphs, some with `code`. */
export const COMMON_RULES: readonly string[] = [
  "The functions are pure: the same arguments give the same result in every workbook and host. Nothing is read from the sheet but what you pass.",
  "Arguments come in one order everywhere: usage, lots, the function's own, terms, rates, tiers. Brackets mean that an argument may be left empty.",
  "**Money never rests on a preset price.** Where currency or a recommendation results, the token price, or the terms that state it, are required. Elsewhere an empty argument means the article's preset.",
  'Text is matched whatever its case and spacing; `"*"` stands for all users or products.',
  "**Arrays everywhere.** Where one value is expected a range or array computes the function for each of its cells, as Excel's own functions do: a column of products and a row of days give a grid. One row or column is repeated; what an array lacks is #N/A. A failure takes its own cell only. Arguments that choose the shape of a table take one value.",
  "Tables spill with a header row, dates as serial numbers (format the column as a date), no blank rows at the end, and columns in a fixed order; they can be used in LET, MAP, BYROW, FILTER and the like.",
  "`rates`, `lots`, `terms`, `tiers` and `seats` are the tables `FlexRates`, `FlexLots`, `FlexTerms`, `FlexTiers` and `FlexSeats`, with or without their header row (`FlexRates` or `FlexRates[#All]`). `usage` must include its header row: `Usage[#All]`, or whole columns. Blank rows at the end are disregarded, and a range that is blank throughout is an empty argument.",
  "**A blank is never a hidden meaning.** A blank user, product or days is #N/A; a price of 0 or blank is a missing price. Excel passes a blank cell of a range as 0 on the desktop, so in a table passed to a function a 0 is a blank cell, except in a column of ones and zeros, which answers yes or no. In usage, a 0 among names or dates is a blank cell; zero tokens and zero minutes are kept. A lot with nothing left at the start of the data is best left out of the range: its 0 reads as unknown. A term that is to be 0 where its preset is not, such as Lead time, is written as the text '0.",
  "Excel on the web passes at most 5 MB to a function: about 90,000 rows of usage. For more, press _Analyze_ in the task pane. A result of more than 2 MB is #N/A with the reason.",
  "Functions that work through usage are calculated in the background while the task pane's page is loaded: cells show #BUSY! meanwhile, and a formula that you change cancels its calculation. A range that several functions share is read once.",
];

/** The two errors that can show a reason. */
export const COMMON_ERRORS: readonly {
  readonly error: string;
  readonly means: string;
  readonly example: string;
}[] = [
  {
    error: "#VALUE!",
    means: "a wrong kind or an impossible value",
    example: "text for a price, negative days, a usage range without its header, an error cell in a range",
  },
  {
    error: "#N/A",
    means: "unknown, not found or not measurable",
    example: "a product that the rate card does not know, a trap whose columns are missing, no such case",
  },
];

export const ERRORS_INTRODUCTION =
  "Only two errors can show a reason; hover over the cell's error mark to read it. A FLEX function never shows another. An error cell in a table, or in a usage column that counts, is named by its row, column and kind. Rows of usage that cannot be read are set aside as in every analysis: CHECKDATA counts them and says why.";

export const EXAMPLES_INTRODUCTION =
  "The examples are over the tables of the sample workbook, which `npm start` opens.";
