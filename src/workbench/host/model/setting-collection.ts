import type { StoreMeta } from "../grid-store";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichCollection, RichObject } from "../rich/rich-object";
import { keyedMethods } from "./keyed-collection";
import { MetaSection } from "./meta-section";

/** The settings that the add-in keeps in the workbook: any JSON under a key. */
export class SettingCollection extends RichCollection<Setting> {
  readonly type = SETTING_COLLECTION;
  private readonly section: MetaSection;

  constructor(meta: StoreMeta) {
    super();
    this.section = new MetaSection(meta, "setting:");
  }

  items(): Setting[] {
    return this.section.keys().map((key) => new Setting(this.section, key));
  }

  find(key: string | number): Setting | null {
    const text = String(key);
    return this.section.get(text) === undefined ? null : new Setting(this.section, text);
  }

  /** Sets or adds. */
  add(key: string, value: unknown): Setting {
    const setting = new Setting(this.section, key);
    setting.value = value;
    return setting;
  }
}

/** One setting. */
class Setting extends RichObject {
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

export const SETTING_COLLECTION: RichType<SettingCollection> = {
  name: "SettingCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.4", getItemOrNullObject: "1.4", getCount: "1.4" }),
    add: { since: "1.4", call: (settings, args) => settings.add(args.string(0), args.at(1)) },
  },
};
