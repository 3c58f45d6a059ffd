import { Arguments } from "./arguments";
import type { Members } from "./members";
import type { References } from "./references";
import type { ArgumentInfo, ObjectPath, PathReference } from "./request";
import { PathType } from "./request";
import { RichError, notImplemented } from "./rich-error";
import { RichObject } from "./rich-object";
import { fromWireName } from "./wire-name";

/** Where the paths of all requests begin. */
export interface Roots {
  readonly global: RichObject;
  /** Objects that a client creates by the name of their type. */
  readonly services: Readonly<Record<string, () => RichObject>>;
}

/** Finds the objects of one request by their paths. Each path is followed once: following `add` again would add again. */
export class PathResolver {
  private readonly found = new Map<number, RichObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly roots: Roots,
    private readonly members: Members,
    private readonly references: References,
  ) {}

  /** The object of a path; null is the null object, and every path through it leads to it again. */
  async resolve(id: number): Promise<RichObject | null> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new RichError("InvalidObjectPath");
    const object = await this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, objects in place of their paths. */
  async arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    if (!references) return new Arguments(values);
    return new Arguments(await Promise.all(values.map((value, i) => this.argument(value, references[i]))));
  }

  private async argument(value: unknown, reference: PathReference | undefined): Promise<unknown> {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (!Array.isArray(reference) || !Array.isArray(value)) return value;
    const parts: readonly PathReference[] = reference;
    return Promise.all(value.map((part: unknown, i) => this.argument(part, parts[i])));
  }

  private async follow(path: ObjectPath): Promise<RichObject | null> {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.roots.global;
      case PathType.NewObject:
        return this.create(path.Name);
      case PathType.NullObject:
        return null;
      case PathType.ReferenceId:
        return this.kept(path.Name);
      default:
        return this.fromParent(path);
    }
  }

  private create(typeName: string): RichObject {
    const factory = this.roots.services[typeName];
    if (!factory) throw notImplemented(typeName);
    return factory();
  }

  private kept(id: string): RichObject {
    const object = this.references.find(id);
    if (!object) throw new RichError("InvalidReference");
    return object;
  }

  private async fromParent(path: ObjectPath): Promise<RichObject | null> {
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const name = fromWireName(path.Name);
    switch (path.ObjectPathType) {
      case PathType.Property:
        return this.members.navigate(parent, name);
      case PathType.Method:
        return asObject(await this.members.call(parent, name, await this.arguments(path.ArgumentInfo)));
      case PathType.Indexer:
        return asObject(await this.members.call(parent, "getItem", await this.arguments(path.ArgumentInfo)));
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }
}

function asObject(value: unknown): RichObject | null {
  if (value === null || value instanceof RichObject) return value;
  throw new RichError("InvalidObjectPath");
}
