import type { POOL_CONTRACTS } from "../contracts/pool-contracts";
import { LEDGER_ERRORS, LOT_PRICE_ERROR, type FunctionHelp } from "./function-help";

const ORDER_OF_DRAWING =
  "Tokens are drawn day by day from the lot that expires first; of two that expire together from the smaller. A credit returns tokens to living lots. Where lots name a team, its users draw from them.";

const FORECAST_ERROR: FunctionHelp["errors"] = [
  { error: "#N/A", when: "the usage is shorter than eight weeks, too short for a forecast" },
];

export const POOL_HELP: Readonly<Record<keyof typeof POOL_CONTRACTS, FunctionHelp>> = {
  LEDGER: {
    summary: "What became of each token purchase up to the as-of day, in tokens and money, as a table.",
    remarks: [
      ORDER_OF_DRAWING,
      "A lot bought before the usage begins opens with its Left at start. Where that is unknown it opens in full, and Expired at least shows what surely expired.",
      "Costs are at lot cost, so that they tie to the invoices: opening = used + expired + left.",
    ],
    errors: [...LEDGER_ERRORS, ...LOT_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.LEDGER(Usage[#All],FlexLots,,FlexTerms,FlexRates)",
        shows: [
          [
            "Purchased",
            "Expires",
            "Team",
            "Tokens",
            "Opening",
            "Opening known",
            "Used",
            "Expired",
            "Expired at least",
            "Left",
            "Price",
            "Used cost",
            "Expired cost",
            "Left cost",
          ],
          [45644, 46008, "", 36100, 21200, true, 15708, 5492, 5492, 0, 4.25, 66759, 23341, 0],
        ],
      },
    ],
  },
  BALANCE: {
    summary: "Tokens left in the pool at the end of the as-of day.",
    remarks: [ORDER_OF_DRAWING, "A column of dates gives the balance of each day in one call."],
    errors: LEDGER_ERRORS,
    examples: [
      { formula: "=FLEX.BALANCE(Usage[#All],FlexLots,DATE(2025,12,31))", shows: 34751 },
      {
        formula: "=FLEX.BALANCE(Usage[#All],FlexLots,{45900;46000;46100},FlexTerms,FlexRates)",
        shows: [[15659], [7319], [27524]],
      },
    ],
  },
  RUNOUT: {
    summary:
      "When the pool runs out if nothing is bought: the median date (P50) and the cautious one (P90), as a table.",
    remarks: [
      "By the P50 date the pool has run out with a probability of one half. Up to the day before the P90 date it lasts with a probability of 90 %. Both rest on the forecast of FORECAST.",
      "Where lots name teams the pool has run out when the first team lacks tokens: what other teams have left does not help it.",
    ],
    errors: [...LEDGER_ERRORS, ...FORECAST_ERROR],
    examples: [
      {
        formula: "=FLEX.RUNOUT(Usage[#All],FlexLots,,FlexTerms,FlexRates)",
        shows: [
          ["Quantile", "Date", "Meaning"],
          [
            "P50",
            46373,
            "With a probability of one half the pool has run out by 2026-12-17 if nothing is bought.",
          ],
          [
            "P90",
            46366,
            "Up to the day before 2026-12-10 the pool lasts with a probability of 90 % if nothing is bought.",
          ],
        ],
      },
    ],
  },
  EXPIREDTOKENS: {
    summary: "Tokens that expired unused up to the as-of day.",
    remarks: [
      "A lot expires after its last usable day, the day before the anniversary of its purchase unless the lots say otherwise.",
    ],
    errors: LEDGER_ERRORS,
    examples: [{ formula: "=FLEX.EXPIREDTOKENS(Usage[#All],FlexLots,,FlexTerms,FlexRates)", shows: 5492 }],
  },
  EXPIREDCOST: {
    summary: "What the tokens that expired unused up to the as-of day had cost, in currency, at lot cost.",
    remarks: ["Each lot's expired tokens at what that lot cost: the amount to write off."],
    errors: [...LEDGER_ERRORS, ...LOT_PRICE_ERROR],
    examples: [{ formula: "=FLEX.EXPIREDCOST(Usage[#All],FlexLots,,FlexTerms,FlexRates)", shows: 23341 }],
  },
  EFFECTIVEPRICE: {
    summary:
      "What a used token really cost: lot cost of what was used and what expired, for each token used.",
    remarks: ["It exceeds the price paid by what expired: the price to compare a seat with, looking back."],
    errors: [...LEDGER_ERRORS, ...LOT_PRICE_ERROR, { error: "#N/A", when: "nothing was used of the lots" }],
    examples: [
      {
        formula: "=FLEX.EFFECTIVEPRICE(Usage[#All],FlexLots,,FlexTerms,FlexRates)",
        shows: 5.274376786004693,
      },
    ],
  },
  ATRISK: {
    summary:
      "Tokens of each living lot that are likely to expire unused if demand goes as forecast, as a table.",
    remarks: [
      "Lots that expire next come first. Buying more changes nothing about these tokens; using them does. Where lots name teams each lot is held against the demand of its own team.",
    ],
    errors: [
      ...LEDGER_ERRORS,
      ...FORECAST_ERROR,
      ...LOT_PRICE_ERROR,
      { error: "#N/A", when: "no lot with tokens left expires within the days" },
    ],
    examples: [
      {
        formula: "=FLEX.ATRISK(Usage[#All],FlexLots,,FlexTerms,FlexRates)",
        shows: [
          ["Purchased", "Expires", "Left", "Expected at risk", "P90 at risk", "Expected cost"],
          [46008, 46372, 7965, 851.3673960038293, 2083.349286407247, 4256.836980019147],
        ],
      },
    ],
  },
  PREPAID: {
    summary:
      "The prepaid roll-forward by month, quarter or year, in tokens and money at lot cost, as a table.",
    remarks: [
      "Opening + bought - used - expired = closing, in tokens and in cents; it ties to what the lots cost.",
    ],
    errors: [...LEDGER_ERRORS, ...LOT_PRICE_ERROR],
    examples: [
      {
        formula: '=FLEX.PREPAID(Usage[#All],FlexLots,"quarter",FlexTerms,FlexRates)',
        shows: [
          [
            "Period",
            "Opening",
            "Bought",
            "Used",
            "Expired",
            "Closing",
            "Opening cost",
            "Bought cost",
            "Used cost",
            "Expired cost",
            "Closing cost",
          ],
          [45839, 21200, 1000, 8636, 0, 13564, 90100, 5250, 36703, 0, 58647],
          [45931, 13564, 34300, 7621, 5492, 34751, 58647, 171500, 32938.25, 23341, 173867.75],
        ],
      },
    ],
  },
};
