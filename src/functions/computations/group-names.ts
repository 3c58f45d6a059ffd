import type { Grouping } from "../contracts/usage-contracts";
import { FunctionFailure } from "../function-failure";
import type { Session } from "./session";

/** Name of the users that belong to no team. */
const NO_TEAM = "(none)";

/**
 * The name of the group that a charge belongs to.
 *
 * @param by null: everything is one group
 * @returns takes the indexes of user and product
 * @throws FunctionFailure (#N/A) for teams where the usage has no column of them
 */
export function groupNames(
  { input }: Session,
  by: Grouping | null,
): (user: number, product: number) => string {
  const { users, products, teamOfUser } = input.usage;
  if (by === null) return () => "All";
  if (by === "product") return (_, product) => products[product]!;
  if (by === "user") return (user) => users[user]!;
  if (!teamOfUser) throw new FunctionFailure("notAvailable", "functions.noTeams");
  return (user) => teamOfUser[user] ?? NO_TEAM;
}
