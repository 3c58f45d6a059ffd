import { INPUT_TABLES } from "../excel/input-tables";
import type { InputTable } from "../excel/input-tables";
import { ARTICLE_RATES } from "../flex/rate-card";
import { ARTICLE_TERMS } from "../flex/terms";
import { EXAMPLE_TIERS } from "../flex/tier";
import { counted, price } from "./format-figures";

/** What an input comes from. */
export interface TableState {
  readonly label: string;
  readonly state: string;
  readonly isPreset: boolean;
}

const LABELS: Readonly<Record<InputTable, string>> = {
  terms: "Terms",
  rates: "Rates",
  lots: "Token lots",
  tiers: "Price tiers",
};

const WITHOUT_TABLE: Readonly<Record<InputTable, string>> = {
  terms: `Preset: ${price(ARTICLE_TERMS.tokenPrice, ARTICLE_TERMS.currency)} a token`,
  rates: `Preset: ${counted(ARTICLE_RATES.length, "product")}`,
  lots: "None: expiry is not measured",
  tiers: `Example: ${counted(EXAMPLE_TIERS.length, "tier")}`,
};

/**
 * For each input the workbook's table, or what stands in for it.
 *
 * @param tables the input tables that the workbook has
 */
export function tableStates(tables: readonly InputTable[]): TableState[] {
  return (Object.keys(LABELS) as InputTable[]).map((table) => {
    const isPreset = !tables.includes(table);
    return {
      label: LABELS[table],
      state: isPreset ? WITHOUT_TABLE[table] : `Table ${INPUT_TABLES[table]}`,
      isPreset,
    };
  });
}

/** @returns whether the workbook lacks one of the input tables */
export function isTableMissing(tables: readonly InputTable[]): boolean {
  return tables.length < Object.keys(LABELS).length;
}
