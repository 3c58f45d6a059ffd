import type { ChartInfo, GridStore, NameInfo, StoreMeta, TableInfo } from "../grid-store";
import type { Evaluate } from "./evaluation";
import { calculate } from "./evaluation";
import { MemoryGrid } from "./memory-grid";
import { MemoryMeta } from "./memory-meta";

export interface MemoryStoreOptions {
  /** File name, "Book1.xlsx" where absent. */
  readonly title?: string;
  readonly dateSystem?: 1900 | 1904;
  /** Calculates formulas; without it every formula shows `#NAME?`, as a function does that Excel does not know. */
  readonly evaluate?: Evaluate;
}

/**
 * A workbook in memory that begins with one blank sheet, "Sheet1". Beside the contract it lets a test act as the
 * user: `type`, `selectAreas` and `setEditing`.
 */
export class MemoryStore extends MemoryGrid implements GridStore {
  readonly title: string;
  readonly dateSystem: 1900 | 1904;
  readonly meta: StoreMeta = new MemoryMeta();
  private readonly evaluate: Evaluate | undefined;
  private tableList: TableInfo[] = [];
  private chartList: ChartInfo[] = [];
  private nameList: NameInfo[] = [];

  constructor({ title = "Book1.xlsx", dateSystem = 1900, evaluate }: MemoryStoreOptions = {}) {
    super();
    this.title = title;
    this.dateSystem = dateSystem;
    this.evaluate = evaluate;
  }

  override deleteSheet(id: string): void {
    super.deleteSheet(id);
    this.tableList = this.tableList.filter(({ sheet }) => sheet !== id);
    this.chartList = this.chartList.filter(({ sheet }) => sheet !== id);
    this.nameList = this.nameList.filter(({ sheet }) => sheet !== id);
  }

  tables(): TableInfo[] {
    return [...this.tableList];
  }

  addTable(table: TableInfo): void {
    this.tableList.push(table);
  }

  updateTable(id: string, change: Partial<Omit<TableInfo, "id" | "sheet">>): void {
    this.tableList = changed(this.tableList, id, change);
  }

  removeTable(id: string): void {
    this.tableList = this.tableList.filter((table) => table.id !== id);
  }

  charts(): ChartInfo[] {
    return [...this.chartList];
  }

  addChart(chart: ChartInfo): void {
    this.chartList.push(chart);
  }

  updateChart(id: string, change: Partial<Omit<ChartInfo, "id" | "sheet">>): void {
    this.chartList = changed(this.chartList, id, change);
  }

  removeChart(id: string): void {
    this.chartList = this.chartList.filter((chart) => chart.id !== id);
  }

  names(): NameInfo[] {
    return [...this.nameList];
  }

  addName(name: NameInfo): void {
    this.nameList.push(name);
  }

  removeName(name: string, sheet: string | null): void {
    this.nameList = this.nameList.filter((item) => item.name !== name || item.sheet !== sheet);
  }

  settle(): void {
    if (!this.isStale) return;
    this.isStale = false;
    if (this.evaluate) calculate(this, this.sheetList, this.evaluate);
    this.emitter.emit("calculated", {});
  }

  recalculate(): void {
    this.isStale = true;
    this.settle();
  }

  /** Memory keeps no undo steps. */
  transact<T>(_label: string, work: () => Promise<T>): Promise<T> {
    return work();
  }
}

function changed<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<Omit<T, "id" | "sheet">>,
): T[] {
  return list.map((item) => (item.id === id ? { ...item, ...change } : item));
}
