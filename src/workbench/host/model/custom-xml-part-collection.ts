import type { StoreMeta } from "../grid-store";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { CustomXmlPart } from "./custom-xml-part";
import { CustomXmlPartScopedCollection } from "./custom-xml-part-scoped-collection";
import { freeName } from "./free-name";
import { keyedMethods } from "./keyed-collection";
import { MetaSection } from "./meta-section";

/** The XML documents kept in the workbook. */
export class CustomXmlPartCollection extends RichCollection<CustomXmlPart> {
  readonly type = CUSTOM_XML_PART_COLLECTION;
  private readonly section: MetaSection;

  constructor(meta: StoreMeta) {
    super();
    this.section = new MetaSection(meta, "xml:");
  }

  items(): CustomXmlPart[] {
    return this.section.keys().map((id) => new CustomXmlPart(this.section, id));
  }

  find(key: string | number): CustomXmlPart | null {
    return this.items().find(({ id }) => id === key) ?? null;
  }

  ofNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this, namespaceUri);
  }

  /** @throws RichError InvalidArgument where the text does not begin with an element */
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

/** What clients reach on a CustomXmlPartCollection. */
export const CUSTOM_XML_PART_COLLECTION: RichType<CustomXmlPartCollection> = {
  name: "CustomXmlPartCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.5", getItemOrNullObject: "1.5", getCount: "1.5" }),
    add: { since: "1.5", call: (parts, args) => parts.add(args.string(0)) },
    getByNamespace: {
      since: "1.5",
      call: (parts, args) => parts.ofNamespace(args.string(0)),
    },
  },
};
