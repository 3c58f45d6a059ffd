import type { Rate } from "../flex/rate-card";
import { fixed, over, times, type Expression } from "./expression";
import { DAYS_FORMAT, DECIMAL_FORMAT } from "./formats";
import { ListTable, type InRow } from "./list-table";
import type { ReportContext } from "./report-context";
import { STYLES } from "./palette";

/**
 * The rate card with each product's break-even at the token price of the terms, and beside it the published figure and
 * the token price that it implies.
 *
 * @source article, "Token Rates by Product"
 */
export function breakEvenList({ analysis, names, formats, shared }: ReportContext): ListTable<Rate> {
  const { currency } = analysis.terms;
  return new ListTable(names["rate-disparity"], {
    name: "FlexBreakEvenTable",
    rows: analysis.rates,
    none: "No product",
    columns: [
      { key: "product", header: "Product", content: ({ product }) => product },
      {
        key: "rate",
        header: "Tokens per day, rate card",
        format: "General",
        content: ({ tokensPerDay }) => tokensPerDay,
      },
      {
        key: "seat",
        header: `Seat a year (${currency})`,
        format: formats.money,
        content: ({ seatCostPerYear }) => seatCostPerYear,
      },
      {
        key: "breakEven",
        header: "Break-even, days a year",
        format: DAYS_FORMAT,
        content: (rate, inRow) => (isPriced(rate) ? breakEven(inRow, fixed(shared.price.reference)) : null),
      },
      {
        key: "published",
        header: "Published break-even (claim)",
        format: "General",
        style: STYLES.claim,
        content: ({ publishedBreakEven }) => publishedBreakEven,
      },
      {
        key: "implied",
        header: `Token price it implies (${currency})`,
        format: DECIMAL_FORMAT,
        content: (rate, inRow) =>
          isPriced(rate) && rate.publishedBreakEven !== null ? breakEven(inRow, inRow("published")) : null,
      },
      {
        key: "eligible",
        header: "Flex-eligible",
        align: "center",
        content: ({ flexEligible }) => flexEligible,
      },
      {
        key: "use",
        header: "Typical use (claim)",
        style: STYLES.claimText,
        content: ({ typicalUse }) => typicalUse,
      },
    ],
  });
}

function isPriced({ tokensPerDay, seatCostPerYear }: Rate): boolean {
  return tokensPerDay !== null && seatCostPerYear !== null;
}

/** Days from a token price; solved for the other, a token price from days. */
function breakEven(inRow: InRow, priceOrDays: Expression): Expression {
  return over(inRow("seat"), times(inRow("rate"), priceOrDays));
}
