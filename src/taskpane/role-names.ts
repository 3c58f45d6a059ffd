import { COLUMN_ROLES } from "../intake/recognition";
import type { ColumnRole, Shape } from "../intake/recognition";

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  start: "Start of session",
  date: "Day",
  end: "End of session",
  userId: "User, by id",
  userHash: "User, by hashed id",
  email: "User, by e-mail",
  userName: "User, by name",
  firstName: "First name",
  lastName: "Last name",
  product: "Product",
  tokens: "Tokens",
  days: "Days used",
  minutes: "Minutes",
  hours: "Hours",
  access: "Flex or seat",
  sessionSource: "Started by whom",
  source: "Flex or seat, or starter",
  machine: "Machine",
  version: "Version",
  quantity: "Quantity",
  status: "Status",
  team: "Team",
  chargeKind: "Kind of charge",
};

/** Columns of a subscriptions export alone. */
const NOT_OF_USAGE: readonly ColumnRole[] = ["quantity", "status"];

/** What a column of usage can hold, in the order of a list to choose from. */
export const USAGE_ROLES: readonly ColumnRole[] = COLUMN_ROLES.filter((role) => !NOT_OF_USAGE.includes(role));

/** @returns what a column holds, as the pane calls it */
export function roleName(role: ColumnRole | null): string {
  return role === null ? "Not used" : ROLE_NAMES[role];
}

/** @example shapeTitle("daily export") //=> "Recognized as a daily export" */
export function shapeTitle(shape: Shape | null): string {
  if (shape === null) return "Not recognized";
  return `Recognized as ${shape === "subscriptions" ? shape : `a ${shape}`}`;
}
