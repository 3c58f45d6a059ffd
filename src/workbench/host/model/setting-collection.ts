import type { StoreMeta } from "../grid-store";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { keyedMethods } from "./keyed-collection";
import { MetaSection } from "./meta-section";
import { Setting } from "./setting";

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

/** What clients reach on a SettingCollection. */
export const SETTING_COLLECTION: RichType<SettingCollection> = {
  name: "SettingCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.4", getItemOrNullObject: "1.4", getCount: "1.4" }),
    add: { since: "1.4", call: (settings, args) => settings.add(args.string(0), args.at(1)) },
  },
};
