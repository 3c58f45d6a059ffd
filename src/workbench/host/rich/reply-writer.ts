import type { Members } from "./members";
import type { Selection } from "./query";
import { below, selectionOf } from "./query";
import type { References } from "./references";
import type { QueryInfo } from "./request";
import type { RichObject } from "./rich-object";
import { RichCollection } from "./rich-object";
import { fromWireName, toWireName } from "./wire-name";

type WireObject = Record<string, unknown>;

/** Writes objects as office.js reads them: PascalCase names, items of a collection below `_Items`. */
export class ReplyWriter {
  constructor(
    private readonly members: Members,
    private readonly references: References,
  ) {}

  /** What identifies an object in later requests. */
  identity(object: RichObject): WireObject {
    const reference = this.references.idOf(object);
    const identity: WireObject = reference === undefined ? {} : { _ReferenceId: reference };
    const { key } = object;
    if (key !== undefined) identity[this.members.isScalar(object, "id") ? "Id" : "_Id"] = key;
    return identity;
  }

  /** The answer to a query, null for the null object. */
  async query(object: RichObject | null, info: QueryInfo): Promise<WireObject | null> {
    if (object === null) return null;
    const selection = selectionOf(info);
    return object instanceof RichCollection
      ? this.collection(object, selection, info)
      : this.object(object, selection);
  }

  private async object(object: RichObject, selection: Selection): Promise<WireObject> {
    const answer = this.identity(object);
    for (const [wireName, rest] of Object.entries(selection)) {
      if (wireName === "*") await this.addScalars(answer, object);
      else await this.addMember(answer, object, fromWireName(wireName), rest);
    }
    return answer;
  }

  private async addMember(
    answer: WireObject,
    object: RichObject,
    name: string,
    rest: Selection,
  ): Promise<void> {
    if (!this.members.isNavigation(object, name)) {
      answer[toWireName(name)] = await this.members.scalar(object, name);
      return;
    }
    const target = this.members.navigate(object, name);
    answer[toWireName(name)] = target && (await this.nested(target, below(rest)));
  }

  private nested(target: RichObject, selection: Selection): Promise<WireObject> {
    return target instanceof RichCollection
      ? this.collection(target, selection, {})
      : this.object(target, selection);
  }

  /** Names of the collection's own scalars are its own; every other name is one of its items. */
  private async collection(
    collection: RichCollection,
    selection: Selection,
    info: QueryInfo,
  ): Promise<WireObject> {
    const own: WireObject = {};
    const ofItems: Record<string, Selection> = {};
    for (const [wireName, rest] of Object.entries(selection)) {
      const name = fromWireName(wireName);
      if (name === "items") Object.assign(ofItems, below(rest));
      else if (this.members.isScalar(collection, name)) {
        own[toWireName(name)] = await this.members.scalar(collection, name);
      } else {
        if (wireName === "*") await this.addScalars(own, collection);
        ofItems[wireName] = rest;
      }
    }
    if (Object.keys(ofItems).length > 0) {
      const items = page(collection.items(), info);
      own["_Items"] = await Promise.all(items.map((item) => this.nested(item, ofItems)));
    }
    return own;
  }

  private async addScalars(answer: WireObject, object: RichObject): Promise<void> {
    for (const name of this.members.defaultScalars(object)) {
      answer[toWireName(name)] = await this.members.scalar(object, name);
    }
  }
}

function page<T>(items: T[], { Top, Skip = 0 }: QueryInfo): T[] {
  return items.slice(Skip, Top === undefined ? undefined : Skip + Top);
}
