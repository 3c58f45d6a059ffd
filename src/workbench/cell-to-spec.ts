import type { Cell, CellStyle } from "../report/sheet-spec";
import type { StoreStyle } from "./host/grid-store";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const ALIGN = { Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

function cellStyle(style: StoreStyle): CellStyle | undefined {
  const look: Mutable<CellStyle> = {};
  if (style.bold) look.bold = true;
  if (style.italic) look.italic = true;
  if (style.underline) look.underline = true;
  if (style.size !== undefined) look.size = style.size;
  if (style.color !== undefined) look.color = style.color;
  if (style.fill) look.fill = style.fill;
  if (style.horizontalAlignment && style.horizontalAlignment !== "General") {
    look.align = ALIGN[style.horizontalAlignment];
  }
  if (style.verticalAlignment) look.verticalAlign = VERTICAL[style.verticalAlignment];
  if (style.wrapText) look.wrap = true;
  return Object.keys(look).length > 0 ? look : undefined;
}

/** The looks of a workbook's cells, one object for cells that look alike: writers group by identity. */
export class StylePool {
  private readonly styles = new Map<string, CellStyle | undefined>();

  styleOf(style: StoreStyle): CellStyle | undefined {
    const key = JSON.stringify(style);
    if (!this.styles.has(key)) this.styles.set(key, cellStyle(style));
    return this.styles.get(key);
  }
}

/** Everything the store says about one cell. */
export interface CellFacts {
  readonly value: string | number | boolean;
  /** The formula with "=", or the value again. */
  readonly formula: string | number | boolean;
  readonly spill: { readonly rows: number; readonly columns: number } | null;
  readonly numberFormat: string;
  readonly style: CellStyle | undefined;
  readonly link: string | undefined;
}

/** One cell of a sheet's description, or null where there is nothing to describe. */
export function cellToSpec(facts: CellFacts): Cell | null {
  const isFormula =
    typeof facts.formula === "string" && facts.formula.startsWith("=") && facts.formula !== facts.value;
  const isBlank = facts.value === "" && !isFormula && facts.link === undefined;
  if (isBlank && facts.style === undefined && facts.numberFormat === "General") return null;
  return {
    value: facts.value === "" && !isFormula ? null : facts.value,
    ...(isFormula ? { formula: String(facts.formula) } : {}),
    ...(isFormula && facts.spill ? { spill: { rows: facts.spill.rows, columns: facts.spill.columns } } : {}),
    ...(facts.numberFormat === "General" ? {} : { numberFormat: facts.numberFormat }),
    ...(facts.style ? { style: facts.style } : {}),
    ...(facts.link === undefined ? {} : { link: facts.link }),
  };
}
