import type { Arguments } from "./arguments";
import { RichError, notImplemented } from "./rich-error";
import type { Member, RichObject, Scalar } from "./rich-object";

/** Whether the host's declared requirement sets include a member's version, e.g. "1.9". */
export type RequirementCheck = (since: string) => boolean;

/** Reaches the members of objects by name: refuses those that do not exist or are newer than the declared sets. */
export class Members {
  /**
   * @param isSupported the declared sets
   * @param setName their name in messages, e.g. "ExcelApi"
   */
  constructor(
    private readonly isSupported: RequirementCheck,
    private readonly setName: string,
  ) {}

  /** Names of the scalars that a `load()` without names answers. */
  defaultScalars(object: RichObject): string[] {
    return Object.entries(object.type.scalars)
      .filter(([, scalar]) => this.isSupported(scalar.since) && !scalar.onDemand)
      .map(([name]) => name);
  }

  isScalar(object: RichObject, name: string): boolean {
    return Object.hasOwn(object.type.scalars, name);
  }

  isNavigation(object: RichObject, name: string): boolean {
    return Object.hasOwn(object.type.navigation, name);
  }

  /** @throws RichError NotImplemented or ApiNotFound */
  scalar(object: RichObject, name: string): unknown {
    const scalar = this.member<Scalar<RichObject>>(object, object.type.scalars, name);
    return this.located(object, name, () => scalar.get(object));
  }

  /** @throws RichError NotImplemented or ApiNotFound */
  navigate(object: RichObject, name: string): RichObject | null {
    const navigation = this.member(object, object.type.navigation, name);
    return this.located(object, name, () => navigation.get(object));
  }

  /** @throws RichError NotImplemented, for a read-only property too, or ApiNotFound */
  async set(object: RichObject, name: string, value: unknown): Promise<void> {
    const scalar = this.member<Scalar<RichObject>>(object, object.type.scalars, name);
    const { set } = scalar;
    if (!set) throw locate(notImplemented(`${object.type.name}.${name} (write)`), object, name);
    await this.located(object, name, () => set(object, value));
  }

  /** @throws RichError NotImplemented or ApiNotFound */
  async call(object: RichObject, name: string, args: Arguments): Promise<unknown> {
    const method = this.member(object, object.type.methods, name);
    return await this.located(object, name, () => method.call(object, args));
  }

  private member<M extends Member>(
    object: RichObject,
    members: Readonly<Record<string, M>>,
    name: string,
  ): M {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!member) throw locate(notImplemented(`${object.type.name}.${name}`), object, name);
    if (!this.isSupported(member.since)) throw locate(this.tooNew(object, name, member), object, name);
    return member;
  }

  private tooNew(object: RichObject, name: string, { since }: Member): RichError {
    return new RichError(
      "ApiNotFound",
      `The method or property ${object.type.name}.${name} is part of the ${this.setName} ${since} requirement ` +
        "set, which is not available in your version of Excel.",
    );
  }

  private located<T>(object: RichObject, name: string, work: () => T): T {
    try {
      const result = work();
      if (!(result instanceof Promise)) return result;
      return result.catch((error: unknown) => {
        throw locate(error, object, name);
      }) as T;
    } catch (error) {
      throw locate(error, object, name);
    }
  }
}

/** Notes where an error arose; the innermost place stays. */
function locate(error: unknown, object: RichObject, name: string): unknown {
  if (error instanceof RichError && error.location === "") error.location = `${object.type.name}.${name}`;
  return error;
}
