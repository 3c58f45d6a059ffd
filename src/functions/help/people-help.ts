import type { PEOPLE_CONTRACTS } from "../contracts/people-contracts";
import { LEDGER_ERRORS, TERMS_PRICE_ERROR, USAGE_ERRORS, type FunctionHelp } from "./function-help";

const PERIOD_ERROR: FunctionHelp["errors"] = [
  { error: "#N/A", when: "the usage report does not tell its period" },
];

export const PEOPLE_HELP: Readonly<Record<keyof typeof PEOPLE_CONTRACTS, FunctionHelp>> = {
  RECOMMEND: {
    summary:
      "What to do about each user and product, Flex or Named User, with the figures it rests on, as a table.",
    remarks: [
      "Figures are those of the last 365 days, scaled to a year from the days on which the user could have been seen. The first rule that applies counts: Not eligible; Unknown product (no seat cost known); Inactive (not used for 90 days); Too early (seen for less than 90 days); Flex up to the break-even; else Named User. Most tokens first.",
    ],
    errors: [...USAGE_ERRORS, ...PERIOD_ERROR, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.RECOMMEND(Usage[#All],FlexTerms,FlexRates)",
        shows: [
          [
            "User",
            "Product",
            "Usage days",
            "Days observed",
            "Annual days",
            "Tokens",
            "Flex cost",
            "Seat cost",
            "Break-even",
            "Recommendation",
            "Saving",
          ],
          [
            "user07@example.com",
            "Civil 3D",
            166,
            365,
            166,
            2490,
            12450,
            2915,
            38.86666666666667,
            "Named User",
            -9535,
          ],
        ],
      },
    ],
  },
  USERTYPE: {
    summary:
      "What a user is by the decision framework: too-early, pilot, seasonal, named-user, occasional and so on.",
    remarks: [
      "The first rule that applies: too-early (first use less than 60 days ago), pilot (all use within 60 days and none of late), seasonal (nine tenths of the use within six months), collection (a Collection is cheaper than its products apart), named-user (a product above its break-even), multi-product-light, occasional.",
      "Give a column of users in one call: a formula in each cell would send the whole range each time.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...PERIOD_ERROR,
      ...TERMS_PRICE_ERROR,
      { error: "#N/A", when: "the user is blank, not in the usage, or was never charged" },
    ],
    examples: [
      {
        formula:
          '=FLEX.USERTYPE(Usage[#All],{"user07@example.com";"user19@example.com"},FlexTerms,FlexRates)',
        shows: [["collection"], ["named-user"]],
      },
    ],
  },
  SEATMIX: {
    summary:
      "The cheapest mix of seats, Collections and Flex for all users together, and who gets what, as a table.",
    remarks: [
      "The first row adds up all users. The mix is the cheapest of a year at the price list, buying up to a tier where that is cheaper; users who are judged too early or inactive stay on Flex.",
      "It knows of no seats held today: for these see UNUSEDSEATS, and Analyze in the task pane.",
    ],
    errors: [...USAGE_ERRORS, ...PERIOD_ERROR, ...TERMS_PRICE_ERROR],
    examples: [
      {
        formula: "=FLEX.SEATMIX(Usage[#All],FlexTerms,FlexRates,FlexTiers)",
        shows: [
          ["User", "Seats", "Flex", "Flex tokens", "Cost", "Cost before", "Saving"],
          ["All", "", "", 7541, 92370, 153425, 61055],
          ["user01@example.com", "AutoCAD", "", 0, 2930, "", ""],
        ],
      },
    ],
  },
  UNUSEDSEATS: {
    summary: "Seats held that need not be renewed, and why, next renewal first, as a table.",
    remarks: [
      "The reasons: duplicate (the user holds the same seat twice) and unused (no day within the annual window). Whether Flex or another seat would be cheaper (under-used, replaced) depends on the token price, so these are listed only where the terms state it.",
      "A usage whose rows do not tell seats from Flex cannot show days on seats; such seats are judged by their Flex days alone.",
    ],
    errors: [
      ...USAGE_ERRORS,
      ...PERIOD_ERROR,
      { error: "#VALUE!", when: "the seats are missing or none of their rows can be read" },
      { error: "#N/A", when: "every seat is worth its renewal" },
    ],
    examples: [
      {
        formula:
          '=FLEX.UNUSEDSEATS(Usage[#All],{"user07@example.com","Inventor","",45658,46388,2915;"user02@example.com","Revit","",45658,46296,2915},FlexTerms,FlexRates)',
        shows: [
          ["User", "Product", "Team", "Renewal", "Cost per year", "Reason", "Used days", "Flex tokens"],
          ["user02@example.com", "Revit", "", 46296, 2915, "replaced", "", 0],
        ],
      },
    ],
  },
  CHARGEBACK: {
    summary:
      "What the token purchases cost, borne by users, products or teams as they drew from the pool, as a table.",
    remarks: [
      "Each group bears its share of what the used tokens and the expired tokens of its pool cost. The costs add up to those of LEDGER, to the cent.",
    ],
    errors: [
      ...LEDGER_ERRORS,
      ...TERMS_PRICE_ERROR,
      { error: "#N/A", when: "teams are asked for and the usage has no column of them" },
    ],
    examples: [
      {
        formula: '=FLEX.CHARGEBACK(Usage[#All],FlexLots,"product",FlexTerms,FlexRates)',
        shows: [
          ["Group", "Tokens", "Share", "Used cost", "Expired cost", "Cost"],
          ["AutoCAD", 8365, 0.19434054317775248, 39584.06, 4536.1, 44120.16],
          ["Civil 3D", 13650, 0.3171247357293869, 64593.23, 7402.01, 71995.24],
        ],
      },
    ],
  },
};
