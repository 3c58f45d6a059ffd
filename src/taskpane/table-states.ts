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

/** The tables that every analysis rests on. */
type NeededTable = "terms" | "rates" | "lots" | "tiers";

const LABELS: Readonly<Record<InputTable, string>> = {
  terms: "Terms",
  rates: "Rates",
  lots: "Token lots",
  tiers: "Price tiers",
  seats: "Seats held",
  people: "People",
  calendar: "Calendar",
  scenarios: "Scenarios",
  monitoring: "Monitoring",
};

const WITHOUT_TABLE: Readonly<Record<NeededTable, string>> = {
  terms: `Preset: ${price(ARTICLE_TERMS.tokenPrice, ARTICLE_TERMS.currency)} a token`,
  rates: `Preset: ${counted(ARTICLE_RATES.length, "product")}`,
  lots: "None: expiry is not measured",
  tiers: `Example: ${counted(EXAMPLE_TIERS.length, "tier")}`,
};

/**
 * For each input the workbook's table, or what stands in for it; what is not needed is told only where it is there.
 *
 * @param tables the input tables that the workbook has
 */
export function tableStates(tables: readonly InputTable[]): TableState[] {
  return (Object.keys(LABELS) as InputTable[])
    .filter((table) => isNeeded(table) || tables.includes(table))
    .map((table) => {
      const isPreset = !tables.includes(table);
      return {
        label: LABELS[table],
        state: isPreset && isNeeded(table) ? WITHOUT_TABLE[table] : `Table ${INPUT_TABLES[table]}`,
        isPreset,
      };
    });
}

/** @returns whether the workbook lacks one of the tables that every analysis rests on */
export function isTableMissing(tables: readonly InputTable[]): boolean {
  return Object.keys(WITHOUT_TABLE).some((table) => !tables.includes(table as NeededTable));
}

function isNeeded(table: InputTable): table is NeededTable {
  return table in WITHOUT_TABLE;
}
