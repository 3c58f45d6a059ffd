import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { MetaSection } from "./meta-section";

/** One of the settings that the add-in keeps in the workbook. */
export class Setting extends RichObject {
  readonly type = SETTING;

  constructor(
    private readonly section: MetaSection,
    private readonly name: string,
  ) {
    super();
  }

  override get key(): string {
    return this.name;
  }

  /** @throws RichError ItemNotFound where the setting was deleted */
  get value(): unknown {
    const text = this.section.get(this.key);
    if (text === undefined) throw new RichError("ItemNotFound");
    return JSON.parse(text);
  }

  set value(value: unknown) {
    this.section.set(this.key, JSON.stringify(value ?? null));
  }

  delete(): void {
    this.section.remove(this.key);
  }
}

/** What clients reach on a setting. */
export const SETTING: RichType<Setting> = {
  name: "Setting",
  scalars: {
    key: { since: "1.4", get: (setting) => setting.key },
    value: {
      since: "1.4",
      get: (setting) => setting.value,
      set: (setting, value) => {
        setting.value = value;
      },
    },
  },
  navigation: {},
  methods: { delete: { since: "1.4", call: (setting) => setting.delete() } },
};
