import type { Arguments } from "./arguments";

/** What an answer can carry: JSON. */
export type Wire = unknown;

/** The version of the requirement set that brought a member, e.g. "1.9". */
export interface Member {
  readonly since: string;
}

/**
 * A property with a value, or with the promise of one. (Methods of these interfaces are declared as methods, so that
 * the type of a subclass fits.)
 */
export interface Scalar<T> extends Member {
  get(object: T): Wire;
  set?(object: T, value: unknown): void | Promise<void>;
  /** Left out of a `load()` that names no property, where Excel leaves it out or where it is costly. */
  readonly onDemand?: boolean;
}

/** A property that leads to another object; null is the null object. */
export interface Navigation<T> extends Member {
  get(object: T): RichObject | null;
}

/** A method; where it returns an object, null is the null object. */
export interface Method<T> extends Member {
  call(object: T, args: Arguments): unknown;
}

/** What clients can reach on the objects of a class. Names are those of the JavaScript API. */
export interface RichType<T = RichObject> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, Scalar<T>>>;
  readonly navigation: Readonly<Record<string, Navigation<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
}

/** An object that clients can reach. */
export abstract class RichObject {
  abstract readonly type: RichType;

  /** Under which the client finds the object again in its collection; undefined for objects without one. */
  get key(): string | number | undefined {
    return undefined;
  }
}

/** An object whose items clients can list. */
export abstract class RichCollection<Item extends RichObject = RichObject> extends RichObject {
  abstract items(): Item[];

  /** The item of a key, or null. */
  abstract find(key: string | number): Item | null;
}
