import { isoDate } from "../../flex/dates";
import type { Fault } from "../fault";
import { normalizeHeader } from "../normalize-header";
import type { SettledColumns } from "./settle-columns";
import type { SettledNames, SettleOptions } from "./settle-file";
import { isTotalsWord } from "./unusable-row";
import type { UsageRows } from "./usage-rows";

/** Everything that decides whether a row counts. */
export interface RowsToJudge {
  readonly rows: UsageRows;
  readonly columns: SettledColumns;
  /** By row: 1 on Flex, 0 on a seat; null where all are on Flex. */
  readonly onFlex: Uint8Array | null;
  readonly names: SettledNames;
  readonly options: SettleOptions;
}

/** Why rows of a product do not count. */
interface ProductFault {
  readonly fault: Fault;
  /** Whether it bars rows used on a seat, too. */
  readonly barsSeats: boolean;
}

/**
 * What keeps usable rows from counting: a cell at odds with its column, a name that is none, a day after the as-of
 * date, a product for which no charge can be computed.
 *
 * @returns for a position, why its row does not count, null where it does; null where nothing keeps any row
 */
export function faultsOfRows(judged: RowsToJudge): ((position: number) => Fault | null) | null {
  const { rows, columns, onFlex, options } = judged;
  const { faults, day, lastDay } = columns;
  const asOf = rows.begin === null ? Infinity : (options.terms.asOf ?? Infinity);
  const ofProduct = productFaults(judged);
  const ofUser = userFaults(judged.names.persons.names, rows.headerOf("email", "userName", "userId"));
  const product = rows.product.view();
  const user = rows.user.view();
  const mayFail = faults.size > 0 || ofUser.size > 0 || ofProduct !== null || lastDay > asOf;
  const faultOf = (position: number): Fault | null => {
    if (faults.size > 0) {
      const fault = faults.get(position);
      if (fault !== undefined) return fault;
    }
    if (ofUser.size > 0) {
      const fault = ofUser.get(user[position]!);
      if (fault !== undefined) return fault;
    }
    if (day[position]! > asOf) return afterAsOf(rows, day[position]!, asOf);
    const barred = ofProduct === null ? null : ofProduct[product[position]!]!;
    if (barred !== null && (barred.barsSeats || onFlex?.[position] !== 0)) return barred.fault;
    return null;
  };
  return mayFail ? faultOf : null;
}

function afterAsOf(rows: UsageRows, day: number, asOf: number): Fault {
  return {
    code: "intake.afterAsOf",
    column: rows.headerOf("start", "date"),
    value: isoDate(day),
    params: { asOf: isoDate(asOf) },
  };
}

/** By product: what bars it; null where nothing bars any. */
function productFaults({ rows, names, options }: RowsToJudge): readonly (ProductFault | null)[] | null {
  const column = rows.headerOf("product");
  const header = normalizeHeader(column);
  const faults = names.products.map(({ name, rate }, index): ProductFault | null => {
    const value = rows.names.products.names[index]!;
    if (normalizeHeader(value) === header)
      return { fault: { code: "intake.repeatedHeader", column, value }, barsSeats: true };
    if (isTotalsWord(value)) return { fault: { code: "intake.totalsRow", column, value }, barsSeats: true };
    if (rows.tokens !== null || options.isMonitoring) return null;
    if (rate === undefined)
      return { fault: { code: "intake.unknownProduct", column, value: name }, barsSeats: true };
    if (rate.tokensPerDay === null)
      return { fault: { code: "intake.noRate", column, value: name }, barsSeats: false };
    return null;
  });
  return faults.some((fault) => fault !== null) ? faults : null;
}

/** Users whose names stand for totals. */
function userFaults(names: readonly string[], column: string): ReadonlyMap<number, Fault> {
  const faults = new Map<number, Fault>();
  // A plain loop: there may be as many users as rows.
  for (let user = 0; user < names.length; user++) {
    const value = names[user]!;
    if (isTotalsWord(value)) faults.set(user, { code: "intake.totalsRow", column, value });
  }
  return faults;
}
