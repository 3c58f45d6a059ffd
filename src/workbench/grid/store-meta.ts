import type { StoreMeta } from "../host/grid-store";

/** The workbook's key-value texts, kept for the life of the page. */
export class StoreMetaMap implements StoreMeta {
  private readonly texts = new Map<string, string>();

  get(key: string): string | undefined {
    return this.texts.get(key);
  }

  set(key: string, value: string | undefined): void {
    if (value === undefined) this.texts.delete(key);
    else this.texts.set(key, value);
  }

  keys(): string[] {
    return [...this.texts.keys()];
  }
}
