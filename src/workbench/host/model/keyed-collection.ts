import { RichError } from "../rich/rich-error";
import type { Method, RichCollection, RichObject } from "../rich/rich-object";

/** Versions in which a collection got its methods. */
interface Since {
  readonly getItem: string;
  readonly getItemOrNullObject: string;
  readonly getCount: string;
}

type CollectionMethods = Readonly<Record<string, Method<RichCollection>>>;

/** The methods of a collection whose items have keys. */
export function keyedMethods(since: Since): CollectionMethods {
  return {
    getItem: { since: since.getItem, call: (collection, args) => existing(collection.find(args.key(0))) },
    getItemOrNullObject: {
      since: since.getItemOrNullObject,
      call: (collection, args) => collection.find(args.key(0)),
    },
    getCount: { since: since.getCount, call: (collection) => collection.items().length },
  };
}

/** `getItemAt` of a collection whose items have an order. */
export function orderedMethod(since: string): CollectionMethods {
  return {
    getItemAt: {
      since,
      call: (collection, args) => existing(collection.items()[args.integer(0)] ?? null, "InvalidArgument"),
    },
  };
}

/** @throws RichError where there is no such item */
export function existing<T extends RichObject>(
  item: T | null,
  code: "ItemNotFound" | "InvalidArgument" = "ItemNotFound",
): T {
  if (!item) throw new RichError(code);
  return item;
}

/** Whether two names are the same to Excel, which compares them without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
