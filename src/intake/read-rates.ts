import type { DataIssue } from "../flex/data-issue";
import { normalizeName } from "../flex/rate-card";
import type { Rate } from "../flex/rate-card";
import type { Grid } from "./grid";
import { RATES_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/**
 * Reads the rate card, `FlexRates`.
 *
 * @param grid rows of the table, header row optional
 * @returns rates in the order of the table; of two rows with the same product the first counts
 * @throws IntakeError where a header row lacks a required header
 */
export function readRates(grid: Grid): TableReading<readonly Rate[]> {
  const { rows, issues } = tableRows(grid, RATES_LAYOUT);
  const value = new Map<string, Rate>();
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const rate = readRate(row);
    const key = normalizeName(rate.product);
    if (value.has(key)) row.block("Product", "rates.duplicate");
    if (row.issue) found.push(row.issue);
    else value.set(key, rate);
  }
  return { value: [...value.values()], issues: found };
}

function readRate(row: TableRow): Rate {
  const product = row.name("Product");
  const tokensPerDay = row.positiveOr("Tokens per day", null);
  return {
    product,
    tokensPerDay,
    seatCostPerYear: row.positiveOr("Seat cost per year", null),
    flexEligible: row.yesNo("Flex-eligible", tokensPerDay !== null),
    inContract: row.yesNo("In contract", true),
    covers: listOf(row.text("Covers")),
    publishedBreakEven: row.positiveOr("Published break-even", null),
    typicalUse: row.text("Typical use"),
  };
}

function listOf(text: string): readonly string[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
