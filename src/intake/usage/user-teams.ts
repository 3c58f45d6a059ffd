import type { Usage } from "../../flex/usage";
import { NameIndex } from "../identity/name-index";
import type { SettledFile } from "./settle-file";
import type { WordColumn } from "./usage-rows";

/** The teams of the users, as the rows name them. */
export interface UserTeams {
  /** By user: the team of the latest row that names one; null where none does. */
  readonly ofUser: readonly (string | null)[];
  /** Users whose rows name several teams. */
  readonly moved: number;
}

/** Used rows of a file that name teams, and where they stand in the usage. */
interface TeamRows {
  /** By word of the file's column of teams: the team, -1 for a blank. */
  readonly teamOf: Int32Array;
  /** By row of the file: the word. */
  readonly word: Int32Array;
  readonly kept: Int32Array;
  /** Row of the usage that the first of `kept` is. */
  readonly from: number;
}

const NONE = -1;

/**
 * The team of each user: who has changed teams belongs to the one of the latest row.
 *
 * @param files whose used rows, file after file, are the rows of `usage`
 * @returns null where no file has a column of teams
 */
export function userTeams(files: readonly SettledFile[], usage: Usage): UserTeams | null {
  if (files.every(({ rows }) => rows.team === null)) return null;
  const teams = new NameIndex();
  const ofUser = new Int32Array(usage.users.length).fill(NONE);
  const moved = new Set<number>();
  const named: TeamRows[] = [];
  let from = 0;
  for (const { rows, kept } of files) {
    if (rows.team !== null) named.push(teamRows(rows.team, teams, kept, from));
    from += kept.length;
  }
  for (const { teamOf, word, kept, from } of named)
    firstTeams(teamOf, word, kept, usage.user.subarray(from), ofUser, moved);
  if (moved.size > 0) latestTeams(named, usage, moved, ofUser);
  return { ofUser: namesOf(ofUser, teams.names), moved: moved.size };
}

function teamRows({ word, words }: WordColumn, teams: NameIndex, kept: Int32Array, from: number): TeamRows {
  const teamOf = Int32Array.from(words.names, (name) => (name === "" ? NONE : teams.intern(name)));
  return { teamOf, word: word.view(), kept, from };
}

/**
 * Gives each user the team of the first row that names one, and notes the users whose later rows name another.
 *
 * @param teamOf by word
 * @param word by row of the file
 * @param user by used row of the file
 */
function firstTeams(
  teamOf: Int32Array,
  word: Int32Array,
  kept: Int32Array,
  user: Int32Array,
  ofUser: Int32Array,
  moved: Set<number>,
): void {
  for (let i = 0; i < kept.length; i++) {
    const team = teamOf[word[kept[i]!]!]!;
    const known = ofUser[user[i]!]!;
    if (team === known || team === NONE) continue;
    if (known === NONE) ofUser[user[i]!] = team;
    else moved.add(user[i]!);
  }
}

function namesOf(ofUser: Int32Array, names: readonly string[]): readonly (string | null)[] {
  const teams: (string | null)[] = [];
  for (let user = 0; user < ofUser.length; user++)
    teams.push(ofUser[user] === NONE ? null : names[ofUser[user]!]!);
  return teams;
}

/** Gives those who have changed teams the one of the latest day, of its last row. */
function latestTeams(
  files: readonly TeamRows[],
  { user, day }: Usage,
  moved: ReadonlySet<number>,
  ofUser: Int32Array,
): void {
  const latest = new Map<number, number>();
  for (const { teamOf, word, kept, from } of files) {
    for (let i = 0; i < kept.length; i++) {
      const team = teamOf[word[kept[i]!]!]!;
      const who = user[from + i]!;
      const on = day[from + i]!;
      if (team === NONE || !moved.has(who) || on < (latest.get(who) ?? -Infinity)) continue;
      latest.set(who, on);
      ofUser[who] = team;
    }
  }
}
