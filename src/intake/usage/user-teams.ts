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
  const ofUser = new Int32Array(usage.users.length).fill(NONE);
  const latest = new Int32Array(usage.users.length);
  const moved = new Set<number>();
  const { user: userOf, day } = usage;
  let next = 0;
  for (const { rows, kept } of files) {
    const word = rows.team?.word.view();
    const teamOf = (rows.team?.words.names ?? []).map((name) => (name === "" ? NONE : teams.intern(name)));
    for (let i = 0; i < kept.length; i++) {
      const row = next++;
      const team = word === undefined ? NONE : teamOf[word[kept[i]!]!]!;
      if (team === NONE) continue;
      const user = userOf[row]!;
      if (ofUser[user] !== NONE && ofUser[user] !== team) moved.add(user);
      if (ofUser[user] !== NONE && day[row]! < latest[user]!) continue;
      ofUser[user] = team;
      latest[user] = day[row]!;
    }
  }
  return {
    ofUser: Array.from(ofUser, (team) => (team === NONE ? null : teams.names[team]!)),
    moved: moved.size,
  };
}
