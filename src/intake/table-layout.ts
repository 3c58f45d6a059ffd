import type { IssueSource } from "../flex/data-issue";

/** A table of the user's: fixed headers in a fixed order. */
export interface TableLayout {
  readonly source: IssueSource;
  /** As named in the workbook, for sentences. */
  readonly name: string;
  /** Headers in the order that holds where the table comes without a header row. */
  readonly columns: readonly string[];
  /** Headers that a header row must have. */
  readonly required: readonly string[];
  /** Headers of dates; none where absent. */
  readonly dates?: readonly string[];
}

export const TERMS_LAYOUT: TableLayout = {
  source: "terms",
  name: "FlexTerms",
  columns: ["Term", "Value", "Unit", "Source"],
  required: ["Term", "Value"],
};

export const RATES_LAYOUT: TableLayout = {
  source: "rates",
  name: "FlexRates",
  columns: [
    "Product",
    "Tokens per day",
    "Seat cost per year",
    "Flex-eligible",
    "In contract",
    "Covers",
    "Published break-even",
    "Typical use",
  ],
  required: ["Product", "Tokens per day"],
};

export const LOTS_LAYOUT: TableLayout = {
  source: "lots",
  name: "FlexLots",
  columns: [
    "Purchased",
    "Tokens",
    "Price per token",
    "Expires",
    "Left at start",
    "Team",
    "Amount paid",
    "Currency",
    "Exchange rate",
  ],
  required: ["Purchased", "Tokens"],
  dates: ["Purchased", "Expires"],
};

export const TIERS_LAYOUT: TableLayout = {
  source: "tiers",
  name: "FlexTiers",
  columns: ["From tokens", "Price per token", "Pack size"],
  required: ["From tokens", "Price per token"],
};

export const SEATS_LAYOUT: TableLayout = {
  source: "seats",
  name: "FlexSeats",
  columns: ["User", "Product", "Team", "Start", "Renewal", "Cost per year"],
  required: ["User", "Product"],
  dates: ["Start", "Renewal"],
};

export const PEOPLE_LAYOUT: TableLayout = {
  source: "people",
  name: "FlexPeople",
  columns: ["User", "Team", "Cost center", "Authorized from", "Authorized to"],
  required: ["User"],
  dates: ["Authorized from", "Authorized to"],
};

export const CALENDAR_LAYOUT: TableLayout = {
  source: "calendar",
  name: "FlexCalendar",
  columns: ["Date", "Kind"],
  required: ["Date"],
  dates: ["Date"],
};

/** Terms are named as in FlexTerms; Tiers and Rates name tables of their own. */
export const SCENARIOS_LAYOUT: TableLayout = {
  source: "scenarios",
  name: "FlexScenarios",
  columns: [
    "Scenario",
    "Token price",
    "Headcount factor",
    "Tiers",
    "Rates",
    "Billing day",
    "Free minutes",
    "Short session",
    "Consolidation window",
    "Day capacity",
  ],
  required: ["Scenario"],
};
