import type { StoreMeta } from "../grid-store";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { CustomXmlPart } from "./custom-xml-part";
import { freeName } from "./free-name";
import { existing, keyedMethods } from "./keyed-collection";
import { MetaSection } from "./meta-section";

/** The XML documents kept in the workbook. */
export class CustomXmlPartCollection extends RichCollection<CustomXmlPart> {
  readonly type: RichType<CustomXmlPartCollection> = CUSTOM_XML_PART_COLLECTION;
  protected readonly section: MetaSection;

  constructor(readonly meta: StoreMeta) {
    super();
    this.section = new MetaSection(meta, "xml:");
  }

  items(): CustomXmlPart[] {
    return this.section.keys().map((id) => new CustomXmlPart(this.section, id));
  }

  find(key: string | number): CustomXmlPart | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  add(xml: string): CustomXmlPart {
    const taken = new Set(this.section.keys());
    const part = new CustomXmlPart(
      this.section,
      freeName("part-", (id) => taken.has(id), taken.size + 1),
    );
    part.xml = xml;
    return part;
  }
}

/** The documents of one namespace. */
class CustomXmlPartScopedCollection extends CustomXmlPartCollection {
  override readonly type = CUSTOM_XML_PART_SCOPED_COLLECTION;

  constructor(
    meta: StoreMeta,
    private readonly namespaceUri: string,
  ) {
    super(meta);
  }

  override items(): CustomXmlPart[] {
    return super.items().filter((part) => part.namespaceUri === this.namespaceUri);
  }

  /** Null unless there is exactly one. */
  only(): CustomXmlPart | null {
    const [part, ...others] = this.items();
    return part && others.length === 0 ? part : null;
  }
}

export const CUSTOM_XML_PART_COLLECTION: RichType<CustomXmlPartCollection> = {
  name: "CustomXmlPartCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.5", getItemOrNullObject: "1.5", getCount: "1.5" }),
    add: { since: "1.5", call: (parts, args) => parts.add(args.string(0)) },
    getByNamespace: {
      since: "1.5",
      call: (parts, args) => new CustomXmlPartScopedCollection(parts.meta, args.string(0)),
    },
  },
};

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
