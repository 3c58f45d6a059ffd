import { RichError } from "./rich-error";

/** The arguments of a call, read by position; an argument of the wrong kind is refused as Excel does. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; undefined where it was left out, which the client sends as null. */
  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  get all(): readonly unknown[] {
    return this.values;
  }

  string(index: number): string {
    return asString(this.at(index));
  }

  integer(index: number): number {
    return asInteger(this.at(index));
  }

  boolean(index: number): boolean {
    return asBoolean(this.at(index));
  }

  /** A key of a collection. */
  key(index: number): string | number {
    const value = this.at(index);
    return typeof value === "number" ? value : asString(value);
  }

  /** Reads an argument that may be left out. */
  optional<T>(index: number, read: (value: unknown) => T): T | undefined {
    const value = this.at(index);
    return value === undefined ? undefined : read(value);
  }
}

/** @throws RichError InvalidArgument for anything but a text */
export function asString(value: unknown): string {
  if (typeof value !== "string") throw new RichError("InvalidArgument");
  return value;
}

/** @throws RichError InvalidArgument for anything but a finite number */
export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new RichError("InvalidArgument");
  return value;
}

/** @throws RichError InvalidArgument for anything but a whole number */
export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw new RichError("InvalidArgument");
  return number;
}

/** @throws RichError InvalidArgument for anything but true and false */
export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new RichError("InvalidArgument");
  return value;
}

/** One of a list of words; Excel takes them in any case. */
export function asOneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const text = asString(value).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text);
  if (word === undefined) throw new RichError("InvalidArgument");
  return word;
}
