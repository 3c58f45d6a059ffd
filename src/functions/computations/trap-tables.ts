import type { HourCost } from "../../flex/activity/hour-cost";
import { trapRows } from "../../flex/trap-table";
import { message } from "../../messages/message";
import { FunctionFailure } from "../function-failure";
import type { ResultCell, ResultRows } from "../spill";
import { measured, type Session } from "./session";

/** The five traps side by side: the summary's trap table. */
export function traps(session: Session): ResultRows {
  return trapRows(session.analysis()).map((row) => [
    row.name,
    row.measurable,
    row.affectedTokens,
    row.affectedCost,
    row.avoidableTokens,
    row.avoidableCost,
    message(row.basis.code, row.basis.params),
  ]);
}

/** Usage days on which no person started a session, by user and product; most tokens first. */
export function background(session: Session): ResultRows {
  const { uses } = measured(session.analysis().traps.background);
  return rowsOrNone(
    uses.map((use) => [
      use.user,
      use.product,
      use.usageDays,
      use.tokens,
      use.cost,
      use.firstDay,
      use.lastDay,
      use.firstRow,
    ]),
  );
}

/** Short-session days by user, product and consolidation window; most avoidable tokens first. */
export function shortSessions(session: Session): ResultRows {
  const { groups } = measured(session.analysis().traps.shortSessions);
  return rowsOrNone(
    groups.map((group) => [
      group.user,
      group.product,
      group.windowStart,
      group.days,
      group.minutes,
      group.needed,
      group.tokens,
      group.avoidableTokens,
      group.avoidableCost,
    ]),
  );
}

/** Cost per active hour: the total, then products, then users, the dearest hours first. */
export function costPerHour(session: Session): ResultRows {
  const { total, products, users } = measured(session.hourCosts());
  const row = (scope: string, name: string, hours: HourCost): ResultCell[] => [
    scope,
    name,
    hours.usageDays,
    hours.tokens,
    hours.cost,
    hours.activeHours,
    hours.costPerActiveHour,
    hours.unmeasuredDays,
  ];
  return [
    row("Total", "All", total),
    ...products.map((each) => row("Product", each.product, each)),
    ...users.map((each) => row("User", each.user, each)),
  ];
}

/** Share of tokens against share of days by product; highest index first. */
export function rateDisparity(session: Session): ResultRows {
  const { products } = measured(session.analysis().traps.rateDisparity);
  return rowsOrNone(
    products.map((each) => [
      each.product,
      each.usageDays,
      each.tokens,
      each.tokenShare,
      each.dayShare,
      each.index,
    ]),
  );
}

/**
 * The rows of a list.
 *
 * @throws FunctionFailure (#N/A) where there is none: a header with nothing below it looks like a fault
 */
export function rowsOrNone(rows: ResultRows): ResultRows {
  if (rows.length === 0) throw new FunctionFailure("notAvailable", "functions.nothingFound");
  return rows;
}
