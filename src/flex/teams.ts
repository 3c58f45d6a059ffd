import type { Person } from "./person";
import { normalizeName } from "./rate-card";
import type { Usage } from "./usage";

/**
 * The team of each user of the usage.
 *
 * The table of people goes before what the usage says.
 *
 * @param people null where there is no such table; users named as the usage names them
 * @returns by user; null where neither says
 */
export function teamsOfUsers(usage: Usage, people: readonly Person[] | null): readonly (string | null)[] {
  const byUser = new Map((people ?? []).map(({ user, team }) => [normalizeName(user), team]));
  return usage.users.map(
    (user, index) => byUser.get(normalizeName(user)) ?? usage.teamOfUser?.[index] ?? null,
  );
}
