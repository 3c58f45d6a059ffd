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
 * A user may be authorized several times: a further row with dates is one more term, of the first row's team and cost
 * center. Any other further row of a user is set aside.
 *
 * @param grid rows of the table, header row optional
 * @param dateOrder order of day and month that the user states
 * @returns rows in the order of the table, users as written
 * @throws IntakeError where a header row lacks a required header
 */
export function readPeople(grid: Grid, dateOrder?: DateOrder): TableReading<readonly Person[]> {
  const { rows, issues } = tableRows(grid, PEOPLE_LAYOUT, dateOrder);
  const value: Person[] = [];
  const firstOf = new Map<string, Person>();
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const person = readPerson(row);
    const key = normalizeName(person.user);
    const first = firstOf.get(key) ?? null;
    if (first !== null && !isFurtherTerm(person, first)) row.block("User", "people.duplicate");
    if (row.issue) {
      found.push(row.issue);
      continue;
    }
    if (first === null) firstOf.set(key, person);
    const { team, costCenter } = first ?? person;
    value.push({ ...person, team, costCenter });
  }
  return { value, issues: found };
}

/** Without dates in the first row the user is authorized for good, and a further row says nothing new. */
function isFurtherTerm(person: Person, first: Person): boolean {
  const isSame = (own: string | null, known: string | null): boolean => own === null || own === known;
  return (
    hasDates(person) &&
    hasDates(first) &&
    isSame(person.team, first.team) &&
    isSame(person.costCenter, first.costCenter)
  );
}

function hasDates({ authorizedFrom, authorizedTo }: Person): boolean {
  return authorizedFrom !== null || authorizedTo !== null;
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
