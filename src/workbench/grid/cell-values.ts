import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { CellWrite, Scalar } from "../host/grid-store";

/** Univer's placeholder while a function waits, under Excel's name. */
const WAITING = "#GETTING_DATA";
export const BUSY = "#BUSY!";

/** Whether a cell shows anything: a value, a formula or rich text. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  if (cell.f || cell.si || cell.p) return true;
  return cell.v !== undefined && cell.v !== null && cell.v !== "";
}

/** The value of a cell as Excel's `values` gives it: "" for a blank one, text such as "#N/A" for an error. */
export function scalarOf(cell: Nullable<ICellData>): Scalar {
  if (!cell) return "";
  const { v, t, p } = cell;
  if (v === undefined || v === null) return (p?.body?.dataStream ?? "").replace(/\r\n$/, "");
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  if (typeof v !== "string") return v;
  if (t === CellValueType.NUMBER && v !== "" && !Number.isNaN(Number(v))) return Number(v);
  return v === WAITING ? BUSY : v;
}

/**
 * Whether Univer might take a text for a number or a date, so that it must be told that it is text.
 *
 * Other texts carry no type: for a typed one Univer tries to read a number whenever it draws the cell.
 */
function likeNumber(text: string): boolean {
  return /^\W*\d|^(true|false)$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
}

/** Univer's form of a value: what is not mentioned stays, so that everything a value replaces is set to null. */
function valueData(value: Scalar): ICellData {
  const blank: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (value === "") return blank;
  if (typeof value === "number") return { ...blank, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...blank, v: value, t: likeNumber(value) ? CellValueType.STRING : null };
}

/** Univer's form of a write to one cell. */
export function cellDataOf(write: CellWrite): ICellData {
  const data: ICellData =
    write.formula !== undefined
      ? { f: write.formula, v: null, t: null, si: null, p: null }
      : write.value !== undefined
        ? valueData(write.value)
        : {};
  if (write.numberFormat !== undefined) data.s = { n: numberFormatData(write.numberFormat) };
  return data;
}

/** Univer's form of a number format; "General" is the absence of one. */
export function numberFormatData(format: string): { pattern: string } | null {
  return format === "General" ? null : { pattern: format };
}
