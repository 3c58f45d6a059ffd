import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import type { CustomXmlPart } from "./custom-xml-part";
import { existing, keyedMethods } from "./keyed-collection";

/** The XML documents of one namespace. */
export class CustomXmlPartScopedCollection extends RichCollection<CustomXmlPart> {
  readonly type = CUSTOM_XML_PART_SCOPED_COLLECTION;

  constructor(
    private readonly all: RichCollection<CustomXmlPart>,
    private readonly namespaceUri: string,
  ) {
    super();
  }

  items(): CustomXmlPart[] {
    return this.all.items().filter((part) => part.namespaceUri === this.namespaceUri);
  }

  find(key: string | number): CustomXmlPart | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  /** Null unless there is exactly one. */
  only(): CustomXmlPart | null {
    const [part, ...others] = this.items();
    return part && others.length === 0 ? part : null;
  }
}

/** What clients reach on the XML documents of one namespace. */
export const CUSTOM_XML_PART_SCOPED_COLLECTION: RichType<CustomXmlPartScopedCollection> = {
  name: "CustomXmlPartScopedCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.5", getItemOrNullObject: "1.5", getCount: "1.5" }),
    getOnlyItem: { since: "1.5", call: (parts) => existing(parts.only()) },
    getOnlyItemOrNullObject: { since: "1.5", call: (parts) => parts.only() },
  },
};
