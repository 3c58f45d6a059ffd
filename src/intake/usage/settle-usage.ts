import type { DataIssue } from "../../flex/data-issue";
import type { RateCard } from "../../flex/rate-card";
import type { Usage } from "../../flex/usage";
import { accessOf } from "./access-words";
import { starterOf } from "./session-source";
import { setAsideRows } from "./set-aside";
import type { SetAsideOptions } from "./set-aside";
import { blankMinutesNotices, blankTokensNotices, inputNotices, wordNotices } from "./usage-notices";
import type { UsageRows, WordColumn } from "./usage-rows";
import { usedNames } from "./used-names";
import { wordColumns } from "./word-columns";

/** Usage as the analysis takes it, and everything that was found on the way. */
export interface SettledUsage {
  readonly usage: Usage;
  /** In the order of rows. */
  readonly issues: readonly DataIssue[];
}

/**
 * Settles what can be known only when all rows have been seen: what the words mean and which rows count.
 *
 * @param rows all rows whose cells can be used
 */
export function settleUsage(rows: UsageRows, options: SetAsideOptions): SettledUsage {
  const words = wordColumns(rows);
  const onFlex = wordFlags(words.access, (word) => accessOf(word).onFlex);
  const userInitiated = wordFlags(words.sessionSource, (word) => starterOf(word) !== "background");
  const { kept, setAside } = setAsideRows(rows, onFlex, options);
  const issues = [
    inputNotices(rows, words),
    rows.blocked,
    setAside,
    blankTokensNotices(rows, kept, onFlex),
    blankMinutesNotices(rows, kept),
    wordNotices(words, kept, rows.sourceRow.view()),
  ].flat();
  const users = usedNames(intsAt(rows.user.view(), kept), rows.users.names());
  const products = usedNames(intsAt(rows.product.view(), kept), productNames(rows, options.rates));
  const usage: Usage = {
    rows: kept.length,
    day: intsAt(rows.day.view(), kept),
    user: users.index,
    product: products.index,
    tokens: rows.tokens && blanksAsZero(floatsAt(rows.tokens.view(), kept)),
    minutes: rows.minutes && floatsAt(rows.minutes.view(), kept),
    userInitiated: userInitiated && flagsAt(userInitiated, kept),
    onFlex: onFlex && flagsAt(onFlex, kept),
    sourceRow: intsAt(rows.sourceRow.view(), kept),
    users: users.names,
    products: products.names,
  };
  return { usage, issues: issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** By row: 1 where the row's word has a property; null where there is no such column. */
function wordFlags(column: WordColumn | null, property: (word: string) => boolean): Uint8Array | null {
  if (column === null) return null;
  const flags = Uint8Array.from(column.words.names, (word) => Number(property(word)));
  const result = new Uint8Array(column.word.length);
  const word = column.word.view();
  for (let row = 0; row < word.length; row++) result[row] = flags[word[row]!]!;
  return result;
}

/** Products as the rate card spells them, where it knows them. */
function productNames(rows: UsageRows, rates: RateCard): readonly string[] {
  return rows.products.names.map((name) => rates.find(name)?.product ?? name);
}

/** Puts 0 in the place of blank cells, in the column itself: the notices about them are written by now. */
function blanksAsZero(tokens: Float64Array): Float64Array {
  for (let i = 0; i < tokens.length; i++) if (Number.isNaN(tokens[i])) tokens[i] = 0;
  return tokens;
}

/**
 * The values of a column at ascending positions: the column itself where all rows count, since a copy of a
 * million rows costs. Plain loops: `from` with a mapping goes through an iterator.
 */
function intsAt(column: Int32Array, positions: Int32Array): Int32Array {
  if (positions.length === column.length) return column;
  const values = new Int32Array(positions.length);
  for (let i = 0; i < values.length; i++) values[i] = column[positions[i]!]!;
  return values;
}

function floatsAt(column: Float64Array, positions: Int32Array): Float64Array {
  if (positions.length === column.length) return column;
  const values = new Float64Array(positions.length);
  for (let i = 0; i < values.length; i++) values[i] = column[positions[i]!]!;
  return values;
}

function flagsAt(column: Uint8Array, positions: Int32Array): Uint8Array {
  if (positions.length === column.length) return column;
  const values = new Uint8Array(positions.length);
  for (let i = 0; i < values.length; i++) values[i] = column[positions[i]!]!;
  return values;
}
