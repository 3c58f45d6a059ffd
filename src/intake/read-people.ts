import type { DataIssue } from "../flex/data-issue";
import { isoDate } from "../flex/dates";
import type { Person } from "../flex/person";
import { normalizeName } from "../flex/rate-card";
import type { Grid } from "./grid";
import type { DateOrder } from "./recognition";
import { PEOPLE_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/**
 * Reads what is known of users beside the usage, `FlexPeople`.
 *
 * @param grid rows of the table, header row optional
 * @param dateOrder order of day and month that the user states
 * @returns people in the order of the table, users as written; of two rows with the same user the first counts
 * @throws IntakeError where a header row lacks a required header
 */
export function readPeople(grid: Grid, dateOrder?: DateOrder): TableReading<readonly Person[]> {
  const { rows, issues } = tableRows(grid, PEOPLE_LAYOUT, dateOrder);
  const value = new Map<string, Person>();
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const person = readPerson(row);
    const key = normalizeName(person.user);
    if (value.has(key)) row.block("User", "people.duplicate");
    if (row.issue) found.push(row.issue);
    else value.set(key, person);
  }
  return { value: [...value.values()], issues: found };
}

function readPerson(row: TableRow): Person {
  const person: Person = {
    user: row.name("User"),
    team: row.textOrNull("Team"),
    costCenter: row.textOrNull("Cost center"),
    authorizedFrom: row.dayOrNull("Authorized from"),
    authorizedTo: row.dayOrNull("Authorized to"),
    sourceRow: row.row,
  };
  const { authorizedFrom: from, authorizedTo: to } = person;
  if (from !== null && to !== null && to < from)
    row.block("Authorized to", "people.endsBefore", { from: isoDate(from) });
  return person;
}
