import type { DataIssue, IssueSource } from "../flex/data-issue";
import { isBlankRow } from "./cells";
import type { Grid } from "./grid";
import { normalizeHeader } from "./normalize-header";
import {
  CALENDAR_LAYOUT,
  LOTS_LAYOUT,
  PEOPLE_LAYOUT,
  RATES_LAYOUT,
  SCENARIOS_LAYOUT,
  SEATS_LAYOUT,
  TERMS_LAYOUT,
  TIERS_LAYOUT,
} from "./table-layout";

const LAYOUTS = [
  TERMS_LAYOUT,
  RATES_LAYOUT,
  LOTS_LAYOUT,
  TIERS_LAYOUT,
  SEATS_LAYOUT,
  PEOPLE_LAYOUT,
  CALENDAR_LAYOUT,
  SCENARIOS_LAYOUT,
];

/**
 * Tells of a table that is given and yet has no row below its header.
 *
 * @param source which table it is
 * @param grid its rows, the header among them
 * @returns no issue where there are rows, or no header
 */
export function emptyTableNotice(source: IssueSource, grid: Grid): readonly DataIssue[] {
  const layout = LAYOUTS.find((each) => each.source === source);
  const last = grid.findLast((row) => !isBlankRow(row));
  if (layout === undefined || last === undefined) return [];
  const headers = new Set(last.map(normalizeHeader));
  if (!layout.required.every((header) => headers.has(normalizeHeader(header)))) return [];
  const params = { table: layout.name };
  return [{ code: "table.noRows", severity: "notice", source, row: null, column: null, value: null, params }];
}
