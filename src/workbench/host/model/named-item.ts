import type { NameInfo } from "../grid-store";
import { RichError, notImplemented } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { NamedItemCollection } from "./named-item-collection";
import type { Range } from "./range";

/** A name for a range. Names for constants and other formulas are kept but not evaluated. */
export class NamedItem extends RichObject {
  readonly type = NAMED_ITEM;

  constructor(
    private readonly collection: NamedItemCollection,
    readonly name: string,
  ) {
    super();
  }

  override get key(): string {
    return this.name;
  }

  get scope(): "Worksheet" | "Workbook" {
    return this.collection.worksheet ? "Worksheet" : "Workbook";
  }

  /** @throws RichError ItemNotFound where the name was deleted */
  get info(): NameInfo {
    const scope = this.collection.worksheet?.id ?? null;
    const info = this.collection.workbook.store
      .names()
      .find(({ name, sheet }) => name === this.name && sheet === scope);
    if (!info) throw new RichError("ItemNotFound");
    return info;
  }

  /** Null where the name stands for no range. */
  rangeOrNull(): Range | null {
    const { workbook, worksheet } = this.collection;
    try {
      return workbook.resolve(this.info.reference, worksheet ?? workbook.activeSheet());
    } catch (error) {
      if (error instanceof RichError && error.code === "InvalidArgument") return null;
      throw error;
    }
  }

  /** @throws RichError InvalidReference where the name stands for no range */
  range(): Range {
    const range = this.rangeOrNull();
    if (!range) throw new RichError("InvalidReference");
    return range;
  }

  /** In the words of Excel.NamedItemType. */
  get kind(): "Range" {
    if (!this.rangeOrNull()) throw notImplemented("NamedItem.type (not a range)");
    return "Range";
  }

  /** The address of the range. */
  get value(): string {
    const range = this.rangeOrNull();
    if (!range) throw notImplemented("NamedItem.value (not a range)");
    return range.address;
  }

  delete(): void {
    const { name, sheet } = this.info;
    this.collection.workbook.store.removeName(name, sheet);
  }
}

/** What clients reach on a NamedItem. */
export const NAMED_ITEM: RichType<NamedItem> = {
  name: "NamedItem",
  scalars: {
    comment: { since: "1.4", get: (item) => item.info.comment },
    formula: { since: "1.7", get: (item) => `=${item.info.reference}` },
    name: { since: "1.1", get: (item) => item.info.name },
    scope: { since: "1.4", get: (item) => item.scope },
    type: { since: "1.1", get: (item) => item.kind },
    value: { since: "1.1", get: (item) => item.value },
    visible: { since: "1.1", get: () => true },
  },
  navigation: {},
  methods: {
    delete: { since: "1.4", call: (item) => item.delete() },
    getRange: { since: "1.1", call: (item) => item.range() },
    getRangeOrNullObject: { since: "1.4", call: (item) => item.rangeOrNull() },
  },
};
