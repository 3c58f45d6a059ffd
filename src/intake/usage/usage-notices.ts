import type { DataIssue, Severity } from "../../flex/data-issue";
import { accessOf } from "./access-words";
import { issueOf } from "../fault";
import { starterOf } from "./session-source";
import type { UsageRows, WordColumn } from "./usage-rows";
import type { WordColumns } from "./word-columns";

const NOTICE = { source: "usage", severity: "notice" as Severity } as const;

/** Notices about the usage data as a whole. */
export function inputNotices(rows: UsageRows, words: WordColumns): readonly DataIssue[] {
  const notices: DataIssue[] = [];
  if (words.emptySource !== null) notices.push(wholeInput("intake.emptySource", words.emptySource.header));
  const { minutes, hours, end } = rows.header.columns;
  const byEndOnly = end.length > 0 && minutes.length === 0 && hours.length === 0;
  if (byEndOnly && rows.length > 0 && !rows.hasTimesOfDay)
    notices.push(wholeInput("intake.noTimesOfDay", rows.headerOf("start", "date") ?? ""));
  return notices;
}

/** A notice for each used row on Flex whose tokens are blank: it counts as 0. */
export function blankTokensNotices(
  rows: UsageRows,
  kept: Int32Array,
  onFlex: Uint8Array | null,
): readonly DataIssue[] {
  if (rows.tokens === null) return [];
  const onFlexOnly = onFlex === null ? kept : kept.filter((row) => onFlex[row] === 1);
  return blankNotices("intake.blankTokens", rows.headerOf("tokens"), rows.tokens.view(), onFlexOnly, rows);
}

/** A notice for each used row that does not say how long the session was. */
export function blankMinutesNotices(rows: UsageRows, kept: Int32Array): readonly DataIssue[] {
  if (rows.minutes === null) return [];
  const header = rows.headerOf("minutes", "hours", "end");
  return blankNotices("intake.blankMinutes", header, rows.minutes.view(), kept, rows);
}

/**
 * A notice for each distinct word that does not tell the access or who started the session.
 *
 * It names the first used row with that word and how many there are.
 */
export function wordNotices(
  words: WordColumns,
  kept: Int32Array,
  sourceRow: Int32Array,
): readonly DataIssue[] {
  return [
    ...doubtfulWords(words.access, kept, sourceRow, (word) => {
      if (word === "") return "intake.blankAccess";
      return accessOf(word).known ? null : "intake.unknownAccess";
    }),
    ...doubtfulWords(words.sessionSource, kept, sourceRow, (word) => {
      if (word === "") return "intake.blankSource";
      return starterOf(word) === "unknown" ? "intake.unknownSource" : null;
    }),
  ];
}

function wholeInput(code: string, column: string): DataIssue {
  return { ...NOTICE, code, row: null, column, value: null, params: { column } };
}

function blankNotices(
  code: string,
  header: string | null,
  values: Float64Array,
  positions: Int32Array,
  rows: UsageRows,
): readonly DataIssue[] {
  const sourceRow = rows.sourceRow.view();
  const notices: DataIssue[] = [];
  for (const row of positions)
    if (Number.isNaN(values[row]))
      notices.push(issueOf({ code, column: header ?? "", value: null }, { ...NOTICE, row: sourceRow[row]! }));
  return notices;
}

function doubtfulWords(
  column: WordColumn | null,
  kept: Int32Array,
  sourceRow: Int32Array,
  doubt: (word: string) => string | null,
): readonly DataIssue[] {
  if (column === null) return [];
  const codes = column.words.names.map(doubt);
  const rows = new Int32Array(codes.length);
  const firstRow = new Int32Array(codes.length);
  const word = column.word.view();
  for (const row of kept) if (rows[word[row]!]!++ === 0) firstRow[word[row]!] = sourceRow[row]!;
  return codes.flatMap((code, index) => {
    if (code === null || rows[index] === 0) return [];
    const value = column.words.names[index]!;
    const fault = { code, column: column.header, value, params: { rows: rows[index]! } };
    return [issueOf(fault, { ...NOTICE, row: firstRow[index]! })];
  });
}
