/** The sheets of a report. */
export const SHEET_KINDS = [
  "summary",
  "background",
  "short-sessions",
  "expiry",
  "rate-disparity",
  "tier-boundary",
  "users",
  "savings",
  "purchases",
  "audit",
  "issues",
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What each sheet is called where the workbook has no sheet of that name. */
export type SheetNames = Readonly<Record<SheetKind, string>>;

export const SHEET_NAMES: SheetNames = {
  summary: "Flex Summary",
  background: "Flex Background",
  "short-sessions": "Flex Short Sessions",
  expiry: "Flex Expiry",
  "rate-disparity": "Flex Rate Disparity",
  "tier-boundary": "Flex Tier Boundary",
  users: "Flex Users",
  savings: "Flex Savings",
  purchases: "Flex Purchases",
  audit: "Flex Audit",
  issues: "Flex Data Issues",
};
