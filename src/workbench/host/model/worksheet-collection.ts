import { asBoolean, asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { eventMethods } from "./event-methods";
import { EventType, WORKBOOK_TARGET } from "./event-registry";
import { existing, keyedMethods, sameName } from "./keyed-collection";
import { asSheetName } from "./name-rules";
import type { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

/** The sheets of a workbook, in the order of their tabs. */
export class WorksheetCollection extends RichCollection<Worksheet> {
  readonly type = WORKSHEET_COLLECTION;
  readonly eventTarget = WORKBOOK_TARGET;

  constructor(readonly workbook: Workbook) {
    super();
  }

  items(): Worksheet[] {
    return this.workbook.store.sheets().map(({ id }) => new Worksheet(this.workbook, id));
  }

  /** By name or id. */
  find(key: string | number): Worksheet | null {
    const text = String(key);
    const info = this.workbook.store.sheets().find(({ id, name }) => id === text || sameName(name, text));
    return info ? new Worksheet(this.workbook, info.id) : null;
  }

  /** Adds a sheet behind the others without activating it. */
  add(name: string | undefined): Worksheet {
    this.workbook.assertStructureOpen();
    const chosen = name === undefined ? this.freeName() : asSheetName(name);
    if (this.find(chosen)) throw new RichError("ItemAlreadyExists");
    return new Worksheet(this.workbook, this.workbook.store.addSheet(chosen));
  }

  /** @returns the sheets, or those that are not hidden */
  visible(only: boolean): Worksheet[] {
    return this.items().filter((sheet) => !only || sheet.info.visible);
  }

  private freeName(): string {
    let number = this.items().length + 1;
    while (this.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

/** What clients reach on a WorksheetCollection. */
export const WORKSHEET_COLLECTION: RichType<WorksheetCollection> = {
  name: "WorksheetCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" }),
    add: { since: "1.1", call: (sheets, args) => sheets.add(args.optional(0, asString)) },
    getActiveWorksheet: { since: "1.1", call: (sheets) => sheets.workbook.activeSheet() },
    getCount: {
      since: "1.4",
      call: (sheets, args) => sheets.visible(args.optional(0, asBoolean) ?? false).length,
    },
    getFirst: {
      since: "1.5",
      call: (sheets, args) => existing(sheets.visible(args.optional(0, asBoolean) ?? false)[0] ?? null),
    },
    getLast: {
      since: "1.5",
      call: (sheets, args) => existing(sheets.visible(args.optional(0, asBoolean) ?? false).at(-1) ?? null),
    },
    ...eventMethods<WorksheetCollection>("DataChanged", "1.9", EventType.WorksheetChanged),
    ...eventMethods<WorksheetCollection>("SelectionChanged", "1.9", EventType.WorksheetSelectionChanged),
    ...eventMethods<WorksheetCollection>("Activated", "1.7", EventType.WorksheetActivated),
  },
};
