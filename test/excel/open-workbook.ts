import type { Rect, Scalar } from "../../src/workbench/host/grid-store";
import type { ExcelHostOptions } from "../../src/workbench/host/excel-host";
import { MemoryStore } from "../../src/workbench/host/memory/memory-store";
import type { MemoryStoreOptions } from "../../src/workbench/host/memory/memory-store";
import { openOffice } from "../workbench/office-in-node";
import type { OfficeInNode } from "../workbench/office-in-node";

/** A row of cells; null is blank. */
export type Row = readonly (Scalar | null)[];

/** A workbook in memory under genuine office.js, and what a test does to it as the user. */
export interface TestWorkbook {
  readonly office: OfficeInNode;
  readonly store: MemoryStore;
  /** Adds a sheet of the user's, filled from A1 on. */
  addSheet(name: string, rows?: readonly Row[]): void;
  /** Makes a native table of cells that stand on a sheet. */
  addTable(name: string, sheet: string, rect: Rect): void;
  select(sheet: string, ...areas: readonly Rect[]): void;
  /** Values of a sheet from A1 to its last used cell. */
  values(sheet: string): Scalar[][];
  names(): string[];
  id(sheet: string): string;
}

// The host runs beside other tests; a busy machine is no failure.
jest.setTimeout(60_000);

let opened: OfficeInNode | null = null;

/** Opens a workbook with one blank sheet, "Sheet1", and makes Excel and Office global. Closed by `closeWorkbook`. */
export async function openWorkbook(
  options: ExcelHostOptions & MemoryStoreOptions = {},
): Promise<TestWorkbook> {
  const store = new MemoryStore(options);
  const office = await openOffice(store, options);
  office.install();
  opened = office;
  const id = (name: string): string => {
    const sheet = store.sheets().find((info) => info.name === name);
    if (sheet === undefined) throw new Error(`The workbook has no sheet "${name}".`);
    return sheet.id;
  };
  const fill = (sheet: string, rows: readonly Row[]): void => {
    const columns = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) =>
      Array.from({ length: columns }, (_, c) => {
        const value = row[c];
        return value === null || value === undefined ? null : { value };
      }),
    );
    store.write(sheet, { row: 0, column: 0, rows: rows.length, columns }, cells);
  };
  return {
    office,
    store,
    id,
    addSheet: (name, rows = []) => {
      const sheet = store.addSheet(name);
      if (rows.length > 0) fill(sheet, rows);
    },
    addTable: (name, sheet, rect) =>
      store.addTable({ id: `{table-${name}}`, name, sheet: id(sheet), rect, style: "TableStyleMedium2" }),
    select: (sheet, ...areas) => store.selectAreas(id(sheet), areas),
    values: (sheet) => {
      const used = store.used(id(sheet));
      if (used === null) return [];
      return store.values(id(sheet), {
        row: 0,
        column: 0,
        rows: used.row + used.rows,
        columns: used.column + used.columns,
      });
    },
    names: () => store.sheets().map(({ name }) => name),
  };
}

/** For `afterEach`. */
export function closeWorkbook(): void {
  opened?.close();
  opened = null;
}

/** @example block("A1:C3") */
export function block(address: string): Rect {
  const [first = "", last = first] = address.split(":");
  const from = cell(first);
  const to = cell(last);
  return {
    row: from.row,
    column: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
}

function cell(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
