import { message } from "../messages/message";
import { parseAddress } from "./host/cells/address";
import { COLUMN_COUNT, intersection, ROW_COUNT } from "./host/cells/rect";
import type { CellWrite, GridStore, Rect, Scalar } from "./host/grid-store";
import type { OpenWorkbench } from "./start-workbench";

/** What scripts and tests may do with the open workbook: `window.workbench`. */
export interface WorkbenchApi {
  /** Resolves when grid, pane and custom functions can be used. */
  readonly ready: Promise<void>;
  /** Names of the sheets, from left to right. */
  sheets(): Promise<string[]>;
  /** Writes cells as the user would: text that starts with "=" is a formula, with an apostrophe it stays text. */
  setCells(sheet: string, address: string, values: readonly (readonly (Scalar | null)[])[]): Promise<void>;
  /** Values of cells, "" for a blank one; whole columns and rows end where the data ends. */
  getCells(sheet: string, address: string): Promise<Scalar[][]>;
  /** Shows the sheet and selects cells; what is typed goes to the grid. */
  select(sheet: string, address: string): Promise<void>;
  /** Downloads the workbook as a file and gives its bytes. */
  save(): Promise<Uint8Array>;
}

function sheetId(store: GridStore, name: string): string {
  const sheets = store.sheets();
  const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (sheet) return sheet.id;
  throw new Error(
    message("workbench-no-sheet", { sheet: name, sheets: sheets.map((each) => each.name).join(", ") }),
  );
}

function rectOf(address: string): Rect {
  const rect = parseAddress(address.trim());
  if (rect === null) throw new Error(message("workbench-bad-address", { address }));
  return rect;
}

function writeOf(value: Scalar | null | undefined): CellWrite {
  if (value === null || value === undefined) return { value: "" };
  if (typeof value !== "string") return { value };
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  return { value: value.startsWith("'") ? value.slice(1) : value };
}

function checkShape(address: string, rect: Rect, values: readonly (readonly unknown[])[]): void {
  const fits = values.length === rect.rows && values.every((row) => row.length === rect.columns);
  if (fits) return;
  throw new Error(message("workbench-bad-values", { address, rows: rect.rows, columns: rect.columns }));
}

/** An address of one cell stands for the block that begins there. */
function blockAt(rect: Rect, values: readonly (readonly unknown[])[]): Rect {
  const single = rect.rows === 1 && rect.columns === 1;
  return single ? { ...rect, rows: values.length, columns: values[0]?.length ?? 0 } : rect;
}

function fromFirstCell({ row, column, rows, columns }: Rect): Rect {
  return { row: 0, column: 0, rows: row + rows, columns: column + columns };
}

/**
 * The programming interface of the workbench. It can be called at once; what it does waits for the workbook.
 *
 * @param opened the workbench, when its workbook is open
 */
export function workbenchApi(
  opened: Promise<Pick<OpenWorkbench, "store" | "focus">>,
  ready: Promise<void>,
  save: () => Promise<Uint8Array>,
): WorkbenchApi {
  return {
    ready,
    save,
    async sheets() {
      return (await opened).store.sheets().map(({ name }) => name);
    },
    async setCells(sheet, address, values) {
      const { store } = await opened;
      const rect = blockAt(rectOf(address), values);
      checkShape(address, rect, values);
      const id = sheetId(store, sheet);
      const cells = values.map((row) => row.map(writeOf));
      store.asUser(() => store.write(id, rect, cells));
      await store.settle();
    },
    async getCells(sheet, address) {
      const { store } = await opened;
      await store.settle();
      const id = sheetId(store, sheet);
      const rect = rectOf(address);
      if (rect.rows < ROW_COUNT && rect.columns < COLUMN_COUNT) return store.values(id, rect);
      const used = store.used(id);
      const area = used && intersection(rect, fromFirstCell(used));
      return area ? store.values(id, area) : [];
    },
    async select(sheet, address) {
      const { store, focus } = await opened;
      focus();
      store.select(sheetId(store, sheet), rectOf(address));
    },
  };
}
