import { COLUMN_COUNT, ROW_COUNT } from "../cells/rect";
import { asInteger } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { existing } from "./keyed-collection";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** The rows and columns of a sheet that stay in sight. */
export class FreezePanes extends RichObject {
  readonly type = FREEZE_PANES;

  constructor(readonly worksheet: Worksheet) {
    super();
  }

  /** Freezes so many rows from the top and columns from the left; 0 and 0 unfreeze. */
  freeze(rows: number, columns: number): void {
    this.worksheet.store.freeze(this.worksheet.id, rows, columns);
  }

  /** Freezes the rows down to the last one of a range and the columns up to its last one; whole ones do not count. */
  freezeAt({ rect, isEntireColumn, isEntireRow }: Range): void {
    const rows = isEntireColumn ? 0 : rect.row + rect.rows;
    const columns = isEntireRow ? 0 : rect.column + rect.columns;
    this.freeze(rows, columns);
  }

  /** The frozen cells, or null. */
  location(): Range | null {
    const { rows, columns } = this.worksheet.store.frozen(this.worksheet.id);
    if (rows === 0 && columns === 0) return null;
    return this.worksheet.rangeOf({
      row: 0,
      column: 0,
      rows: rows || ROW_COUNT,
      columns: columns || COLUMN_COUNT,
    });
  }
}

/** What clients reach on a WorksheetFreezePanes. */
export const FREEZE_PANES: RichType<FreezePanes> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  navigation: {},
  methods: {
    freezeAt: {
      since: "1.7",
      call: (panes, args) => panes.freezeAt(panes.worksheet.range("A1").resolve(args.at(0))),
    },
    freezeColumns: { since: "1.7", call: (panes, args) => panes.freeze(0, args.optional(0, asInteger) ?? 1) },
    freezeRows: { since: "1.7", call: (panes, args) => panes.freeze(args.optional(0, asInteger) ?? 1, 0) },
    getLocation: { since: "1.7", call: (panes) => existing(panes.location()) },
    getLocationOrNullObject: { since: "1.7", call: (panes) => panes.location() },
    unfreeze: { since: "1.7", call: (panes) => panes.freeze(0, 0) },
  },
};
