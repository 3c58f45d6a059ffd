import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichCollection, RichObject } from "../rich/rich-object";
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

/** One custom property. */
class CustomProperty extends RichObject {
  readonly type = CUSTOM_PROPERTY;

  constructor(
    private readonly section: MetaSection,
    private readonly name: string,
  ) {
    super();
  }

  override get key(): string {
    return this.name;
  }

  get value(): string {
    const value = this.section.get(this.key);
    if (value === undefined) throw new RichError("ItemNotFound");
    return value;
  }

  set value(value: string) {
    this.section.set(this.key, value);
  }

  delete(): void {
    this.section.remove(this.key);
  }
}

export const CUSTOM_PROPERTY: RichType<CustomProperty> = {
  name: "WorksheetCustomProperty",
  scalars: {
    key: { since: "1.12", get: (property) => property.key },
    value: {
      since: "1.12",
      get: (property) => property.value,
      set: (property, value) => {
        property.value = asString(value);
      },
    },
  },
  navigation: {},
  methods: { delete: { since: "1.12", call: (property) => property.delete() } },
};

export const CUSTOM_PROPERTY_COLLECTION: RichType<CustomPropertyCollection> = {
  name: "WorksheetCustomPropertyCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.12", getItemOrNullObject: "1.12", getCount: "1.12" }),
    add: { since: "1.12", call: (properties, args) => properties.add(args.string(0), args.string(1)) },
  },
};
