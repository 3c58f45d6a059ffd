import { isBlank } from "../cells";
import type { Fault } from "../fault";
import { normalizeHeader } from "../normalize-header";
import type { Row } from "./row-columns";
import type { UsageHeader } from "./usage-header";

/** What the cells of a row of totals are called. */
const TOTALS =
  /^(grand|sub|overall)?(total|totals|totale|totaal|totalgeneral|totalgénéral|sum|summe|gesamt|gesamtsumme|gesamtergebnis|insgesamt|somme|suma)$/;

/** How the words for totals begin; other letters than those of ASCII may stand for one of these. */
const MAY_BE_TOTALS = /^[^a-z0-9\u0080-\uffff]*[gsoti\u0080-\uffff]/i;

/** Whether a text names a row of totals, not a user or product. */
export function isTotalsWord(text: string): boolean {
  // Every name of a file is asked: most tell by their first letter.
  return MAY_BE_TOTALS.test(text) && TOTALS.test(normalizeHeader(text));
}

/**
 * What a row that cannot be used really is: the header once more, or totals, rather than a row with a bad cell.
 *
 * @param fault of the cell that keeps the row from being used
 */
export function faultOfRow(fault: Fault, row: Row, header: UsageHeader): Fault {
  if (repeatsHeader(row, header)) return { ...fault, code: "intake.repeatedHeader" };
  const { columns, headers } = header;
  const total = row.findIndex((cell) => typeof cell === "string" && isTotalsWord(cell));
  if (total >= 0) return { code: "intake.totalsRow", column: headers[total] ?? "", value: row[total]! };
  const telling = [
    columns.start,
    columns.date,
    columns.email,
    columns.userId,
    columns.userName,
    columns.product,
  ];
  const sums = [columns.tokens, columns.days, columns.minutes, columns.hours, columns.quantity];
  const onlySums =
    telling.flat().every((column) => isBlank(row[column])) &&
    sums.flat().some((column) => !isBlank(row[column]));
  return onlySums ? { ...fault, code: "intake.totalsRow" } : fault;
}

/** Whether every filled cell of a row says what its header says. */
function repeatsHeader(row: Row, { headers }: UsageHeader): boolean {
  let same = 0;
  for (let column = 0; column < row.length; column++) {
    const text = normalizeHeader(row[column]);
    if (text === "") continue;
    if (text !== normalizeHeader(headers[column])) return false;
    same++;
  }
  return same > 1;
}
