import type { GridStore } from "../grid-store";
import { splitReference } from "../cells/address";
import { RichError } from "../rich/rich-error";
import { RichObject } from "../rich/rich-object";
import type { EventRegistry } from "./event-registry";
import { existing } from "./keyed-collection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { WORKBOOK } from "./workbook-members";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheet-collection";

/** The workbook: the root of every request. */
export class Workbook extends RichObject {
  readonly type = WORKBOOK;

  constructor(
    readonly store: GridStore,
    readonly events: EventRegistry,
  ) {
    super();
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this);
  }

  activeSheet(): Worksheet {
    return new Worksheet(this, this.store.activeSheet());
  }

  /** @throws RichError InvalidSelection where several areas are selected */
  selectedRange(): Range {
    const { sheet, areas } = this.store.selection();
    const [area, ...others] = areas;
    if (!area || others.length > 0) throw new RichError("InvalidSelection");
    return new Range(new Worksheet(this, sheet), area);
  }

  /** The selected areas, be they one or several. */
  selectedRanges(): RangeAreas {
    const { sheet, areas } = this.store.selection();
    return new RangeAreas(new Worksheet(this, sheet), areas);
  }

  /** The first cell of the area that was selected last. */
  activeCell(): Range {
    const { sheet, areas } = this.store.selection();
    const area = areas.at(-1);
    if (!area) throw new RichError("InvalidSelection");
    return new Range(new Worksheet(this, sheet), { ...area, rows: 1, columns: 1 });
  }

  /**
   * The range of a reference.
   *
   * @param home the sheet of a reference that names none
   */
  resolve(reference: string, home: Worksheet): Range {
    const { sheet, rest } = splitReference(reference);
    const worksheet = sheet === null ? home : existing(this.worksheets.find(sheet), "InvalidArgument");
    return worksheet.range(rest);
  }

  /** @throws RichError AccessDenied where the structure is protected */
  assertStructureOpen(): void {
    if (this.store.meta.get(STRUCTURE_PROTECTION) !== undefined) throw new RichError("AccessDenied");
  }
}

/** Key under which the workbook's protection is kept, its value the password. */
export const STRUCTURE_PROTECTION = "workbook.protection";
