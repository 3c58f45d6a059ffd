import type { USAGE_CONTRACTS } from "../contracts/usage-contracts";
import { TERMS_PRICE_ERROR, USAGE_ERRORS, type FunctionHelp } from "./function-help";

const LOOKUP_ERRORS: FunctionHelp["errors"] = [
  ...USAGE_ERRORS,
  { error: "#N/A", when: "the user is blank or not in the usage, or the product is blank or unknown" },
  { error: "#VALUE!", when: "the last day lies before the first" },
];

const ONE_CALL =
  "Give users as a column and products as a row in one call, as the first example does: a formula in each cell would send the whole range each time.";

export const USAGE_HELP: Readonly<Record<keyof typeof USAGE_CONTRACTS, FunctionHelp>> = {
  USAGEDAYS: {
    summary: "Usage days of users and products: days with a charge above 0.",
    remarks: [
      ONE_CALL,
      "A user with two products on one day has two usage days. A user without a day of the product has 0.",
    ],
    errors: LOOKUP_ERRORS,
    examples: [
      {
        formula:
          '=FLEX.USAGEDAYS(Usage[#All],{"user07@example.com";"user19@example.com"},{"AutoCAD","Revit"})',
        shows: [
          [75, 0],
          [0, 130],
        ],
      },
      { formula: '=FLEX.USAGEDAYS(Usage[#All],"*","Civil 3D")', shows: 910 },
      {
        formula: '=FLEX.USAGEDAYS(Usage[#All],"*","*",DATE(2025,7,1),DATE(2025,9,30),FlexTerms,FlexRates)',
        shows: 1034,
      },
      { formula: '=FLEX.USAGEDAYS(Usage[#All],"nobody@example.com","*")', shows: "#N/A" },
    ],
  },
  TOKENS: {
    summary: "Tokens of users and products, credits subtracted.",
    remarks: [
      ONE_CALL,
      "Where the usage reports tokens they are summed; otherwise each usage day costs the rate of the card.",
    ],
    errors: LOOKUP_ERRORS,
    examples: [
      {
        formula: '=FLEX.TOKENS(Usage[#All],{"user07@example.com";"*"},{"AutoCAD","Revit"})',
        shows: [
          [375, 0],
          [8365, 11848],
        ],
      },
      { formula: '=FLEX.TOKENS(Usage[#All],"*","*")', shows: 43043 },
      { formula: '=FLEX.TOKENS(Usage[#All],"*","Revit",DATE(2026,1,1),)', shows: 6992 },
    ],
  },
  BYPERIOD: {
    summary:
      "Usage days, users, tokens and cost by month, quarter or year, and by product, user or team, as a table.",
    remarks: [
      "Periods without a charge are left out. A fiscal year is named by its first month; its row carries the date of its first day.",
      "Filter or pivot the spill as any range; format its first column as a date.",
    ],
    errors: [
      ...USAGE_ERRORS,
      {
        error: "#N/A",
        when: "the usage has no day-by-day rows, no charges, or no column of teams where teams are asked for",
      },
      ...TERMS_PRICE_ERROR,
    ],
    examples: [
      {
        formula: '=FLEX.BYPERIOD(Usage[#All],"quarter","product",FlexTerms,FlexRates)',
        shows: [
          ["Period", "Group", "Usage days", "Users", "Tokens", "Cost"],
          [45839, "AutoCAD", 354, 14, 1770, 8850],
        ],
      },
      {
        formula: '=FLEX.BYPERIOD(Usage[#All],"fiscal year from April",,FlexTerms)',
        shows: [
          ["Period", "Group", "Usage days", "Users", "Tokens", "Cost"],
          [45748, "All", 2887, 37, 24445, 122225],
        ],
      },
    ],
  },
  OBSERVEDRATES: {
    summary: "The rate of each product as the data charges it, beside the rate card's, as a table.",
    remarks: [
      "The observed rate is what most usage days of the product were charged; where two are equally frequent, the smaller. A rate that differs from the card, or days that deviate, are worth a question to the vendor.",
    ],
    errors: [
      ...USAGE_ERRORS,
      { error: "#N/A", when: "the usage reports no tokens: its charges then follow the card" },
    ],
    examples: [
      {
        formula: "=FLEX.OBSERVEDRATES(Usage[#All],FlexTerms,FlexRates)",
        shows: "#N/A",
        note: "The sample is a session log without tokens.",
      },
    ],
  },
  CHECKDATA: {
    summary:
      "How many rows of the usage were read, used and set aside, and every kind of issue with them, as a table.",
    remarks: [
      "Rows are conserved: read = used + set aside. Each row that is set aside has one issue that blocks it; repairs and notices leave a row in use.",
    ],
    errors: USAGE_ERRORS,
    examples: [
      {
        formula: "=FLEX.CHECKDATA(Usage[#All],FlexTerms,FlexRates)",
        shows: [
          ["Check", "Severity", "Count", "First row", "Column", "Value", "Message"],
          ["Rows read", "", 10596, "", "", "", ""],
          ["Rows used", "", 10596, "", "", "", ""],
          ["Rows set aside", "", 0, "", "", "", ""],
        ],
      },
    ],
  },
};
