import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { keyedMethods, sameName } from "./keyed-collection";
import { asDefinedName } from "./name-rules";
import { assertNameFree } from "./name-space";
import { NamedItem } from "./named-item";
import { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The names of the workbook, or those of one sheet. */
export class NamedItemCollection extends RichCollection<NamedItem> {
  readonly type = NAMED_ITEM_COLLECTION;

  /** @param worksheet null for the workbook's own names */
  constructor(
    readonly workbook: Workbook,
    readonly worksheet: Worksheet | null,
  ) {
    super();
  }

  items(): NamedItem[] {
    const scope = this.worksheet?.id ?? null;
    return this.workbook.store
      .names()
      .filter(({ sheet }) => sheet === scope)
      .map(({ name }) => new NamedItem(this, name));
  }

  find(key: string | number): NamedItem | null {
    return this.items().find(({ name }) => sameName(name, String(key))) ?? null;
  }

  /** @param target a range, or a formula that may begin with "=" */
  add(name: string, target: unknown, comment: string): NamedItem {
    asDefinedName(name);
    if (this.find(name)) throw new RichError("ItemAlreadyExists");
    if (!this.worksheet) assertNameFree(this.workbook.store, name);
    const reference = target instanceof Range ? target.absoluteAddress : asString(target).replace(/^=/, "");
    this.workbook.store.addName({ name, reference, sheet: this.worksheet?.id ?? null, comment });
    return new NamedItem(this, name);
  }
}

/** What clients reach on a NamedItemCollection. */
export const NAMED_ITEM_COLLECTION: RichType<NamedItemCollection> = {
  name: "NamedItemCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" }),
    add: {
      since: "1.4",
      call: (names, args) => names.add(args.string(0), args.at(1), args.optional(2, asString) ?? ""),
    },
  },
};
