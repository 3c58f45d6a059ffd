import type { DataIssue } from "../../flex/data-issue";
import { positions } from "../../flex/gather";
import type { RateCard } from "../../flex/rate-card";
import type { Terms } from "../../flex/terms";
import { issueOf } from "../fault";
import type { Fault } from "../fault";
import type { ProductName } from "../identity/product-names";
import type { Persons } from "../identity/user-index";
import { accessOf } from "./access-words";
import { starterOf } from "./session-source";
import { faultsOfRows } from "./row-faults";
import { settleColumns } from "./settle-columns";
import type { SettledColumns } from "./settle-columns";
import type { UsageRows, WordColumn } from "./usage-rows";
import { wordColumns } from "./word-columns";
import type { WordColumns } from "./word-columns";

/** What the names of all files come to. */
export interface SettledNames {
  readonly persons: Persons;
  /** By product index. */
  readonly products: readonly ProductName[];
}

export interface SettleOptions {
  /** Rows after its as-of date do not count. */
  readonly terms: Terms;
  /** What it does not charge does not count, where the data reports no tokens. */
  readonly rates: RateCard;
  /** Shows only that somebody worked: it need not be charged, so every product counts. */
  readonly isMonitoring?: boolean;
}

/** One sheet or file with every row decided but for what other rows say, its own or those of other files. */
export interface SettledFile {
  readonly rows: UsageRows;
  readonly columns: SettledColumns;
  readonly words: WordColumns;
  /** By row: 1 on Flex, 0 on a seat; null where all are on Flex. */
  readonly onFlex: Uint8Array | null;
  /** By row: 1 where a person started the session; null where the data does not tell. */
  readonly userInitiated: Uint8Array | null;
  /** Positions of the rows that count, ascending. */
  readonly kept: Int32Array;
  /** One blocking issue for each row that does not. */
  readonly setAside: readonly DataIssue[];
}

/**
 * Settles what can be known only when all rows have been seen: what words and dates mean and which rows count.
 *
 * @throws IntakeError where the order of dates is ambiguous
 */
export function settleFile(rows: UsageRows, names: SettledNames, options: SettleOptions): SettledFile {
  const words = wordColumns(rows);
  const onFlex = wordFlags(words.access, (word) => accessOf(word).onFlex);
  const userInitiated = wordFlags(words.sessionSource, (word) => starterOf(word) !== "background");
  const columns = settleColumns(rows);
  const faultOf = faultsOfRows({ rows, columns, onFlex, names, options });
  return { rows, columns, words, onFlex, userInitiated, ...partition(rows, faultOf) };
}

/** A row that is set aside, as an issue. */
export function blockingIssue(rows: UsageRows, position: number, fault: Fault): DataIssue {
  const row = rows.sourceRow.view()[position]!;
  return issueOf(fault, { source: "usage", severity: "blocks", row, file: rows.file.file });
}

function partition(
  rows: UsageRows,
  faultOf: ((position: number) => Fault | null) | null,
): Pick<SettledFile, "kept" | "setAside"> {
  if (faultOf === null) return { kept: positions(rows.length), setAside: [] };
  const kept = new Int32Array(rows.length);
  const setAside: DataIssue[] = [];
  let count = 0;
  for (let position = 0; position < rows.length; position++) {
    const fault = faultOf(position);
    if (fault === null) kept[count++] = position;
    else setAside.push(blockingIssue(rows, position, fault));
  }
  return { kept: kept.subarray(0, count), setAside };
}

/** By row: 1 where the row's word has a property; null where there is no such column. */
function wordFlags(column: WordColumn | null, property: (word: string) => boolean): Uint8Array | null {
  if (column === null) return null;
  const flags = Uint8Array.from(column.words.names, (word) => Number(property(word)));
  return flagged(column.word.view(), flags);
}

function flagged(word: Int32Array, flags: Uint8Array): Uint8Array {
  const result = new Uint8Array(word.length);
  for (let row = 0; row < word.length; row++) result[row] = flags[word[row]!]!;
  return result;
}
