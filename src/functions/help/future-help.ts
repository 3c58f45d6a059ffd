import type { FUTURE_CONTRACTS } from "../contracts/future-contracts";
import { LEDGER_ERRORS, TERMS_PRICE_ERROR, USAGE_ERRORS, type FunctionHelp } from "./function-help";

const FORECAST_ERROR: FunctionHelp["errors"] = [
  { error: "#N/A", when: "the usage is shorter than eight weeks, too short for a forecast" },
];

export const FUTURE_HELP: Readonly<Record<keyof typeof FUTURE_CONTRACTS, FunctionHelp>> = {
  FORECAST: {
    summary:
      "Daily demand of the pool to come: low (P10), median (P50) and high (P90), with totals, as a table.",
    remarks: [
      "Whole weeks of the past are drawn again a thousand times from a fixed seed, so that the same usage gives the same forecast. Trend and season come in only where they have earned it in a test against the past.",
      "The totals are those of whole futures; they are not the sums of the daily figures.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...FORECAST_ERROR,
      { error: "#VALUE!", when: "the days are not a whole number from 1 to 365" },
    ],
    examples: [
      {
        formula: "=FLEX.FORECAST(Usage[#All],30,FlexTerms,FlexRates)",
        shows: [
          ["Date", "P10", "P50", "P90", "Total P10", "Total P50", "Total P90"],
          [
            46296, 85.1983130212518, 127.42794251835437, 182.61869877632293, 85.1983130212518,
            127.42794251835437, 182.61869877632293,
          ],
        ],
      },
    ],
  },
  PLAN: {
    summary:
      "When to buy how many tokens in the next twelve months, what it costs, and what alternatives would, as a table.",
    remarks: [
      "The plan keeps the service level of the terms with their lead time, from the lots in hand and the forecast; it is never dearer than buying just in time, one annual buy, or repeating last year. Where lots name teams each team uses its own, and new tokens go where they are missing.",
    ],
    errors: [...LEDGER_ERRORS, ...FORECAST_ERROR, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.PLAN(Usage[#All],FlexLots,FlexTerms,FlexRates,FlexTiers)",
        shows: [
          ["Item", "Date", "Tokens", "Price", "Cost"],
          ["Buy", 46327, 1200, 5.25, 6300],
        ],
      },
    ],
  },
  RIGHTSIZE: {
    summary:
      "How many tokens to buy in one order for the next twelve months, net of the lots in hand, as a table of one row.",
    remarks: [
      "A token too many costs its price p1, a token too few a small order's price p2 less p1, plus the outage cost g: the order should suffice with the probability (p2 - p1 + g) / (p2 + g). Without a discount or an outage cost that is 0: buy small packs just in time.",
    ],
    errors: [...LEDGER_ERRORS, ...FORECAST_ERROR, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.RIGHTSIZE(Usage[#All],FlexLots,FlexTerms,FlexRates,FlexTiers)",
        shows: [
          ["Tokens", "Price", "Expected cost", "Fractile"],
          [22600, 5, 140488.14669030163, 0.09090909090909091],
        ],
      },
    ],
  },
};
