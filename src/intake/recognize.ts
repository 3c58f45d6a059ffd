import { isBlankRow } from "./cells";
import { dateOrders } from "./dates/date-orders";
import { InstantReader } from "./dates/instant-reader";
import type { Grid } from "./grid";
import type { InputFile, Recognition } from "./recognition";
import { recognitionOf } from "./recognition-of";
import { SEARCHED_ROWS } from "./usage/header-search";
import { periodOf } from "./usage/period-search";
import { columnRoles, headerCandidate, headerSignature } from "./usage/usage-header";
import { firstFilled } from "./usage/row-columns";
import type { Row } from "./usage/row-columns";
import type { HeaderCandidate, UsageHeader } from "./usage/usage-header";

interface FoundHeader {
  readonly candidate: HeaderCandidate;
  readonly position: number;
}

/**
 * Recognizes data before it is read: its shape, the role of each column, the order of text dates.
 *
 * Never throws: where the headers do not suffice, `shape` is null, `missing` says what is needed, and the columns are
 * those of the likeliest row, so that the user can give them roles.
 *
 * @param grid all rows, or the first of them; an order of dates that they leave open is "ambiguous", though later rows
 * may decide it
 * @param file what the cells do not tell, and the user's corrections
 * @example recognize([["Day used", "Email", "Product", "Tokens used"]]).shape //=> "daily export"
 */
export function recognize(grid: Grid, file: InputFile = {}): Recognition {
  const { firstRow = 1, corrections = {}, filters = [] } = file;
  const found = findHeader(grid, file);
  if (found === null) return nothing();
  const { candidate, position } = found;
  const { header, missing } = candidate;
  if (missing.length > 0) {
    return {
      ...nothing(),
      missing,
      headerRow: firstRow + position,
      columns: columnRoles(header),
      signature: headerSignature(header.headers),
    };
  }
  const above = [...grid.slice(0, position), ...filters];
  const period = corrections.period ?? periodOf(above, corrections.dateOrder);
  const reader = new InstantReader({ utcOffsetHours: 0, date1904: file.date1904 });
  for (let row = position + 1; row < grid.length; row++)
    for (const column of dateColumns(grid[row]!, header)) reader.read(grid[row]![column], column);
  const orders = dateOrders(reader.waiting, header.headers, corrections.dateOrder);
  return recognitionOf(header, firstRow + position, orders, period);
}

/** The columns whose dates the reading of a row takes: others need not be decided. */
function dateColumns(row: Row, { columns, shape }: UsageHeader): readonly number[] {
  if (shape === "usage report") return [];
  const begin = firstFilled(row, [...columns.start, ...columns.date]);
  const isEndRead = shape === "subscriptions" || firstFilled(row, [...columns.minutes, ...columns.hours]) < 0;
  return [begin, isEndRead ? firstFilled(row, columns.end) : -1].filter((column) => column >= 0);
}

/** The first row that suffices, else the likeliest; null where all rows are blank. */
function findHeader(grid: Grid, { corrections }: InputFile): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (let position = 0; position < Math.min(grid.length, SEARCHED_ROWS); position++) {
    const row = grid[position]!;
    if (isBlankRow(row)) continue;
    const candidate = headerCandidate(row, corrections?.roles);
    if (candidate.missing.length === 0) return { candidate, position };
    if (best === null || candidate.found > best.candidate.found) best = { candidate, position };
  }
  return best;
}

function nothing(): Recognition {
  return {
    shape: null,
    missing: ["date", "user", "product", "measure"],
    headerRow: null,
    columns: [],
    dateOrder: null,
    dateOrders: [],
    signature: "",
    period: null,
  };
}
