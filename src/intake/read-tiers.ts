import type { DataIssue } from "../flex/data-issue";
import type { Tier } from "../flex/tier";
import type { Grid } from "./grid";
import { TIERS_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import { tableRows } from "./tables/table-rows";

/**
 * Reads the price list `FlexTiers`.
 *
 * @param grid rows of the table, header row optional
 * @returns tiers in ascending order of `from`; of two tiers with the same From the first counts. A price that rises
 * with the quantity is taken as it is, with a notice: decisions on the size of orders rest on it
 * @throws IntakeError where a header row lacks a required header
 */
export function readTiers(grid: Grid): TableReading<readonly Tier[]> {
  const { rows, issues } = tableRows(grid, TIERS_LAYOUT);
  const value = new Map<number, Tier>();
  const rowOf = new Map<Tier, number>();
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const packSize = row.positiveOr("Pack size", null);
    const tier: Tier = {
      from: row.positive("From tokens"),
      price: row.positive("Price per token"),
      ...(packSize === null ? {} : { packSize }),
    };
    if (packSize !== null && !Number.isInteger(packSize)) row.block("Pack size", "tiers.packNotWhole");
    if (value.has(tier.from)) row.block("From tokens", "tiers.duplicate");
    if (row.issue) found.push(row.issue);
    else {
      value.set(tier.from, tier);
      rowOf.set(tier, row.row);
    }
  }
  const ascending = [...value.values()].sort((a, b) => a.from - b.from);
  return { value: ascending, issues: [...found, ...dearerTiers(ascending, rowOf)] };
}

function dearerTiers(tiers: readonly Tier[], rowOf: ReadonlyMap<Tier, number>): DataIssue[] {
  return tiers.flatMap((tier, index): DataIssue[] => {
    const below = tiers[index - 1];
    if (below === undefined || tier.price <= below.price) return [];
    const notice = {
      code: "tiers.dearer",
      severity: "notice",
      source: TIERS_LAYOUT.source,
      row: rowOf.get(tier) ?? null,
      column: "Price per token",
      value: tier.price,
      params: { from: tier.from, price: tier.price, below: below.price },
    } as const;
    return [notice];
  });
}
