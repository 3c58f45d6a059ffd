import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { MetaSection } from "./meta-section";

/** One of the custom properties of a sheet. */
export class CustomProperty extends RichObject {
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

  /** @throws RichError ItemNotFound where the property was deleted */
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

/** What clients reach on a custom property. */
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
