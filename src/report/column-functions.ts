import { rangeAddress } from "./a1";
import { atom, sheetPrefix, type Expression } from "./expression";
import type { CellRange, CellValue } from "./sheet-spec";

/** Cells below each other, with their values. */
export interface CellColumn {
  readonly sheet: string;
  readonly range: CellRange;
  readonly values: readonly CellValue[];
}

/** What SUMIF looks for: a text, what a cell holds, or numbers above a bound. */
export type Criterion =
  | { readonly text: string }
  | { readonly cell: Expression; readonly content: string | number }
  | { readonly above: number };

/** SUM of a column; texts and blanks count nothing. */
export function sumOf(column: CellColumn): Expression {
  let total = 0;
  for (const value of column.values) if (typeof value === "number") total += value;
  return atom(total, (home) => `SUM(${columnText(column, home)})`);
}

/** How many cells of a column hold a text, upper and lower case being the same. */
export function countText(column: CellColumn, text: string): Expression {
  const meets = test({ text });
  let count = 0;
  for (const value of column.values) if (meets(value)) count++;
  return atom(count, (home) => `COUNTIF(${columnText(column, home)},${quotedText(text)})`);
}

/** SUM of the cells of `summed` beside which `tested` meets the criterion. */
export function sumWhere(tested: CellColumn, criterion: Criterion, summed: CellColumn): Expression {
  const meets = test(criterion);
  let total = 0;
  tested.values.forEach((value, index) => {
    const addend = summed.values[index];
    if (meets(value) && typeof addend === "number") total += addend;
  });
  return atom(total, (home) => {
    const columns = [columnText(tested, home), criterionText(criterion, home), columnText(summed, home)];
    return `SUMIF(${columns.join(",")})`;
  });
}

function test(criterion: Criterion): (value: CellValue) => boolean {
  if ("above" in criterion) return (value) => typeof value === "number" && value > criterion.above;
  const content = "text" in criterion ? criterion.text : criterion.content;
  if (typeof content === "number") return (value) => value === content;
  const wanted = content.toLowerCase();
  return (value) => typeof value === "string" && value.toLowerCase() === wanted;
}

function criterionText(criterion: Criterion, home: string): string {
  if ("above" in criterion) return quotedText(`>${criterion.above}`);
  return "text" in criterion ? quotedText(criterion.text) : criterion.cell.text(home);
}

function columnText({ sheet, range }: CellColumn, home: string): string {
  return sheetPrefix(sheet, home) + rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function quotedText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
