import { asString } from "./arguments";
import { Members } from "./members";
import type { RequirementCheck } from "./members";
import type { Roots } from "./path-resolver";
import { PathResolver } from "./path-resolver";
import { References } from "./references";
import { ReplyWriter } from "./reply-writer";
import type { Action, RichReply, RichReplyError, RichRequest } from "./request";
import { ActionType } from "./request";
import { RichError, notImplemented } from "./rich-error";
import { RichObject } from "./rich-object";
import { fromWireName } from "./wire-name";

export interface DispatcherOptions extends Roots {
  readonly isSupported: RequirementCheck;
  /** Name of the requirement sets that members belong to, e.g. "ExcelApi". */
  readonly setName: string;
  /** An error that is no answer of the host but a fault in it. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Executes the requests of office.js on objects of the host. It knows the wire format and nothing about Excel.
 *
 * As in Excel, actions run in order, the first error ends the request, and what ran before it stays done.
 */
export class Dispatcher {
  private readonly references = new References();
  private readonly members: Members;
  private readonly writer: ReplyWriter;

  constructor(private readonly options: DispatcherOptions) {
    this.members = new Members(options.isSupported, options.setName);
    this.writer = new ReplyWriter(this.members, this.references);
  }

  /** Forgets what a client kept, when the client is gone. */
  reset(): void {
    this.references.clear();
  }

  /** How many objects the client keeps. */
  get keptObjects(): number {
    return this.references.size;
  }

  /** Executes one request; it never rejects. */
  async process(request: RichRequest): Promise<RichReply> {
    const paths = new PathResolver(request.ObjectPaths, this.options, this.members, this.references);
    const kept = request.AutoKeepReference ? keptPaths(request.Actions) : NO_PATHS;
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      try {
        const value = await this.perform(action, paths, kept);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: this.replyError(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async perform(action: Action, paths: PathResolver, kept: ReadonlySet<number>): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await paths.resolve(action.ObjectPathId);
    if (object && kept.has(action.ObjectPathId)) this.references.keep(object);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.writer.identity(object);
      case ActionType.Query:
        return this.writer.query(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.call(object, action, paths);
      case ActionType.SetProperty:
        return this.set(object, action, paths);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private async call(object: RichObject | null, action: Action, paths: PathResolver): Promise<unknown> {
    const args = await paths.arguments(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") return this.references.remove(asString(args.at(0)));
    if (object === null) return null;
    if (action.Name === "_KeepReference") return this.references.keep(object);
    const value = await this.members.call(object, fromWireName(action.Name), args);
    return value instanceof RichObject ? this.writer.identity(value) : value;
  }

  private async set(object: RichObject | null, action: Action, paths: PathResolver): Promise<void> {
    if (object === null) throw new RichError("ItemNotFound");
    const args = await paths.arguments(action.ArgumentInfo);
    await this.members.set(object, fromWireName(action.Name), args.all[0]);
  }

  private replyError(error: unknown, index: number): RichReplyError {
    if (!(error instanceof RichError)) this.options.onFault?.(error);
    const answer = error instanceof RichError ? error : new RichError("GeneralException", String(error));
    return {
      Code: answer.code,
      Message: answer.message,
      Location: answer.location,
      HttpStatusCode: answer.httpStatus,
      ActionIndex: index,
    };
  }
}

const NO_PATHS: ReadonlySet<number> = new Set();

/** Paths of the objects that a request keeps. */
function keptPaths(actions: readonly Action[]): ReadonlySet<number> {
  return new Set(
    actions.filter(({ Name }) => Name === "_KeepReference").map((action) => action.ObjectPathId),
  );
}
