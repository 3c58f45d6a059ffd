/** Requirement sets by name, each with the newest version that a host offers. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the host declares unless told otherwise; the names are Excel's own, two of them undocumented. */
export const DEFAULT_SETS: RequirementSets = {
  AddinCommands: "1.3",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  DocumentEvents: "1.1",
  ExcelApi: "1.17",
  RichApiRuntime: "1.0",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/**
 * Whether a declared version covers a wanted one.
 *
 * @example isCovered("1.17", "1.9") //=> true
 */
export function isCovered(declared: string | undefined, wanted: string): boolean {
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
