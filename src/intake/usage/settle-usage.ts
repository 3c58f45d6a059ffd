import type { DataIssue } from "../../flex/data-issue";
import type { Usage } from "../../flex/usage";
import type { Fault } from "../fault";
import { IntakeError, namingFile } from "../intake-error";
import { productNames } from "../identity/product-names";
import type { ShownUsers } from "../match-names";
import { addedDaysNotice } from "./added-days";
import { cellNotices } from "./cell-notices";
import { duplicateRows } from "./duplicate-rows";
import { farDaysNotice } from "./far-days";
import { mergeFiles } from "./merge-files";
import { nameNotices, personNotices } from "./name-notices";
import { parentRows } from "./parent-rows";
import { blockingIssue, settleFile } from "./settle-file";
import type { SettledFile, SettledNames, SettleOptions } from "./settle-file";
import type { SharedNames, UsageRows } from "./usage-rows";
import { inputNotice, usageNotices } from "./usage-notices";
import { userTeams } from "./user-teams";

/** Usage as the analysis takes it, and everything that was found on the way. */
export interface SettledUsage {
  readonly usage: Usage;
  /** File after file, in the order of rows; what concerns a whole input first. */
  readonly issues: readonly DataIssue[];
  readonly files: readonly SettledFile[];
  readonly shownUsers: ShownUsers;
}

/**
 * Settles what can be known only when all rows have been seen: what words, dates and names mean, and which rows count.
 *
 * It yields between its steps, none of which keeps a thread busy for long: at a million rows some ten milliseconds.
 *
 * @param inputs usable rows of each sheet or file
 * @param shared their names
 * @param period what a usage report covers, where it or the user says so
 * @throws IntakeError where the order of dates is ambiguous, or files cannot be put together
 */
export function* settleUsage(
  inputs: readonly UsageRows[],
  shared: SharedNames,
  options: SettleOptions,
  period: { readonly from: number; readonly to: number } | null,
): Generator<void, SettledUsage> {
  requireAlike(inputs);
  const cardNames = productNames(options.rates);
  const names: SettledNames = {
    persons: shared.users.persons(),
    products: shared.products.names.map((name) => cardNames.nameOf(name)),
  };
  const alone: SettledFile[] = [];
  for (const rows of inputs) {
    yield;
    alone.push(namingFile(rows.file.file, () => settleFile(rows, names, options)));
  }
  yield;
  const parents = parentRows(alone, names);
  const settled = alone.map((file, index) => withoutRows(file, parents[index]!));
  yield;
  const { repeated, alike } = yield* duplicateRows(settled, names);
  yield;
  const files = settled.map((file, index) => withoutRows(file, asDuplicates(repeated[index]!)));
  const issues = files.flatMap((file, index) => {
    const notices = [
      index === 0 ? personNotices(file, names) : [],
      cellNotices(file, period),
      alikeNotice(file, alike[index]!),
      usageNotices(file),
      nameNotices(file, names),
    ];
    return byRow([...notices.flat(), ...file.rows.blocked, ...file.setAside]);
  });
  yield;
  const usage = mergeFiles(files, names, period);
  yield;
  const teams = userTeams(files, usage);
  return {
    usage: teams === null ? usage : { ...usage, teamOfUser: teams.ofUser },
    issues: [
      ...teamNotice(files, teams?.moved ?? 0),
      ...addedDaysNotice(files, usage),
      ...farDaysNotice(files, usage),
      ...issues,
    ],
    files,
    shownUsers: names.persons.shown,
  };
}

function teamNotice(files: readonly SettledFile[], users: number): readonly DataIssue[] {
  if (users === 0) return [];
  const { rows } = files.find((file) => file.rows.team !== null)!;
  return [inputNotice(rows, "intake.severalTeams", rows.headerOf("team"), { users })];
}

/**
 * Makes sure that files can be put together: of one shape, and alike in whether they report tokens.
 *
 * @throws IntakeError that names two files that differ
 */
function requireAlike(inputs: readonly UsageRows[]): void {
  const [first, ...others] = inputs;
  for (const other of others) {
    const files = { file: first!.file.file ?? "", other: other.file.file ?? "" };
    if (other.header.shape !== first!.header.shape)
      throw new IntakeError("intake.mixedShapes", {
        ...files,
        shape: first!.header.shape,
        otherShape: other.header.shape,
      });
    if ((other.tokens === null) !== (first!.tokens === null)) {
      const without = first!.tokens === null ? first! : other;
      throw new IntakeError("intake.mixedTokens", { ...files, without: without.file.file ?? "" });
    }
  }
}

/** A file without rows that do not count beside others. */
function withoutRows(file: SettledFile, faults: ReadonlyMap<number, Fault>): SettledFile {
  if (faults.size === 0) return file;
  const dropped = [...faults].map(([position, fault]) => blockingIssue(file.rows, position, fault));
  return {
    ...file,
    kept: file.kept.filter((position) => !faults.has(position)),
    setAside: [...file.setAside, ...dropped],
  };
}

/** Rows that other files have, too. */
function asDuplicates(positions: readonly number[]): ReadonlyMap<number, Fault> {
  const fault: Fault = { code: "intake.duplicateRow", column: "", value: null };
  return new Map(positions.map((position) => [position, fault]));
}

function alikeNotice(
  { rows }: SettledFile,
  { rows: count, first }: { readonly rows: number; readonly first: number },
): readonly DataIssue[] {
  if (count === 0) return [];
  const row = rows.sourceRow.view()[first]!;
  return [{ ...inputNotice(rows, "intake.identicalRows", null, { rows: count }), row }];
}

/** In the order of rows; the sort is stable. */
function byRow(issues: readonly DataIssue[]): readonly DataIssue[] {
  return [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
