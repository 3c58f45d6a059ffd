import type { RichObject } from "./rich-object";

/** Objects that a client keeps across requests (ranges, whose paths may change their meaning). */
export class References {
  private readonly objects = new Map<string, RichObject>();
  private readonly ids = new WeakMap<RichObject, string>();
  private next = 1;

  /** Gives an object a reference, or finds the one it has. */
  keep(object: RichObject): void {
    const id = this.ids.get(object) ?? `reference${this.next++}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  find(id: string): RichObject | undefined {
    return this.objects.get(id);
  }

  /** Undefined for an object that is not kept. */
  idOf(object: RichObject): string | undefined {
    return this.ids.get(object);
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  get size(): number {
    return this.objects.size;
  }
}
