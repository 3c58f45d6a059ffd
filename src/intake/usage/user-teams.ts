import type { Usage } from "../../flex/usage";
import { NameIndex } from "../identity/name-index";
import type { SettledFile } from "./settle-file";

/** The teams of the users, as the rows name them. */
export interface UserTeams {
  /** By user: the team of the latest row that names one; null where none does. */
  readonly ofUser: readonly (string | null)[];
  /** Users whose rows name several teams. */
  readonly moved: number;
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
  const columns = files.map((file) => teamColumn(file, teams));
  const ofUser = new Int32Array(usage.users.length).fill(NONE);
  const moved = new Set<number>();
  let next = 0;
  for (const team of columns) {
    firstTeams(team, usage.user.subarray(next, next + team.length), ofUser, moved);
    next += team.length;
  }
  if (moved.size > 0) latestTeams(columns, usage, moved, ofUser);
  return {
    ofUser: Array.from(ofUser, (team) => (team === NONE ? null : teams.names[team]!)),
    moved: moved.size,
  };
}

/** The teams of a file's used rows, as indices; -1 where a row names none. */
function teamColumn({ rows, kept }: SettledFile, teams: NameIndex): Int32Array {
  const column = new Int32Array(kept.length).fill(NONE);
  if (rows.team === null) return column;
  const { word, words } = rows.team;
  const teamOf = Int32Array.from(words.names, (name) => (name === "" ? NONE : teams.intern(name)));
  const wordOf = word.view();
  for (let i = 0; i < kept.length; i++) column[i] = teamOf[wordOf[kept[i]!]!]!;
  return column;
}

/** Gives each user the team of the first row that names one, and notes the users whose later rows name another. */
function firstTeams(team: Int32Array, user: Int32Array, ofUser: Int32Array, moved: Set<number>): void {
  for (let row = 0; row < team.length; row++) {
    const named = team[row]!;
    const known = ofUser[user[row]!]!;
    if (named === known || named === NONE) continue;
    if (known === NONE) ofUser[user[row]!] = named;
    else moved.add(user[row]!);
  }
}

/** Gives those who have changed teams the one of the latest day, of its last row. */
function latestTeams(
  columns: readonly Int32Array[],
  { user, day }: Usage,
  moved: ReadonlySet<number>,
  ofUser: Int32Array,
): void {
  const latest = new Map<number, number>();
  let next = 0;
  for (const team of columns) {
    for (const named of team) {
      const row = next++;
      const who = user[row]!;
      if (named === NONE || !moved.has(who) || day[row]! < (latest.get(who) ?? -Infinity)) continue;
      latest.set(who, day[row]!);
      ofUser[who] = named;
    }
  }
}
