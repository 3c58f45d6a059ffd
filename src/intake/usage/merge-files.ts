import type { Usage, UsageFile } from "../../flex/usage";
import { normalizeName } from "../../flex/rate-card";
import { blanksAsZero } from "./blanks-as-zero";
import { firstOfEach } from "./duplicate-rows";
import type { SettledFile, SettledNames } from "./settle-file";
import { usedNames } from "./used-names";

/** The kinds of columns that usage has. */
type Column = Int32Array | Float64Array | Uint8Array;

/**
 * The used rows of all files as one usage, in the order of the files.
 *
 * @param files of one shape; all report tokens, or none does
 * @param period what a usage report covers
 */
export function mergeFiles(
  files: readonly SettledFile[],
  { persons, products }: SettledNames,
  period: { readonly from: number; readonly to: number } | null,
): Usage {
  const rows = files.reduce((sum, { kept }) => sum + kept.length, 0);
  const ints = (column: (file: SettledFile) => Int32Array): Int32Array =>
    joined(files, column, (length) => new Int32Array(length));
  const floats = (column: (file: SettledFile) => Float64Array | null): Float64Array | null =>
    column(files[0]!) === null
      ? null
      : joined(
          files,
          (file) => column(file)!,
          (length) => new Float64Array(length),
        );
  const productTexts = products.map(({ name }) => name);
  const users = usedNames(
    ints((file) => file.rows.user.view()),
    persons.names,
    persons.personOf,
  );
  const product = usedNames(
    ints((file) => file.rows.product.view()),
    productTexts,
    firstOfEach(productTexts.map(normalizeName)),
  );
  const tokens = floats(({ columns }) => columns.tokens);
  const days = floats(({ columns }) => columns.days);
  return {
    rows,
    day: days === null ? ints(({ columns }) => columns.day) : new Int32Array(rows).fill(period?.to ?? 0),
    user: users.index,
    product: product.index,
    // The notices about blanks are written by now.
    tokens: tokens && (files.some((file) => file.rows.tokens!.mayHaveBlanks) ? blanksAsZero(tokens) : tokens),
    minutes: floats(({ columns }) => columns.minutes),
    startMs: startTimes(files),
    userInitiated: flags(files, rows, (file) => file.userInitiated),
    onFlex: flags(files, rows, (file) => file.onFlex),
    sourceRow: ints((file) => file.rows.sourceRow.view()),
    ...(files.length > 1 ? { files: files.map(usageFile) } : {}),
    users: users.names,
    products: product.names,
    ...(days === null ? {} : { aggregate: { daysUsed: days, period } }),
  };
}

function usageFile({ rows, kept }: SettledFile): UsageFile {
  return { name: rows.file.file ?? "", rows: kept.length };
}

/** Where only some files tell times of day, those of the others are unknown. */
function startTimes(files: readonly SettledFile[]): Int32Array | null {
  if (files.every(({ columns }) => columns.startMs === null)) return null;
  return joined(
    files,
    ({ columns, rows }) => columns.startMs ?? new Int32Array(rows.length).fill(-1),
    (length) => new Int32Array(length),
  );
}

/** Where only some files have the column, the rows of the others count as 1: on Flex, started by the user. */
function flags(
  files: readonly SettledFile[],
  rows: number,
  column: (file: SettledFile) => Uint8Array | null,
): Uint8Array | null {
  if (rows === 0 || files.every((file) => column(file) === null)) return firstFlags(files, column);
  return joined(
    files,
    (file) => column(file) ?? new Uint8Array(file.rows.length).fill(1),
    (length) => new Uint8Array(length),
  );
}

/** Without rows there is a column where the first file has one. */
function firstFlags(
  files: readonly SettledFile[],
  column: (file: SettledFile) => Uint8Array | null,
): Uint8Array | null {
  return files.some((file) => column(file) !== null) ? new Uint8Array(0) : null;
}

/**
 * The used rows' values of a column, file after file. The column itself where there is one file and all its rows are
 * used: a copy of a million rows costs.
 */
function joined<A extends Column>(
  files: readonly SettledFile[],
  column: (file: SettledFile) => A,
  create: (length: number) => A,
): A {
  const [only] = files;
  if (files.length === 1 && only!.kept.length === only!.rows.length) return column(only!);
  const values = create(files.reduce((sum, { kept }) => sum + kept.length, 0));
  let next = 0;
  for (const file of files) {
    const from = column(file);
    // A plain loop: `from` with a mapping goes through an iterator.
    for (let i = 0; i < file.kept.length; i++) values[next++] = from[file.kept[i]!]!;
  }
  return values;
}
