import type { DataIssue } from "../../flex/data-issue";
import { isoDate } from "../../flex/dates";
import type { RateCard } from "../../flex/rate-card";
import type { Terms } from "../../flex/terms";
import { issueOf } from "../fault";
import type { Fault } from "../fault";
import type { UsageRows } from "./usage-rows";

/** Rows that count and rows that do not. */
export interface Partition {
  /** Positions of the rows that count, ascending. */
  readonly kept: Int32Array;
  /** One blocking issue for each other row. */
  readonly setAside: readonly DataIssue[];
}

export interface SetAsideOptions {
  /** Rows after its as-of date do not count. */
  readonly terms: Terms;
  /** What it does not charge does not count, where the data reports no tokens. */
  readonly rates: RateCard;
}

/** Why rows of a product cannot be charged. */
interface ProductFault {
  readonly fault: Fault;
  /** Whether it bars rows used on a seat, too. */
  readonly barsSeats: boolean;
}

/**
 * Sets aside the rows after the as-of date, and those for which no charge can be computed.
 *
 * @param rows all rows whose cells can be used
 * @param onFlex by row: 1 on Flex, 0 on a seat; null where all are on Flex
 */
export function setAsideRows(
  rows: UsageRows,
  onFlex: Uint8Array | null,
  options: SetAsideOptions,
): Partition {
  const asOf = options.terms.asOf ?? Infinity;
  const faults = rows.tokens === null ? productFaults(rows, options.rates) : [];
  const day = rows.day.view();
  const product = rows.product.view();
  const sourceRow = rows.sourceRow.view();
  const kept = new Int32Array(rows.length);
  const setAside: DataIssue[] = [];
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const barred = faults[product[row]!] ?? null;
    let fault: Fault | null = null;
    if (day[row]! > asOf) fault = afterAsOf(rows, day[row]!, asOf);
    else if (barred !== null && (barred.barsSeats || onFlex?.[row] !== 0)) fault = barred.fault;
    if (fault === null) kept[count++] = row;
    else setAside.push(issueOf(fault, { source: "usage", severity: "blocks", row: sourceRow[row]! }));
  }
  return { kept: kept.subarray(0, count), setAside };
}

function afterAsOf(rows: UsageRows, day: number, asOf: number): Fault {
  return {
    code: "intake.afterAsOf",
    column: rows.headerOf("start", "date") ?? "",
    value: isoDate(day),
    params: { asOf: isoDate(asOf) },
  };
}

function productFaults(rows: UsageRows, rates: RateCard): readonly (ProductFault | null)[] {
  const column = rows.headerOf("product") ?? "";
  return rows.products.names.map((product) => {
    const rate = rates.find(product);
    if (rate === undefined)
      return { fault: { code: "intake.unknownProduct", column, value: product }, barsSeats: true };
    if (rate.tokensPerDay === null)
      return { fault: { code: "intake.noRate", column, value: product }, barsSeats: false };
    return null;
  });
}
