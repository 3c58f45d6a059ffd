import type { Grid } from "../intake/grid";
import type { UsageReading } from "../intake/read-usage";

/**
 * The team of each user: that of the user's last row which names one.
 *
 * @param grid the cells that were read; row 1 is its first
 * @returns by index of the usage's users; null where the usage has no column of teams
 */
export function teamsOfUsers(
  grid: Grid,
  { usage, recognitions }: UsageReading,
): readonly (string | null)[] | null {
  const column = recognitions[0]?.columns.find(({ role }) => role === "team")?.index;
  if (column === undefined) return null;
  const teams: (string | null)[] = usage.users.map(() => null);
  for (let row = 0; row < usage.rows; row++) {
    const team = String(grid[usage.sourceRow[row]! - 1]?.[column] ?? "").trim();
    if (team !== "") teams[usage.user[row]!] = team;
  }
  return teams;
}
