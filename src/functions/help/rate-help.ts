import type { RATE_CONTRACTS } from "../contracts/rate-contracts";
import { FLEX_ERRORS, PRICE_ERROR, PRODUCT_ERRORS, SEAT_ERRORS, type FunctionHelp } from "./function-help";

export const RATE_HELP: Readonly<Record<keyof typeof RATE_CONTRACTS, FunctionHelp>> = {
  TOKENRATE: {
    summary: "Tokens that one user's day of a product costs, however short the use.",
    remarks: ["The rate is the rate card's, not what the data was charged: for that see OBSERVEDRATES."],
    errors: FLEX_ERRORS,
    examples: [
      { formula: '=FLEX.TOKENRATE("Revit")', shows: 8 },
      { formula: '=FLEX.TOKENRATE("navisworks manage")', shows: 7, note: "Case and spacing do not matter." },
      { formula: '=FLEX.TOKENRATE({"AutoCAD","Civil 3D"})', shows: [[5, 15]] },
      { formula: '=FLEX.TOKENRATE("Revvit")', shows: "#N/A" },
    ],
  },
  SEATCOST: {
    summary: "What a named-user seat of a product, or of a Collection, costs a year, in currency.",
    remarks: [
      "A Collection is not Flex-eligible but has a seat cost: it competes with the seats of what it covers.",
    ],
    errors: [...PRODUCT_ERRORS, { error: "#N/A", when: "the card states no seat cost for the product" }],
    examples: [
      { formula: '=FLEX.SEATCOST("AutoCAD")', shows: 2930 },
      { formula: '=FLEX.SEATCOST("AEC Collection")', shows: 3990 },
    ],
  },
  BREAKEVEN: {
    summary:
      "Days a year at which a named-user seat costs the same as Flex tokens: below, Flex is cheaper; above, the seat.",
    remarks: [
      "The result is exact: seat cost per year / (tokens per day x token price). For whole days use LASTFLEXDAY.",
      "The article's published break-evens (22, 14, 8, 11, 16) are these figures rounded up at a token price of about 26.65, not at its own 5.00: see PUBLISHEDCHECK.",
    ],
    errors: [...SEAT_ERRORS, ...PRICE_ERROR],
    examples: [
      { formula: '=FLEX.BREAKEVEN("AutoCAD",5)', shows: 117.2 },
      { formula: '=FLEX.BREAKEVEN("Revit")', shows: 72.875 },
      {
        formula: '=FLEX.BREAKEVEN({"Revit";"Inventor"},{3,5})',
        shows: [
          [121.45833333333333, 72.875],
          [97.16666666666667, 58.3],
        ],
        note: "A column of products and a row of prices give a grid.",
      },
      { formula: '=ROUNDUP(FLEX.BREAKEVEN("Civil 3D",26.65),0)', shows: 8 },
      { formula: '=FLEX.BREAKEVEN("AEC Collection",5)', shows: "#N/A" },
      { formula: '=FLEX.BREAKEVEN("Revit",0)', shows: "#VALUE!" },
    ],
  },
  LASTFLEXDAY: {
    summary: "The last whole number of days a year at which Flex is still cheaper than a named-user seat.",
    remarks: [
      "It is the break-even rounded up, less one: where both cost the same on a whole day, that day is the seat's.",
    ],
    errors: [...SEAT_ERRORS, ...PRICE_ERROR],
    examples: [
      { formula: '=FLEX.LASTFLEXDAY("AutoCAD",5)', shows: 117 },
      { formula: '=FLEX.LASTFLEXDAY("Revit",26.65)', shows: 13 },
    ],
  },
  IMPLIEDPRICE: {
    summary: "The token price at which a published break-even is exact, in currency per token.",
    remarks: [
      "Seat cost per year / (tokens per day x published days). It shows which price a published table rests on.",
    ],
    errors: [...SEAT_ERRORS, { error: "#N/A", when: "the published days are blank" }],
    examples: [
      { formula: '=FLEX.IMPLIEDPRICE("Inventor",11)', shows: 26.5 },
      { formula: '=FLEX.IMPLIEDPRICE("AutoCAD",22)', shows: 26.636363636363637 },
    ],
  },
  COST: {
    summary: "What a number of usage days of a product costs on Flex, in currency.",
    remarks: ["Tokens per day x days x token price."],
    errors: [...FLEX_ERRORS, { error: "#N/A", when: "the days are blank" }, ...PRICE_ERROR],
    examples: [
      { formula: '=FLEX.COST("Revit",3,5)', shows: 120 },
      { formula: '=FLEX.COST("AutoCAD",{10,20,30},3)', shows: [[150, 300, 450]] },
      { formula: '=FLEX.COST("Revit",3,)', shows: "#VALUE!" },
    ],
  },
  FLEXSAVING: {
    summary:
      "What Flex saves a year against a named-user seat, in currency; negative where the seat is cheaper.",
    remarks: ["Seat cost per year - tokens per day x days x token price."],
    errors: [...SEAT_ERRORS, { error: "#N/A", when: "the days are blank" }, ...PRICE_ERROR],
    examples: [
      { formula: '=FLEX.FLEXSAVING("Revit",20,5)', shows: 2115 },
      { formula: '=FLEX.FLEXSAVING("Revit",100,5)', shows: -1085 },
      { formula: '=FLEX.FLEXSAVING("AEC Collection",20,5)', shows: "#N/A" },
    ],
  },
  CHEAPER: {
    summary: "The cheaper of Flex and a named-user seat at a number of days a year, as text.",
    remarks: [
      'It says "Flex" up to the break-even, "Named User" above it, and "Not eligible" for a product that cannot be had on Flex.',
    ],
    errors: [
      ...PRODUCT_ERRORS,
      { error: "#N/A", when: "the days are blank, or no seat cost is stated" },
      ...PRICE_ERROR,
    ],
    examples: [
      { formula: '=FLEX.CHEAPER("Revit",20,5)', shows: "Flex" },
      { formula: '=FLEX.CHEAPER("Revit",73,5)', shows: "Named User" },
      { formula: '=FLEX.CHEAPER("AEC Collection",20,5)', shows: "Not eligible" },
    ],
  },
  RATECARD: {
    summary: "A preset rate card as a table in the columns of FlexRates: a start for your own.",
    remarks: ["Copy it and paste its values as your table FlexRates, then correct it by your contract."],
    errors: [],
    examples: [
      {
        formula: "=FLEX.RATECARD()",
        shows: [
          [
            "Product",
            "Tokens per day",
            "Seat cost per year",
            "Flex-eligible",
            "In contract",
            "Covers",
            "Published break-even",
            "Typical use",
          ],
          ["AutoCAD", 5, 2930, true, true, "", 22, "Power users 200+ days, LT users 40-80 days"],
        ],
      },
      { formula: '=INDEX(FLEX.RATECARD("vendor examples"),2,2)', shows: 7 },
    ],
  },
  PUBLISHEDCHECK: {
    summary:
      "Published break-evens held against your token price, and the prices that would explain them all.",
    remarks: [
      "Each product's figure implies a token price. The last three rows say which prices reproduce all figures at once if they were rounded up, rounded, or rounded down: the article's table is explained only by rounding up, at 26.64 to 27.76 a token.",
    ],
    errors: [...PRICE_ERROR, { error: "#N/A", when: "the card has no published break-even" }],
    examples: [
      {
        formula: "=FLEX.PUBLISHEDCHECK(5)",
        shows: [
          ["Product", "Published break-even", "Implied token price", "Break-even", "Price from", "Price to"],
          ["AutoCAD", 22, 26.636363636363637, 117.2, "", ""],
        ],
      },
      {
        formula: "=TAKE(FLEX.PUBLISHEDCHECK(5),-3)",
        shows: [
          ["All, rounded up", "", "", "", 26.636363636363637, 27.761904761904763],
          ["All, rounded", "", "", "", "", ""],
          ["All, rounded down", "", "", "", "", ""],
        ],
      },
    ],
  },
};
