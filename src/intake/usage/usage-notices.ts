import type { DataIssue, IssueParams, Severity } from "../../flex/data-issue";
import { issueOf } from "../fault";
import { accessOf } from "./access-words";
import { starterOf } from "./session-source";
import type { SettledFile } from "./settle-file";
import type { UsageRows, WordColumn } from "./usage-rows";

/** Everything about the used rows of a sheet or file that the user should know. */
export function usageNotices(file: SettledFile): readonly DataIssue[] {
  return [
    ...inputNotices(file),
    ...blankTokensNotices(file),
    ...blankMinutesNotices(file),
    ...timesNotices(file),
    ...wordNotices(file),
  ];
}

/** A notice about an input as a whole. */
export function inputNotice(
  rows: UsageRows,
  code: string,
  column: string | null,
  params: IssueParams = {},
): DataIssue {
  return {
    code,
    severity: "notice",
    source: "usage",
    file: rows.file.file,
    row: null,
    column,
    value: null,
    params: { column: column ?? "", ...params },
  };
}

/** The place of a notice about a row. */
export function noticeAt(rows: UsageRows, position: number, severity: Severity = "notice") {
  const row = rows.sourceRow.view()[position]!;
  return { source: "usage", severity, row, file: rows.file.file } as const;
}

function inputNotices({ rows, words, columns }: SettledFile): readonly DataIssue[] {
  const notices: DataIssue[] = [];
  if (words.emptySource !== null)
    notices.push(inputNotice(rows, "intake.emptySource", words.emptySource.header));
  if (rows.file.corrections?.period !== undefined && rows.days === null)
    notices.push(inputNotice(rows, "intake.periodNotUsed", null));
  const { minutes, hours, end } = rows.header.columns;
  const byEndOnly = end.length > 0 && minutes.length === 0 && hours.length === 0;
  if (byEndOnly && rows.length > 0 && columns.startMs === null)
    notices.push(inputNotice(rows, "intake.noTimesOfDay", rows.headerOf("start", "date")));
  return notices;
}

/** A notice for each used row on Flex whose tokens are blank: it counts as 0. */
function blankTokensNotices({ rows, columns, kept, onFlex }: SettledFile): readonly DataIssue[] {
  if (columns.tokens === null || !rows.tokens!.mayHaveBlanks) return [];
  const onFlexOnly = onFlex === null ? kept : kept.filter((row) => onFlex[row] === 1);
  return blankNotices("intake.blankTokens", rows.headerOf("tokens"), columns.tokens, onFlexOnly, rows);
}

/** A notice for each used row that does not say how long the session was. */
function blankMinutesNotices({ rows, columns, kept }: SettledFile): readonly DataIssue[] {
  if (columns.minutes === null || !rows.minutes!.mayHaveBlanks) return [];
  const header = rows.headerOf("minutes", "hours", "end");
  return blankNotices("intake.blankMinutes", header, columns.minutes, kept, rows);
}

/** Headers that say that their numbers are minutes. */
const SAYS_MINUTES = /min/i;

/**
 * A notice where no session of a column such as "Duration" is as long as a minute: a cell that Excel shows as 1:30:00
 * holds 0.0625, the part of a day, and its number alone does not tell.
 */
function timesNotices({ rows, columns, kept }: SettledFile): readonly DataIssue[] {
  const [column] = rows.header.columns.minutes;
  if (column === undefined || SAYS_MINUTES.test(rows.header.headers[column]!)) return [];
  const minutes = columns.minutes!;
  let longest = 0;
  for (let i = 0; i < kept.length && longest < 1; i++) {
    const length = minutes[kept[i]!]!;
    if (length > longest) longest = length;
  }
  if (longest === 0 || longest >= 1) return [];
  return [inputNotice(rows, "intake.lengthsLikeTimes", rows.headerOf("minutes"))];
}

/**
 * A notice for each distinct word that does not tell the access or who started the session.
 *
 * It names the first used row with that word and how many there are.
 */
function wordNotices(file: SettledFile): readonly DataIssue[] {
  return [
    ...doubtfulWords(file, file.words.access, (word) => {
      if (word === "") return "intake.blankAccess";
      return accessOf(word).known ? null : "intake.unknownAccess";
    }),
    ...doubtfulWords(file, file.words.sessionSource, (word) => {
      if (word === "") return "intake.blankSource";
      return starterOf(word) === "unknown" ? "intake.unknownSource" : null;
    }),
  ];
}

/** How often each index occurs at some positions, and where first. */
export function occurrences(
  index: Int32Array,
  positions: Int32Array,
  size: number,
): { readonly count: Int32Array; readonly first: Int32Array } {
  const count = new Int32Array(size);
  const first = new Int32Array(size);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!;
    if (count[index[position]!]!++ === 0) first[index[position]!] = position;
  }
  return { count, first };
}

function blankNotices(
  code: string,
  column: string,
  values: Float64Array,
  positions: Int32Array,
  rows: UsageRows,
): readonly DataIssue[] {
  const notices: DataIssue[] = [];
  // Plain loops here and below: the iterator of a typed array costs more than what is done with its values.
  for (let i = 0; i < positions.length; i++)
    if (Number.isNaN(values[positions[i]!]))
      notices.push(issueOf({ code, column, value: null }, noticeAt(rows, positions[i]!)));
  return notices;
}

function doubtfulWords(
  { rows, kept }: SettledFile,
  column: WordColumn | null,
  doubt: (word: string) => string | null,
): readonly DataIssue[] {
  if (column === null) return [];
  const codes = column.words.names.map(doubt);
  if (codes.every((code) => code === null)) return [];
  const { count, first } = occurrences(column.word.view(), kept, codes.length);
  return codes.flatMap((code, index) => {
    if (code === null || count[index] === 0) return [];
    const value = column.words.names[index]!;
    const fault = { code, column: column.header, value, params: { rows: count[index]! } };
    return [issueOf(fault, noticeAt(rows, first[index]!))];
  });
}
