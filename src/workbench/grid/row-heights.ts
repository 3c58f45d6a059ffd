import type { IMutationInfo } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import { usedRect } from "./cell-reading";
import { toRange } from "./rects";
import type { UniverBook } from "./univer-book";

/** Sheets with more rows keep their heights: measuring every text of a large sheet takes seconds. */
const MAX_ROWS = 3000;

/**
 * Fits the heights of rows to their texts, as Excel does by itself when a font grows, a text wraps or a column
 * becomes narrower.
 *
 * Within an undo step sheets are only noted, and fitted when it ends: once, however many columns changed.
 */
export class RowHeights {
  private readonly touched = new Set<string>();

  constructor(private readonly book: UniverBook) {}

  /** Something changed that may change heights. */
  touch(sheetId: string): void {
    this.touched.add(sheetId);
    if (!this.book.steps.inStep) this.fitTouched();
  }

  fitTouched(): void {
    const sheets = [...this.touched].filter((id) => this.book.hasSheet(id));
    this.touched.clear();
    for (const id of sheets) this.fit(id);
  }

  private fit(subUnitId: string): void {
    const used = usedRect(this.book, subUnitId);
    if (used === null || used.rows > MAX_ROWS) return;
    const ranges = [toRange(used)];
    const { unitId } = this.book;
    const { redos, undos } = this.book.injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ unitId, subUnitId, ranges, autoHeightRanges: ranges });
    if (redos.length > 0) this.book.edit(redos as IMutationInfo[], undos as IMutationInfo[]);
  }
}
