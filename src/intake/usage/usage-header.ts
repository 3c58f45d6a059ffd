import type { CellValue } from "../../flex/data-issue";
import { normalizeHeader } from "../normalize-header";

/**
 * The headers by which a column of usage data is recognized, normalized, the more telling first.
 *
 * @source domain notes, "What users paste or import"
 */
const ALIASES = {
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
  product: ["childproductname", "product", "productname", "offeringname"],
  tokens: ["tokensused", "tokens", "tokensconsumed", "tokenscharged"],
  minutes: ["minutes", "duration", "durationminutes", "sessionminutes", "usageminutes"],
  hours: ["hours", "usagehours", "durationhours", "sessionhours"],
  access: ["accessoption", "access", "accessmethod", "usagetype"],
  sessionSource: ["sessionsource", "trigger", "launchtype"],
  /** Access or session source: its values decide. */
  source: ["source"],
} as const;

export type UsageField = keyof typeof ALIASES;
const FIELDS = Object.keys(ALIASES) as readonly UsageField[];

/** Where the fields of usage data stand in a row. */
export interface UsageHeader {
  /** Headers as written, by column. */
  readonly headers: readonly string[];
  /** Columns of each field, 0-based, the more telling first; empty where the data has none. */
  readonly columns: Readonly<Record<UsageField, readonly number[]>>;
  readonly shape: "daily export" | "session log";
}

/** What a row lacks to be the header of usage data. */
export type UsageNeed = "date" | "user" | "product" | "measure";

/** A row held against the headers that usage data can have. */
export interface HeaderCandidate {
  readonly header: UsageHeader;
  /** Empty for a header. */
  readonly missing: readonly UsageNeed[];
  /** Fields found. */
  readonly found: number;
}

/**
 * Holds a row against the headers that usage data can have.
 *
 * @param row any row; of two columns with the same header the first counts
 */
export function headerCandidate(row: readonly CellValue[]): HeaderCandidate {
  const byHeader = columnsByHeader(row);
  const columns = Object.fromEntries(
    FIELDS.map((field) => [field, columnsOf(ALIASES[field], byHeader)]),
  ) as Record<UsageField, readonly number[]>;
  const has = (...fields: readonly UsageField[]): boolean =>
    fields.some((field) => columns[field].length > 0);
  const timed = has("minutes", "hours", "end");
  const missing: UsageNeed[] = [];
  if (!has("start", "date")) missing.push("date");
  if (!has("userId", "userHash", "email", "userName", "firstName", "lastName")) missing.push("user");
  if (!has("product")) missing.push("product");
  if (!timed && !has("tokens")) missing.push("measure");
  return {
    header: {
      headers: row.map((cell) => String(cell ?? "").trim()),
      columns,
      shape: timed ? "session log" : "daily export",
    },
    missing,
    found: FIELDS.filter((field) => has(field)).length,
  };
}

function columnsByHeader(row: readonly CellValue[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  row.forEach((cell, column) => {
    const header = normalizeHeader(cell);
    if (header !== "" && !columns.has(header)) columns.set(header, column);
  });
  return columns;
}

function columnsOf(aliases: readonly string[], byHeader: ReadonlyMap<string, number>): readonly number[] {
  return aliases.map((alias) => byHeader.get(alias)).filter((column) => column !== undefined);
}
