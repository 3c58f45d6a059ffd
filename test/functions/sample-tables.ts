import { readFileSync } from "node:fs";
import { sampleWorkbook } from "../../src/workbench/sample-workbook";

type Matrix = readonly (readonly unknown[])[];

function file(name: string): string {
  return readFileSync(`assets/sample/${name}.csv`, "utf8");
}

/** The tables of the sample workbook, by the names that formulas use: "Usage[#All]" with and "FlexLots" without header. */
export function sampleTables(): ReadonlyMap<string, Matrix> {
  const sheets = sampleWorkbook({ usage: file("usage"), lots: file("lots"), tiers: file("tiers") });
  const named = sheets.flatMap(({ cells, tables }) =>
    tables.map(({ name, range }): [string, Matrix] => [
      name,
      cells
        .slice(range.row, range.row + range.rows)
        .map((row) => Array.from({ length: range.columns }, (_, i) => row[range.column + i]?.value ?? null)),
    ]),
  );
  return new Map(
    named.flatMap(([name, rows]) => [[`${name}[#All]`, rows] as const, [name, rows.slice(1)] as const]),
  );
}
