import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { CustomProperty } from "./custom-property";
import { keyedMethods, sameName } from "./keyed-collection";
import { MetaSection } from "./meta-section";
import type { Worksheet } from "./worksheet";

/** Where the properties of a sheet are kept. */
export function propertiesOf(worksheet: Worksheet): MetaSection {
  return new MetaSection(worksheet.store.meta, `property:${worksheet.id}:`);
}

/** The custom properties of a sheet: texts under keys, whose case does not matter. */
export class CustomPropertyCollection extends RichCollection<CustomProperty> {
  readonly type = CUSTOM_PROPERTY_COLLECTION;
  private readonly section: MetaSection;

  constructor(worksheet: Worksheet) {
    super();
    this.section = propertiesOf(worksheet);
  }

  items(): CustomProperty[] {
    return this.section.keys().map((key) => new CustomProperty(this.section, key));
  }

  find(key: string | number): CustomProperty | null {
    return this.items().find((property) => sameName(property.key, String(key))) ?? null;
  }

  /** Sets or adds. */
  add(key: string, value: string): CustomProperty {
    const property = this.find(key) ?? new CustomProperty(this.section, key);
    property.value = value;
    return property;
  }
}

/** What clients reach on a WorksheetCustomPropertyCollection. */
export const CUSTOM_PROPERTY_COLLECTION: RichType<CustomPropertyCollection> = {
  name: "WorksheetCustomPropertyCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.12", getItemOrNullObject: "1.12", getCount: "1.12" }),
    add: { since: "1.12", call: (properties, args) => properties.add(args.string(0), args.string(1)) },
  },
};
