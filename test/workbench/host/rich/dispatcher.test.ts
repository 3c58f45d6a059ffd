import { Dispatcher } from "../../../../src/workbench/host/rich/dispatcher";
import type { DispatcherOptions } from "../../../../src/workbench/host/rich/dispatcher";
import type { Action, ObjectPath } from "../../../../src/workbench/host/rich/request";
import { ActionType, PathType } from "../../../../src/workbench/host/rich/request";
import type { RichType } from "../../../../src/workbench/host/rich/rich-object";
import { RichCollection, RichObject } from "../../../../src/workbench/host/rich/rich-object";

/** An object model of our own: shelves of books. */
class Book extends RichObject {
  readonly type = BOOK;
  constructor(public title: string) {
    super();
  }
  override get key(): string {
    return this.title;
  }
}

const BOOK: RichType<Book> = {
  name: "Book",
  scalars: {
    title: {
      since: "1.1",
      get: (book) => book.title,
      set: (book, title) => {
        book.title = String(title);
      },
    },
    pages: { since: "1.2", get: () => Promise.resolve(12) },
    smell: { since: "1.3", get: () => "old" },
  },
  navigation: { nothing: { since: "1.1", get: () => null } },
  methods: {
    burn: {
      since: "1.1",
      call: () => {
        throw new Error("no matches");
      },
    },
    compare: { since: "1.1", call: (book, args) => args.at(0) === book },
  },
};

class Shelf extends RichCollection<Book> {
  readonly type = SHELF;
  private readonly books = [new Book("Emma"), new Book("Ulysses")];
  items(): Book[] {
    return this.books;
  }
  find(key: string | number): Book | null {
    return this.books.find((book) => book.title === key) ?? null;
  }
}

const SHELF: RichType<Shelf> = {
  name: "Shelf",
  scalars: { count: { since: "1.1", get: (shelf) => shelf.items().length } },
  navigation: {},
  methods: { getItem: { since: "1.1", call: (shelf, args) => shelf.find(args.key(0)) } },
};

const ROOT: ObjectPath = { Id: 1, ObjectPathType: PathType.Global, Name: "" };
const EMMA: ObjectPath = {
  Id: 2,
  ObjectPathType: PathType.Indexer,
  Name: "",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: ["Emma"] },
};

function dispatcher(options: Partial<DispatcherOptions> = {}): Dispatcher {
  return new Dispatcher({
    global: new Shelf(),
    services: {},
    isSupported: (since) => since !== "1.3",
    setName: "ShelfApi",
    ...options,
  });
}

type Step = Partial<Action> & Pick<Action, "ActionType">;

/** Sends actions that have numbers by their order. */
function send(
  target: Dispatcher,
  steps: readonly Step[],
  paths: readonly ObjectPath[] = [ROOT, EMMA],
  keep = false,
) {
  const actions = steps.map((step, i) => ({ Id: i + 1, Name: "", ObjectPathId: 2, ...step }));
  const ObjectPaths = Object.fromEntries(paths.map((path) => [path.Id, path]));
  return target.process({ Actions: actions, ObjectPaths, AutoKeepReference: keep });
}

describe("the dispatcher", () => {
  test("answers the scalars of an object under wire names, those of unsupported versions not", async () => {
    const reply = await send(dispatcher(), [{ ActionType: ActionType.Query }]);
    expect(reply).toEqual({
      TraceIds: [],
      Results: [{ ActionId: 1, Value: { _Id: "Emma", Title: "Emma", Pages: 12 } }],
    });
  });

  test("answers the items of a collection and its own scalars", async () => {
    const reply = await send(dispatcher(), [
      {
        ActionType: ActionType.Query,
        ObjectPathId: 1,
        QueryInfo: { Select: ["count", "title"], Skip: 1, Top: 1 },
      },
    ]);
    expect(reply.Results[0]?.Value).toEqual({ Count: 2, _Items: [{ _Id: "Ulysses", Title: "Ulysses" }] });
  });

  test("sets a property", async () => {
    const reply = await send(dispatcher(), [
      { ActionType: ActionType.SetProperty, Name: "Title", ArgumentInfo: { Arguments: ["Persuasion"] } },
      { ActionType: ActionType.Query, QueryInfo: { Select: ["title"] } },
    ]);
    expect(reply.Results.map(({ Value }) => Value)).toEqual([
      null,
      { _Id: "Persuasion", Title: "Persuasion" },
    ]);
  });

  test("puts objects in place of their paths among the arguments", async () => {
    const reply = await send(dispatcher(), [
      {
        ActionType: ActionType.Method,
        Name: "Compare",
        ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [2] },
      },
    ]);
    expect(reply.Results[0]?.Value).toBe(true);
  });

  test("leads through a null object to nothing", async () => {
    const nothing: ObjectPath = {
      Id: 3,
      ObjectPathType: PathType.Property,
      Name: "Nothing",
      ParentObjectPathId: 2,
    };
    const beyond: ObjectPath = {
      Id: 4,
      ObjectPathType: PathType.Property,
      Name: "Whatever",
      ParentObjectPathId: 3,
    };
    const reply = await send(
      dispatcher(),
      [
        { ActionType: ActionType.Instantiate, ObjectPathId: 3 },
        { ActionType: ActionType.Query, ObjectPathId: 4 },
        { ActionType: ActionType.Method, ObjectPathId: 4, Name: "Anything" },
      ],
      [ROOT, EMMA, nothing, beyond],
    );
    expect(reply.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  });

  test("keeps an object for later requests until it is released", async () => {
    const target = dispatcher();
    const keep = { ActionType: ActionType.Method, Name: "_KeepReference" };
    const first = await send(target, [{ ActionType: ActionType.Instantiate }, keep], [ROOT, EMMA], true);
    const { _ReferenceId: reference } = first.Results[0]?.Value as { _ReferenceId: string };
    const kept: ObjectPath = { Id: 9, ObjectPathType: PathType.ReferenceId, Name: reference };
    const query = { ActionType: ActionType.Query, ObjectPathId: 9, QueryInfo: { Select: ["title"] } };
    const second = await send(target, [query], [kept]);
    expect(second.Results[0]?.Value).toMatchObject({ Title: "Emma" });
    const release = {
      ActionType: ActionType.Method,
      Name: "_RemoveReference",
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [reference] },
    };
    await send(target, [release]);
    expect(target.keptObjects).toBe(0);
    const third = await send(target, [query], [kept]);
    expect(third.Error?.Code).toBe("InvalidReference");
  });

  test("ends at the first error, names its place and keeps the results before it", async () => {
    const reply = await send(dispatcher(), [
      { ActionType: ActionType.Query, QueryInfo: { Select: ["title"] } },
      { ActionType: ActionType.Query, QueryInfo: { Select: ["smell"] } },
      { ActionType: ActionType.Query, QueryInfo: { Select: ["title"] } },
    ]);
    expect(reply.Results).toHaveLength(1);
    expect(reply.Error).toEqual({
      Code: "ApiNotFound",
      Message:
        "The method or property Book.smell is part of the ShelfApi 1.3 requirement set, which is not available in " +
        "your version of Excel.",
      Location: "Book.smell",
      HttpStatusCode: 404,
      ActionIndex: 1,
    });
  });

  test.each<[what: string, step: Step, paths: ObjectPath[], message: string]>([
    [
      "a property",
      { ActionType: ActionType.Query, QueryInfo: { Select: ["color"] } },
      [ROOT, EMMA],
      "Book.color",
    ],
    [
      "a word of JavaScript",
      { ActionType: ActionType.Method, Name: "constructor" },
      [ROOT, EMMA],
      "Book.constructor",
    ],
    [
      "a field of the class",
      { ActionType: ActionType.Query, QueryInfo: { Select: ["type"] } },
      [ROOT, EMMA],
      "Book.type",
    ],
    [
      "a read-only property",
      { ActionType: ActionType.SetProperty, Name: "Pages" },
      [ROOT, EMMA],
      "Book.pages (write)",
    ],
    ["an action", { ActionType: ActionType.QueryAsJson }, [ROOT, EMMA], "action type 7"],
    [
      "a service",
      { ActionType: ActionType.Instantiate },
      [{ Id: 2, ObjectPathType: PathType.NewObject, Name: "Some.Service" }],
      "Some.Service",
    ],
  ])("%s that is not implemented is named", async (_, step, paths, message) => {
    const { Error: error } = await send(dispatcher(), [step], paths);
    expect([error?.Code, error?.Message]).toEqual(["NotImplemented", `NotImplemented: ${message}`]);
  });

  test("reports a fault of the model as one of the host", async () => {
    const faults: unknown[] = [];
    const reply = await send(dispatcher({ onFault: (fault) => faults.push(fault) }), [
      { ActionType: ActionType.Method, Name: "Burn" },
    ]);
    expect(reply.Error).toMatchObject({ Code: "GeneralException", Message: "Error: no matches" });
    expect(faults).toEqual([new Error("no matches")]);
  });
});
