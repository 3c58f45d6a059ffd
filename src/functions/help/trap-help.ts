import type { TRAP_CONTRACTS } from "../contracts/trap-contracts";
import { PRICE_ERROR, TERMS_PRICE_ERROR, USAGE_ERRORS, type FunctionHelp } from "./function-help";

export const TRAP_HELP: Readonly<Record<keyof typeof TRAP_CONTRACTS, FunctionHelp>> = {
  TRAPS: {
    summary:
      "The five consumption traps as a table: affected and avoidable tokens and cost, and what they rest on.",
    remarks: [
      "A trap that the data cannot answer shows FALSE, blank figures, and in Basis what is needed. There is no total: the traps overlap, and rate disparity and tier boundary are not waste.",
    ],
    errors: [...USAGE_ERRORS, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.TRAPS(Usage[#All],FlexLots,FlexTerms,FlexRates,FlexTiers)",
        shows: [
          [
            "Trap",
            "Measurable",
            "Affected tokens",
            "Affected cost",
            "Avoidable tokens",
            "Avoidable cost",
            "Basis",
          ],
          [
            "Background services",
            true,
            4517,
            22585,
            4517,
            22585,
            "468 usage days on which nobody started a session. At the token price of the terms.",
          ],
        ],
      },
      { formula: "=INDEX(FLEX.TRAPS(Usage[#All],,FlexTerms),3,6)", shows: 11760 },
    ],
  },
  BACKGROUND: {
    summary: "Usage days on which only background services ran, by user and product, as a table.",
    remarks: [
      "A usage day counts where none of its sessions was started by a person. Most tokens first. Ask the vendor to credit them, and switch the services off.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...TERMS_PRICE_ERROR,
      { error: "#N/A", when: "the usage does not tell who started a session, or there was no such day" },
    ],
    examples: [
      {
        formula: "=FLEX.BACKGROUND(Usage[#All],FlexTerms,FlexRates)",
        shows: [
          ["User", "Product", "Usage days", "Tokens", "Cost", "First day", "Last day", "First row"],
          ["user40@example.com", "Civil 3D", 67, 1005, 5025, 45839, 46284, 2],
        ],
      },
    ],
  },
  SHORTSESSIONS: {
    summary:
      "Days with a few user-initiated minutes that fewer days could have held, by user, product and window, as a table.",
    remarks: [
      "A day is short below the Short session of the terms (30 minutes). Within the consolidation window the minutes would have needed max(1, minutes / day capacity, rounded up) days; the cheapest days beyond that are avoidable.",
      "Three Revit days of 15 minutes in a month cost 24 tokens or 120 at 5.00; merged they cost 8, so that 16 tokens or 80 are avoidable.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...TERMS_PRICE_ERROR,
      { error: "#N/A", when: "the usage does not tell the length of sessions, or there was no such day" },
    ],
    examples: [
      {
        formula: "=FLEX.SHORTSESSIONS(Usage[#All],FlexTerms,FlexRates)",
        shows: [
          [
            "User",
            "Product",
            "Window",
            "Days",
            "Minutes",
            "Days needed",
            "Tokens",
            "Avoidable tokens",
            "Avoidable cost",
          ],
          ["user19@example.com", "Revit", 45931, 10, 179, 1, 80, 72, 360],
        ],
      },
    ],
  },
  COSTPERHOUR: {
    summary: "What an hour of active use costs, in total, by product and by user, as a table.",
    remarks: [
      "Active hours are those of sessions that a person started. Days whose minutes the usage does not state are counted apart and are in no figure of the row.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...TERMS_PRICE_ERROR,
      { error: "#N/A", when: "the usage does not tell the length of sessions" },
    ],
    examples: [
      {
        formula: "=FLEX.COSTPERHOUR(Usage[#All],FlexTerms,FlexRates)",
        shows: [
          [
            "Scope",
            "Name",
            "Usage days",
            "Tokens",
            "Cost",
            "Active hours",
            "Cost per active hour",
            "Unmeasured days",
          ],
          ["Total", "All", 5117, 43043, 215215, 14581.816666666668, 14.759134950034802, 0],
        ],
      },
    ],
  },
  RATEDISPARITY: {
    summary: "Each product's share of tokens against its share of usage days, as a table.",
    remarks: [
      "The index is token share / day share. Above 1 a product takes more tokens than days: that is its rate, not waste. Highest index first.",
    ],
    errors: USAGE_ERRORS,
    examples: [
      {
        formula: "=FLEX.RATEDISPARITY(Usage[#All],FlexTerms,FlexRates)",
        shows: [
          ["Product", "Usage days", "Tokens", "Token share", "Day share", "Index"],
          ["Civil 3D", 910, 13650, 0.3171247357293869, 0.17783857729138167, 1.7832167832167831],
        ],
      },
    ],
  },
  EXPIRYWASTE: {
    summary: "Value of tokens bought and never used, in currency; 0 where all were used.",
    remarks: ["MAX(0, bought - used) x token price. For what your lots really lost see EXPIREDCOST."],
    errors: PRICE_ERROR,
    examples: [
      {
        formula: "=FLEX.EXPIRYWASTE(40000,30000,5)",
        shows: 50000,
        note: "The article's 200,000 of which a quarter expires.",
      },
      { formula: "=FLEX.EXPIRYWASTE(100,120,5)", shows: 0 },
      { formula: "=FLEX.EXPIRYWASTE(-1,0,5)", shows: "#VALUE!" },
    ],
  },
  TIERPRICE: {
    summary: "Price per token of an order of a size, by the volume price list.",
    remarks: [
      "All-units pricing: the whole order has the price of its tier. An order below the lowest tier is made at that tier's quantity.",
    ],
    errors: [{ error: "#VALUE!", when: "the tokens are missing, blank, 0 or below" }],
    examples: [
      { formula: "=FLEX.TIERPRICE(900)", shows: 5 },
      { formula: "=FLEX.TIERPRICE({500;1000;40000},FlexTiers)", shows: [[5.5], [5.25], [4.25]] },
    ],
  },
  BUYUP: {
    summary:
      "An order held against the next tier with a lower price: from how many tokens buying up costs less, as a table.",
    remarks: [
      "Buying up to the next tier's quantity Q at its price q costs less than n tokens at p from n = Q x q / p on. A column of orders gives a row for each.",
    ],
    errors: [{ error: "#VALUE!", when: "the tokens are missing, blank, 0 or below" }],
    examples: [
      {
        formula: "=FLEX.BUYUP(900)",
        shows: [
          ["Order", "Price", "Next tier", "Threshold", "Saving"],
          [900, 5, 1000, 850, 250],
        ],
      },
      {
        formula: "=FLEX.BUYUP({600;2000})",
        shows: [
          ["Order", "Price", "Next tier", "Threshold", "Saving"],
          [600, 5, 1000, 850, -1250],
          [2000, 4.25, "", "", ""],
        ],
      },
    ],
  },
};
