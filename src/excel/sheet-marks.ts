/** Keys of the worksheet's custom properties that make a sheet ours. They travel with the workbook. */
const KEYS = {
  kind: "FlexLens.kind",
  sheetId: "FlexLens.sheet",
  name: "FlexLens.name",
  state: "FlexLens.state",
  usage: "FlexLens.usage",
} as const;

/** `incomplete` from the first change of a run to its end: a run that dies leaves it behind. */
export type SheetState = "complete" | "incomplete";

/** What we wrote on a sheet that we made. */
export interface SheetMark {
  /** Which sheet of the report it is. */
  readonly kind: string;
  readonly state: SheetState;
  /** Address of the usage that it was made from, see `UsageRegion.anchor`; "" where that came from files. */
  readonly usage: string;
}

/** Makes a loaded sheet's mark readable after the next sync. */
export function loadMark(sheet: Excel.Worksheet): void {
  sheet.load("id,name");
  sheet.customProperties.load("items/key,items/value");
}

/**
 * The mark of a sheet, after `loadMark` and a sync.
 *
 * A copy that the user made of our sheet carries our properties but neither the id nor the name that we noted: it is
 * the user's. (Either is enough: programs other than Excel give a sheet a new id when they save it.)
 *
 * @returns null for a sheet that is not ours
 */
export function readMark(sheet: Excel.Worksheet): SheetMark | null {
  const values = new Map(sheet.customProperties.items.map(({ key, value }) => [key, value]));
  const kind = values.get(KEYS.kind);
  if (kind === undefined) return null;
  const isOriginal = values.get(KEYS.sheetId) === sheet.id || values.get(KEYS.name) === sheet.name;
  if (!isOriginal) return null;
  return {
    kind,
    state: values.get(KEYS.state) === "complete" ? "complete" : "incomplete",
    usage: values.get(KEYS.usage) ?? "",
  };
}

/** Marks a sheet as ours. Its id and name must be loaded. */
export function writeMark(sheet: Excel.Worksheet, mark: SheetMark): void {
  const properties = sheet.customProperties;
  properties.add(KEYS.kind, mark.kind);
  properties.add(KEYS.sheetId, sheet.id);
  properties.add(KEYS.name, sheet.name);
  properties.add(KEYS.state, mark.state);
  properties.add(KEYS.usage, mark.usage);
}

/** Changes the state alone. */
export function writeState(sheet: Excel.Worksheet, state: SheetState): void {
  sheet.customProperties.add(KEYS.state, state);
}
