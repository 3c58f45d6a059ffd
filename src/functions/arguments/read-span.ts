import { addMonths, serialOf } from "../../flex/dates";
import { readDay } from "../../intake/date-cell";
import { FunctionFailure } from "../function-failure";
import { cellsOf, isBlank } from "../matrix";
import type { Span, SpanArgument } from "./argument-contract";
import { readValue, shown, shownSpan } from "./read-scalar";

/** "2025", "2025-Q3" or "2025Q3", "2025-03". */
const NAMED_SPAN = /^(\d{4})(?:-?[qQ]([1-4])|-(0[1-9]|1[0-2]))?$/;
const MONTHS_PER_QUARTER = 3;

/**
 * A span of days.
 *
 * @param raw a year, quarter or month as text or number, or two cells with the first and the last day
 * @returns null where it is left empty
 * @throws FunctionFailure (#VALUE!) for anything else, and for a last day before the first
 * @example readSpan(contract, "2025-Q3") //=> { from: serialOf(2025, 7, 1), to: serialOf(2025, 9, 30) }
 */
export function readSpan({ name: argument }: SpanArgument, raw: unknown): Span | null {
  const cells = cellsOf(raw, isBlank)
    .flat()
    .map((cell) => readValue(argument, cell));
  if (cells.every((cell) => isBlank(cell) || cell === 0)) return null;
  if (cells.length === 1) {
    const span = namedSpan(String(cells[0]).trim());
    if (span !== null) return span;
  }
  const [from, to] = cells.map(readDay);
  if (cells.length !== 2 || Number.isNaN(from) || Number.isNaN(to)) {
    const value = cells.map((cell) => shown(cell ?? "")).join(", ");
    throw new FunctionFailure("value", "functions.spanKind", { argument, value });
  }
  const span = { from: from!, to: to! };
  if (span.to < span.from) {
    throw new FunctionFailure("value", "functions.spanBackwards", { argument, span: shownSpan(span) });
  }
  return span;
}

function namedSpan(text: string): Span | null {
  const [, yearText, quarter, month] = NAMED_SPAN.exec(text) ?? [];
  if (yearText === undefined) return null;
  const year = Number(yearText);
  if (quarter !== undefined) {
    return monthsFrom(serialOf(year, (Number(quarter) - 1) * MONTHS_PER_QUARTER + 1, 1), MONTHS_PER_QUARTER);
  }
  return month === undefined
    ? monthsFrom(serialOf(year, 1, 1), 12)
    : monthsFrom(serialOf(year, Number(month), 1), 1);
}

function monthsFrom(from: number, months: number): Span {
  return { from, to: addMonths(from, months) - 1 };
}
