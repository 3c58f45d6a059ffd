import { COLUMN_ROLES } from "../intake/recognition";
import type { ColumnRole, Corrections, DateOrder } from "../intake/recognition";

/** Key of the workbook's setting. Settings travel with the workbook and stand on no sheet. */
const SETTING = "FlexLens.corrections";

/** Headers and places that are remembered; the oldest go first. */
const MOST_ENTRIES = 50;

/** What holds for every range with the same headers. */
type OfHeaders = Pick<Corrections, "roles" | "dateOrder">;
/** What holds for one range: another report with the same headers covers another period. */
type OfPlace = Pick<Corrections, "period" | "visibleRowsOnly">;

interface Remembered {
  /** By signature of the headers, the one used last at the end. */
  readonly headers: readonly (readonly [signature: string, corrections: OfHeaders])[];
  /** By address, rows included: a range that has grown is another one. */
  readonly places: readonly (readonly [place: string, corrections: OfPlace])[];
}

/** To which data corrections belong. */
export interface CorrectionsKey {
  /** Signature of the headers as recognized without corrections. */
  readonly signature: string;
  /** Address of the range, with the sheet. */
  readonly place: string;
}

/** What the user said about data with these headers at this place; {} where nothing. */
export async function rememberedCorrections(
  context: Excel.RequestContext,
  { signature, place }: CorrectionsKey,
): Promise<Corrections> {
  const { headers, places } = await readSetting(context);
  return { ...new Map(headers).get(signature), ...new Map(places).get(place) };
}

/** Keeps what the user says, in the place of what was kept; {} forgets. */
export async function rememberCorrections(
  context: Excel.RequestContext,
  { signature, place }: CorrectionsKey,
  { roles, dateOrder, period, visibleRowsOnly }: Corrections,
): Promise<void> {
  const { headers, places } = await readSetting(context);
  const remembered: Remembered = {
    headers: withEntry(headers, signature, { roles, dateOrder }),
    places: withEntry(places, place, { period, visibleRowsOnly }),
  };
  const { settings } = context.workbook;
  if (remembered.headers.length > 0 || remembered.places.length > 0) settings.add(SETTING, remembered);
  else if (headers.length > 0 || places.length > 0) settings.getItem(SETTING).delete();
  await context.sync();
}

function withEntry<T extends object>(
  entries: readonly (readonly [string, T])[],
  key: string,
  value: T,
): readonly (readonly [string, T])[] {
  const others = entries.filter(([other]) => other !== key);
  const stated = Object.entries(value).filter(([, each]) => isStated(each));
  if (stated.length === 0) return others;
  return [...others, [key, Object.fromEntries(stated) as T] as const].slice(-MOST_ENTRIES);
}

function isStated(value: unknown): boolean {
  if (value === undefined || value === false) return false;
  return typeof value !== "object" || Object.keys(value as object).length > 0;
}

/** What another version wrote, or a hand, is dropped where it is not ours. */
async function readSetting(context: Excel.RequestContext): Promise<Remembered> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING);
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? null : setting.value;
  return {
    headers: entriesOf(value, "headers").map(([key, each]) => [key, readOfHeaders(each)] as const),
    places: entriesOf(value, "places").map(([key, each]) => [key, readOfPlace(each)] as const),
  };
}

function entriesOf(value: unknown, name: string): [string, object][] {
  const list = isObject(value) ? (value as Record<string, unknown>)[name] : null;
  if (!Array.isArray(list)) return [];
  return list.filter(
    (entry): entry is [string, object] =>
      Array.isArray(entry) && typeof entry[0] === "string" && isObject(entry[1]),
  );
}

function readOfHeaders(value: object): OfHeaders {
  const { roles, dateOrder } = value as { roles?: unknown; dateOrder?: unknown };
  return {
    ...(isObject(roles) && { roles: Object.fromEntries(Object.entries(roles).filter(isRoleEntry)) }),
    ...(isDateOrder(dateOrder) && { dateOrder }),
  };
}

function readOfPlace(value: object): OfPlace {
  const { period, visibleRowsOnly } = value as { period?: unknown; visibleRowsOnly?: unknown };
  return {
    ...(isPeriod(period) && { period: { from: period.from, to: period.to } }),
    ...(visibleRowsOnly === true && { visibleRowsOnly }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isRoleEntry(entry: [string, unknown]): entry is [string, ColumnRole | null] {
  return entry[1] === null || COLUMN_ROLES.includes(entry[1] as ColumnRole);
}

function isDateOrder(value: unknown): value is DateOrder {
  return value === "dmy" || value === "mdy";
}

function isPeriod(value: unknown): value is { from: number; to: number } {
  if (!isObject(value)) return false;
  const { from, to } = value as { from?: unknown; to?: unknown };
  return Number.isInteger(from) && Number.isInteger(to) && (from as number) <= (to as number);
}
