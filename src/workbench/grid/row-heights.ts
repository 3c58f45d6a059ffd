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
  private readonly unseen = new Set<string>();

  constructor(private readonly book: UniverBook) {}

  /** Something changed that may change heights. */
  touch(sheetId: string): void {
    this.touched.add(sheetId);
    if (!this.book.steps.inStep) this.fitTouched();
  }

  fitTouched(): void {
    for (const id of this.touched) {
      const { redos, undos } = this.fitting(id);
      if (redos.length > 0) this.book.edit(redos, undos);
      this.unseen.add(id);
    }
    this.touched.clear();
  }

  /**
   * Fits a sheet once more when it comes in sight: the filter buttons of tables take room in the headers, and Univer
   * has them only where it draws.
   */
  fitShown(sheetId: string): void {
    if (this.unseen.delete(sheetId)) this.book.execute(this.fitting(sheetId).redos);
  }

  private fitting(subUnitId: string): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const used = this.book.hasSheet(subUnitId) ? usedRect(this.book, subUnitId) : null;
    if (used === null || used.rows > MAX_ROWS) return { redos: [], undos: [] };
    const ranges = [toRange(used)];
    const { unitId } = this.book;
    const { redos, undos } = this.book.injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ unitId, subUnitId, ranges, autoHeightRanges: ranges });
    return { redos: redos as IMutationInfo[], undos: undos as IMutationInfo[] };
  }
}
