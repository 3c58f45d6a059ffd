import type { DataIssue } from "../../src/flex/data-issue";
import { isoDate } from "../../src/flex/dates";
import type { Usage } from "../../src/flex/usage";
import type { UsageReading } from "../../src/intake/read-usage";

/** A reading as lines that one can review: the counts, each used row, each issue. */
export function readingText({ usage, rows, issues, shape }: UsageReading): string {
  return [
    `${shape}: read ${rows.read}, used ${rows.used}, set aside ${rows.setAside}`,
    ...usageLines(usage),
    ...issues.map(issueLine),
    "",
  ].join("\n");
}

/** Each used row: its number, then what its columns hold. */
export function usageLines(usage: Usage): string[] {
  return Array.from({ length: usage.rows }, (_, i) => {
    const cells = [
      isoDate(usage.day[i]!),
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

function issueLine({ code, severity, row, column, value, params }: DataIssue): string {
  const times = params["rows"] === undefined ? "" : ` x${params["rows"]}`;
  const where = row === null ? "input" : `row ${row}`;
  const shown = value === null || String(value).trim() === "" ? "(blank)" : String(value);
  return `${where} ${severity} ${code} in ${column}: ${shown}${times}`;
}
