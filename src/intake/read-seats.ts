import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import type { RateCard } from "../flex/rate-card";
import type { Seat } from "../flex/seat";
import type { Grid } from "./grid";
import { productNames } from "./identity/product-names";
import type { ProductNames } from "./identity/product-names";
import type { DateOrder } from "./recognition";
import { SEATS_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/**
 * Reads the seats that users hold, `FlexSeats`.
 *
 * Products are named as the rate card does, whatever maker, version or case they are written with.
 *
 * @param grid rows of the table, header row optional
 * @param rates names the products, and says what a seat costs where the table does not
 * @param dateOrder order of day and month that the user states
 * @returns seats in the order of the table; users as written
 * @throws IntakeError where a header row lacks a required header
 */
export function readSeats(grid: Grid, rates: RateCard, dateOrder?: DateOrder): TableReading<readonly Seat[]> {
  const { rows, issues } = tableRows(grid, SEATS_LAYOUT, dateOrder);
  const names = productNames(rates);
  const value: Seat[] = [];
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const seat = readSeat(row, names);
    if (row.issue) found.push(row.issue);
    else value.push(seat);
  }
  return { value, issues: found };
}

function readSeat(row: TableRow, names: ProductNames): Seat {
  const user = row.name("User");
  const { name: product, rate } = names.nameOf(row.name("Product"));
  const cost = row.positiveOr("Cost per year", rate?.seatCostPerYear ?? null);
  const seat: Seat = {
    user,
    product,
    team: row.textOrNull("Team"),
    start: row.dayOrNull("Start"),
    renewal: row.dayOrNull("Renewal"),
    costPerYear: cost ?? 0,
    sourceRow: row.row,
  };
  if (seat.start !== null && seat.renewal !== null && seat.renewal <= seat.start)
    row.block("Renewal", "seats.renewalBefore", { start: isoDate(seat.start) });
  if (cost === null) row.block("Cost per year", "seats.noCost", { product });
  return seat;
}
