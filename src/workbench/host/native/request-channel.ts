import type { GridStore } from "../grid-store";
import { MAX_PAYLOAD } from "../limits";
import type { Dispatcher } from "../rich/dispatcher";
import type { RichRequest } from "../rich/request";
import { PathType } from "../rich/request";
import { DELAY_FOR_CELL_EDIT, REQUEST_BODY, REQUEST_FLAGS, Status } from "./office-numbers";
import type { PaneConnection, ReplyCallback } from "./pane-connection";
import type { RequestQueue } from "./request-queue";
import { utf8Length } from "./utf8-length";

const EDIT_POLL = 15;

interface Answer {
  readonly status: number;
  readonly payload: unknown;
}

/**
 * Takes the requests of office.js: refuses those that are too large or come while a cell is edited, lets the others
 * run one after the other, each as one undo step.
 */
export class RequestChannel {
  constructor(
    private readonly store: GridStore,
    private readonly dispatcher: Dispatcher,
    private readonly queue: RequestQueue,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** @param message the array that office.js sends; the body is JSON text */
  execute(connection: PaneConnection, message: readonly unknown[], callback: ReplyCallback): void {
    const body = String(message[REQUEST_BODY]);
    if (utf8Length(body) > MAX_PAYLOAD) {
      connection.reply(callback, Status.RequestTooLarge, null);
      return;
    }
    const request = JSON.parse(body) as RichRequest;
    const isOwn = isForServices(request);
    const mayWait = !isOwn && (Number(message[REQUEST_FLAGS]) & DELAY_FOR_CELL_EDIT) !== 0;
    const run = async (): Promise<void> => {
      if (mayWait) await this.endOfEditing(connection);
      if (connection.closed) return;
      const { status, payload } = await this.answer(request).catch((error: unknown) => this.fault(error));
      connection.reply(callback, status, payload);
    };
    if (isOwn) void run();
    else this.queue.add(run);
  }

  private async answer(request: RichRequest): Promise<Answer> {
    if (isForServices(request)) return this.process(request);
    if (this.store.editing()) return { status: Status.CellEditMode, payload: null };
    return this.store.transact("Add-in", () => this.process(request));
  }

  private async process(request: RichRequest): Promise<Answer> {
    const reply = JSON.stringify(await this.dispatcher.process(request));
    if (utf8Length(reply) > MAX_PAYLOAD) return { status: Status.ResponseTooLarge, payload: null };
    return { status: Status.Success, payload: [200, ["Content-Type", "application/json"], reply] };
  }

  private fault(error: unknown): Answer {
    this.onFault(error);
    return { status: Status.InternalError, payload: null };
  }

  private async endOfEditing(connection: PaneConnection): Promise<void> {
    while (this.store.editing() && !connection.closed) {
      await new Promise((resolve) => setTimeout(resolve, EDIT_POLL));
    }
  }
}

/**
 * Whether a request is for the host's services. Such requests carry the results of custom functions: behind a request
 * that waits for the formula engine they would wait for themselves.
 */
function isForServices(request: RichRequest): boolean {
  return Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);
}
