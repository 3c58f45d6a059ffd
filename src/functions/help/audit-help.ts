import type { AUDIT_CONTRACTS } from "../contracts/audit-contracts";
import { TERMS_PRICE_ERROR, USAGE_ERRORS, type FunctionHelp } from "./function-help";

const DAYS_ERROR: FunctionHelp["errors"] = [{ error: "#N/A", when: "the usage does not tell day by day" }];

export const AUDIT_HELP: Readonly<Record<keyof typeof AUDIT_CONTRACTS, FunctionHelp>> = {
  AUDIT: {
    summary:
      "Charges that can be disputed with the vendor, with their evidence, strongest first, as a table.",
    remarks: [
      "The first row holds what is at stake: each charge once, under its strongest finding; circumstantial findings stay outside.",
      "Charges that were modeled from sessions are ours, not the vendor's, and never support a dispute. Over-purchase is no finding.",
      "Seats, people and the calendar are tested by Analyze in the task pane.",
    ],
    errors: [...USAGE_ERRORS, ...DAYS_ERROR, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.AUDIT(Usage[#All],,FlexTerms,FlexRates)",
        shows: [
          [
            "Code",
            "User",
            "Product",
            "Date",
            "Charged",
            "Expected",
            "Tokens",
            "Cost",
            "Strength",
            "Rows",
            "Finding",
          ],
          ["total-at-stake", "", "", "", 0, "", 0, 0, "", "", ""],
        ],
      },
    ],
  },
  WATERFALL: {
    summary:
      "From what a year spent on tokens to what it could have spent, cause by cause, as a table that adds up.",
    remarks: [
      "Each step takes its cause out of the data that the steps before it left, and the pool is run again: from + the amounts = to. The waste rate is (background + avoidable short sessions + expired) / (used + expired).",
      "Terms such as Share achieved scale the steps.",
    ],
    errors: [...USAGE_ERRORS, ...DAYS_ERROR, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.WATERFALL(Usage[#All],FlexLots,FlexTerms,FlexRates,FlexTiers)",
        shows: [
          ["Step", "Tag", "Amount", "Tokens", "Note"],
          ["from", "", 190322, "", ""],
          ["background", "vendor must credit", -13550, 3498, ""],
          ["short-sessions", "behavior", -7560, 1904, ""],
          ["seat-moves", "purchasing", -42200, 22963, ""],
          ["expiry", "purchasing", -48569, 11428, ""],
          ["tier-price", "purchasing", 602, 0, ""],
          ["to", "", 79045, "", ""],
          ["waste rate", "", 0.2730394245469811, "", ""],
        ],
      },
    ],
  },
  VARIANCE: {
    summary:
      "Why consumption changed between two periods: users, days per user, product mix, rate and price, as a table.",
    remarks: [
      "The steps add up from period A to period B. Totals are compared, not averages: of two periods the longer has more days per user.",
      "A period is a year, quarter or month as text, or two cells with its first and last day.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...DAYS_ERROR,
      ...TERMS_PRICE_ERROR,
      { error: "#VALUE!", when: "a period is neither, or ends before it begins" },
    ],
    examples: [
      {
        formula: '=FLEX.VARIANCE(Usage[#All],"2025-Q4","2026-Q1",FlexTerms,FlexRates)',
        shows: [
          ["Step", "From", "To", "Tokens", "Cost"],
          ["period A", 45931, 46022, 7621, 38105],
          ["users", "", "", 0, 0],
          ["days-per-user", "", "", 554.099553, 2770.5],
          ["product-mix", "", "", 12.900447, 64.5],
          ["rate", "", "", 0, 0],
          ["price", "", "", 0, 0],
          ["period B", 46023, 46112, 8188, 40940],
        ],
      },
      { formula: "=ROWS(FLEX.VARIANCE(Usage[#All],,,FlexTerms))", shows: 8 },
    ],
  },
};
