/** The wire format of one `context.sync()`: what office.js sends and what it expects back. */

/** Numbers of office.js. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Numbers of office.js. */
export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Arguments of a call. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the path of an argument that is an object, nested where the argument is an array. */
  readonly ReferencedObjectPathIds?: readonly PathReference[] | null;
}
/** Number of an object path, null for an argument that is no object. */
export type PathReference = number | null | readonly PathReference[];

/** What to load, by paths such as "items/name". */
export interface QueryInfo {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a request. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** How to reach an object from the root or from another object. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** One request: steps, and the paths of the objects they are about. */
export interface RichRequest {
  /** The objects that the request keeps are told their reference as soon as they are made. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The error that ended a request. */
export interface RichReplyError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

/** The answer: a value for each step that ran. */
export interface RichReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Numbers of the trace steps that were reached: only then are handlers of events taken as registered. */
  readonly TraceIds: readonly number[];
  readonly Error?: RichReplyError;
}
