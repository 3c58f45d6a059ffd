import type { StoreMeta } from "../grid-store";

/** Texts under keys. */
export class MemoryMeta implements StoreMeta {
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
