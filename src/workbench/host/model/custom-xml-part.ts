import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { MetaSection } from "./meta-section";

const ROOT_NAMESPACE = /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*?\sxmlns="([^"]*)"/;

/** An XML document kept in the workbook. */
export class CustomXmlPart extends RichObject {
  readonly type = CUSTOM_XML_PART;

  constructor(
    private readonly section: MetaSection,
    readonly id: string,
  ) {
    super();
  }

  override get key(): string {
    return this.id;
  }

  /** @throws RichError ItemNotFound where the part was deleted */
  get xml(): string {
    const xml = this.section.get(this.id);
    if (xml === undefined) throw new RichError("ItemNotFound");
    return xml;
  }

  /** @throws RichError InvalidArgument where the text does not begin with an element */
  set xml(xml: string) {
    if (!/^\s*<[^>]+>/.test(xml)) throw new RichError("InvalidArgument");
    this.section.set(this.id, xml);
  }

  /** Of the root element, "" where it has none. */
  get namespaceUri(): string {
    return ROOT_NAMESPACE.exec(this.xml)?.[1] ?? "";
  }

  delete(): void {
    this.section.remove(this.id);
  }
}

/** What clients reach on a CustomXmlPart. */
export const CUSTOM_XML_PART: RichType<CustomXmlPart> = {
  name: "CustomXmlPart",
  scalars: {
    id: { since: "1.5", get: (part) => part.id },
    namespaceUri: { since: "1.5", get: (part) => part.namespaceUri },
  },
  navigation: {},
  methods: {
    delete: { since: "1.5", call: (part) => part.delete() },
    getXml: { since: "1.5", call: (part) => part.xml },
    setXml: {
      since: "1.5",
      call: (part, args) => {
        part.xml = asString(args.at(0));
      },
    },
  },
};
