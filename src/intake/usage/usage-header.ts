import type { CellValue } from "../../flex/data-issue";
import { normalizeHeader } from "../normalize-header";
import { COLUMN_ROLES } from "../recognition";
import type { ColumnRole, Corrections, RecognizedColumn, Shape, UsageNeed } from "../recognition";

/**
 * The headers by which a column is recognized, normalized, the more telling first.
 *
 * @source domain notes, "What users paste or import"
 */
const ALIASES: Readonly<Record<ColumnRole, readonly string[]>> = {
  start: [
    "start",
    "starttime",
    "startdate",
    "startdatetime",
    "sessionstart",
    "sessionstartdate",
    "sessionstarttime",
    "startedat",
  ],
  date: ["date", "dayused", "usagedate", "usageday", "day"],
  end: [
    "end",
    "endtime",
    "enddate",
    "enddatetime",
    "sessionend",
    "sessionenddate",
    "sessionendtime",
    "endedat",
  ],
  userId: ["autodeskid", "userid"],
  userHash: ["hashedautodeskid", "hasheduserid"],
  email: ["email", "emailaddress", "useremail"],
  userName: ["user", "username", "fullname"],
  firstName: ["firstname"],
  lastName: ["lastname"],
  // A child row of a Collection names the Collection in productName: the child is what was used.
  product: ["childproductname", "product", "productname", "offeringname", "offering"],
  tokens: ["tokensused", "tokens", "tokensconsumed", "tokenscharged"],
  days: ["daysused", "totaluniquedays", "uniquedays", "usagedays"],
  minutes: ["minutes", "duration", "durationminutes", "sessionminutes", "usageminutes"],
  hours: ["hours", "usagehours", "durationhours", "sessionhours"],
  access: ["accessoption", "access", "accessmethod", "usagetype"],
  sessionSource: ["sessionsource", "trigger", "launchtype"],
  /** Access or session source: its values decide. */
  source: ["source"],
  machine: ["machinename", "machine", "computername", "hostname"],
  version: ["version", "productversion"],
  chargeKind: ["chargecategory", "usagecategory", "reasontype"],
  quantity: ["seatquantity", "quantity", "seats", "tokenquantity"],
  status: ["subscriptionstatus", "status"],
  team: ["teamalias", "team", "teamname"],
};

/** Where the fields of a row stand. */
export interface UsageHeader {
  /** Headers as written, by column. */
  readonly headers: readonly string[];
  /** Columns of each field, 0-based, the more telling first; empty where the data has none. */
  readonly columns: Readonly<Record<ColumnRole, readonly number[]>>;
  readonly shape: Shape;
}

/** A row held against the headers that data can have. */
export interface HeaderCandidate {
  readonly header: UsageHeader;
  /** Empty for a header. */
  readonly missing: readonly UsageNeed[];
  /** Fields found. */
  readonly found: number;
}

/**
 * Holds a row against the headers that data can have.
 *
 * @param row any row; of two columns with the same header the first counts
 * @param roles roles that the user gave to headers: they go before what the header says
 */
export function headerCandidate(
  row: readonly CellValue[],
  roles: Corrections["roles"] = {},
): HeaderCandidate {
  const byHeader = columnsByHeader(row);
  const given = givenRoles(roles, byHeader);
  const columns = Object.fromEntries(
    COLUMN_ROLES.map((role) => [role, columnsOf(role, byHeader, given)]),
  ) as Record<ColumnRole, readonly number[]>;
  const { shape, missing } = shapeOf(columns);
  return {
    header: { headers: row.map((cell) => String(cell ?? "").trim()), columns, shape },
    missing,
    found: COLUMN_ROLES.filter((role) => columns[role].length > 0).length,
  };
}

/** The columns of a header and what each holds, from left to right. */
export function columnRoles({ headers, columns }: UsageHeader): readonly RecognizedColumn[] {
  return headers.map((header, index) => ({
    header,
    role: COLUMN_ROLES.find((role) => columns[role].includes(index)) ?? null,
    index,
  }));
}

/** A text that is the same for the same headers in the same order, whatever their case and punctuation. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(normalizeHeader).join("|").replace(/\|+$/, "");
}

function shapeOf(columns: Readonly<Record<ColumnRole, readonly number[]>>): {
  readonly shape: Shape;
  readonly missing: readonly UsageNeed[];
} {
  const has = (...roles: readonly ColumnRole[]): boolean => roles.some((role) => columns[role].length > 0);
  const named = has("userId", "userHash", "email", "userName", "firstName", "lastName");
  const timed = has("minutes", "hours", "end");
  const dated = has("start", "date");
  if (!named && ["product", "start", "end", "quantity"].every((role) => has(role as ColumnRole)))
    return { shape: "subscriptions", missing: [] };
  const isReport = !dated && has("days");
  const missing: UsageNeed[] = [];
  if (!dated && !isReport) missing.push("date");
  if (!named) missing.push("user");
  if (!has("product")) missing.push("product");
  if (!timed && !isReport && !has("tokens")) missing.push("measure");
  if (isReport) return { shape: "usage report", missing };
  return { shape: timed ? "session log" : "daily export", missing };
}

function columnsByHeader(row: readonly CellValue[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  row.forEach((cell, column) => {
    const header = normalizeHeader(cell);
    if (header !== "" && !columns.has(header)) columns.set(header, column);
  });
  return columns;
}

/** Roles that the user gave, by column. */
function givenRoles(
  roles: NonNullable<Corrections["roles"]>,
  byHeader: ReadonlyMap<string, number>,
): ReadonlyMap<number, ColumnRole | null> {
  const given = new Map<number, ColumnRole | null>();
  for (const [header, role] of Object.entries(roles)) {
    const column = byHeader.get(normalizeHeader(header));
    if (column !== undefined) given.set(column, role);
  }
  return given;
}

function columnsOf(
  role: ColumnRole,
  byHeader: ReadonlyMap<string, number>,
  given: ReadonlyMap<number, ColumnRole | null>,
): readonly number[] {
  const corrected = [...given].filter(([, each]) => each === role).map(([column]) => column);
  const byName = ALIASES[role]
    .map((alias) => byHeader.get(alias))
    .filter((column) => column !== undefined)
    .filter((column) => !given.has(column));
  return [...corrected, ...byName];
}
