import type { StoreMeta } from "../grid-store";

/** The part of a workbook's kept texts whose keys begin with a prefix. */
export class MetaSection {
  constructor(
    private readonly meta: StoreMeta,
    private readonly prefix: string,
  ) {}

  keys(): string[] {
    return this.meta
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }

  get(key: string): string | undefined {
    return this.meta.get(this.prefix + key);
  }

  set(key: string, value: string): void {
    this.meta.set(this.prefix + key, value);
  }

  remove(key: string): void {
    this.meta.set(this.prefix + key, undefined);
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key);
  }
}
