import { Rectangle } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import type { Rect } from "../host/grid-store";
import { toRange, toRect } from "./rects";
import type { UniverBook } from "./univer-book";

export function listMerges(book: UniverBook, sheetId: string): Rect[] {
  return book.sheet(sheetId).getMergeData().map(toRect);
}

export function mergeCells(book: UniverBook, sheetId: string, rect: Rect): void {
  const params = target(book, sheetId, [toRange(rect)]);
  book.edit(
    [{ id: AddWorksheetMergeMutation.id, params }],
    [{ id: RemoveWorksheetMergeMutation.id, params }],
  );
}

/** Splits every merged area that touches the rectangle. */
export function unmergeCells(book: UniverBook, sheetId: string, rect: Rect): void {
  const area = toRange(rect);
  const touched = book
    .sheet(sheetId)
    .getMergeData()
    .filter((merged) => Rectangle.intersects(merged, area));
  if (touched.length === 0) return;
  const params = target(book, sheetId, touched);
  book.edit(
    [{ id: RemoveWorksheetMergeMutation.id, params }],
    [{ id: AddWorksheetMergeMutation.id, params }],
  );
}

function target(book: UniverBook, sheetId: string, ranges: IRange[]) {
  return { unitId: book.unitId, subUnitId: sheetId, ranges };
}
