import { isoDate } from "../../flex/dates";
import { message } from "../../messages/message";
import { IntakeError } from "../intake-error";
import type { DateOrder, DateOrderFinding } from "../recognition";
import type { UndecidedDate, UndecidedDates } from "./undecided-dates";

/** What the dates of one column say about their order. */
interface Evidence {
  readonly column: number;
  /** Cells that are dates only with the day, or the month, first; and one of them. */
  dayFirst: number;
  monthFirst: number;
  dayFirstExample: UndecidedDate | null;
  monthFirstExample: UndecidedDate | null;
  /** A date that is possible in both orders. */
  readonly open: { example: UndecidedDate | null };
}

/** The order of one column, decided or not. */
export interface ColumnOrder {
  /** 0-based. */
  readonly column: number;
  readonly finding: DateOrderFinding;
}

/**
 * Decides for each column with waiting dates whether the day or the month comes first.
 *
 * The whole column decides: a date that is possible in one order only decides for it, against fewer that are possible
 * in the other only. Where no date decides, or as many for the one as for the other, the column is ambiguous.
 *
 * @param waiting dates of all columns
 * @param headers as written, by column
 * @param chosen order that the user states: it goes before what the column says
 * @returns in the order of columns
 */
export function dateOrders(
  waiting: UndecidedDates,
  headers: readonly string[],
  chosen?: DateOrder,
): readonly ColumnOrder[] {
  return [...evidenceByColumn(waiting).values()]
    .sort((a, b) => a.column - b.column)
    .map((evidence) => ({
      column: evidence.column,
      finding: findingOf(evidence, headers[evidence.column] ?? "", chosen),
    }));
}

/**
 * The order of each column.
 *
 * @throws IntakeError where a column is ambiguous
 */
export function decidedOrders(
  orders: readonly ColumnOrder[],
  waiting: UndecidedDates,
): Map<number, DateOrder> {
  const decided = new Map<number, DateOrder>();
  for (const { column, finding } of orders) {
    if (finding.order === "ambiguous") throw ambiguous(finding, waiting, column);
    decided.set(column, finding.order);
  }
  return decided;
}

function evidenceByColumn(waiting: UndecidedDates): ReadonlyMap<number, Evidence> {
  const byColumn = new Map<number, Evidence>();
  waiting.dates.forEach((date, index) => {
    const cells = waiting.cells[index]!;
    let evidence = byColumn.get(date.column);
    if (evidence === undefined) byColumn.set(date.column, (evidence = noEvidence(date.column)));
    if (Number.isNaN(date.monthFirst)) {
      evidence.dayFirst += cells;
      evidence.dayFirstExample ??= date;
    } else if (Number.isNaN(date.dayFirst)) {
      evidence.monthFirst += cells;
      evidence.monthFirstExample ??= date;
    } else evidence.open.example ??= date;
  });
  return byColumn;
}

function noEvidence(column: number): Evidence {
  return {
    column,
    dayFirst: 0,
    monthFirst: 0,
    dayFirstExample: null,
    monthFirstExample: null,
    open: { example: null },
  };
}

function findingOf(evidence: Evidence, column: string, chosen: DateOrder | undefined): DateOrderFinding {
  const { dayFirst, monthFirst, dayFirstExample, monthFirstExample, open } = evidence;
  const any = (open.example ?? dayFirstExample ?? monthFirstExample)!;
  if (chosen !== undefined)
    return { column, order: chosen, example: any.text, reason: message(`intake.order.chosen.${chosen}`) };
  if (dayFirst === monthFirst) {
    const params = { dayFirst, monthFirst, value: any.text };
    const reason = message(dayFirst === 0 ? "intake.order.open" : "intake.order.tied", params);
    return { column, order: "ambiguous", example: any.text, reason };
  }
  const order = dayFirst > monthFirst ? "dmy" : "mdy";
  const example = (order === "dmy" ? dayFirstExample : monthFirstExample)!.text;
  const against = Math.min(dayFirst, monthFirst);
  const params = { count: Math.max(dayFirst, monthFirst), against, value: example };
  const reason = message(`intake.order.${against === 0 ? "decided" : "outvoted"}.${order}`, params);
  return { column, order, example, reason };
}

function ambiguous(finding: DateOrderFinding, waiting: UndecidedDates, column: number): IntakeError {
  const open = waiting.dates.find(
    (date) => date.column === column && !Number.isNaN(date.dayFirst) && !Number.isNaN(date.monthFirst),
  );
  if (open === undefined)
    return new IntakeError("intake.contradictoryDates", { column: finding.column, reason: finding.reason });
  return new IntakeError("intake.ambiguousDates", {
    column: finding.column,
    value: open.text,
    dayFirst: isoDate(open.dayFirst),
    monthFirst: isoDate(open.monthFirst),
    reason: finding.reason,
  });
}
