import type { DataIssue } from "../../src/flex/data-issue";
import { isoDate } from "../../src/flex/dates";
import type { Usage } from "../../src/flex/usage";
import type { IntakeError } from "../../src/intake/intake-error";
import type { SubscriptionsReading } from "../../src/intake/read-subscriptions";
import type { UsageReading } from "../../src/intake/read-usage";

/** A reading as lines that one can review: the counts, each used row, each issue. */
export function readingText({ usage, rows, issues, shape }: UsageReading): string {
  const period = usage.aggregate?.period ?? null;
  return [
    `${shape}: read ${rows.read}, used ${rows.used}, set aside ${rows.setAside}`,
    ...(period === null ? [] : [`period ${isoDate(period.from)} to ${isoDate(period.to)}`]),
    ...usageLines(usage),
    ...issues.map(issueLine),
    "",
  ].join("\n");
}

/** A refusal as one line: the code and what its sentence names, but for whole sentences in it. */
export function refusalText({ code, params, file }: IntakeError): string {
  const named = Object.entries(params).filter(([name]) => !["reason", "needed"].includes(name));
  const shown = [...(file === undefined ? [] : [["in", file]]), ...named].map((pair) => pair.join(" "));
  return `refused ${code}: ${shown.join(", ")}\n`;
}

/** Each used row: its number, then what its columns hold. */
export function usageLines(usage: Usage): string[] {
  return Array.from({ length: usage.rows }, (_, i) => {
    const cells = [
      usage.aggregate ? `${usage.aggregate.daysUsed[i]} days` : isoDate(usage.day[i]!),
      usage.users[usage.user[i]!],
      usage.products[usage.product[i]!],
      usage.tokens && `${usage.tokens[i]} tokens`,
      usage.minutes && `${Number.isNaN(usage.minutes[i]) ? "?" : usage.minutes[i]} minutes`,
      usage.userInitiated && (usage.userInitiated[i] ? "started by user" : "background"),
      usage.onFlex && (usage.onFlex[i] ? "flex" : "seat"),
    ];
    return `row ${usage.sourceRow[i]}: ${cells.filter((cell) => cell !== null).join(" | ")}`;
  });
}

/** A reading of subscriptions as lines that one can review. */
export function subscriptionsText({ read, lots, seats, issues }: SubscriptionsReading): string {
  return [
    `subscriptions: read ${read}`,
    ...lots.map(
      ({ sourceRow, tokens, purchased, expires }) =>
        `row ${sourceRow}: ${tokens} tokens | ${isoDate(purchased)} to ${isoDate(expires)}`,
    ),
    ...seats.map(
      ({ sourceRow, product, team, start, renewal, costPerYear }) =>
        `row ${sourceRow}: seat of ${product} | ${team ?? "no team"} | ${isoDate(start!)} to ${isoDate(renewal! - 1)} | ${costPerYear} a year`,
    ),
    ...issues.map(issueLine),
    "",
  ].join("\n");
}

function issueLine({ code, severity, file, row, column, value, params }: DataIssue): string {
  const times = params["rows"] === undefined ? "" : ` x${params["rows"]}`;
  const where = row === null ? "input" : `row ${row}`;
  const shown = value === null || String(value).trim() === "" ? "(blank)" : String(value);
  const place = file === undefined ? where : `${file} ${where}`;
  return `${place} ${severity} ${code} in ${column}: ${shown}${times}`;
}

/** A reading that can be compared: in the place of how users are shown, what it says of some names. */
export function comparable(
  reading: UsageReading,
): Omit<UsageReading, "shownUsers"> & { readonly shownUsers: object } {
  const names = [...reading.usage.users, "user01", "USER02@example.com", "nobody"];
  return { ...reading, shownUsers: names.map((name) => [name, reading.shownUsers(name)]) };
}
