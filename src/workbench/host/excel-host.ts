import type { GridStore } from "./grid-store";
import { EventRegistry } from "./model/event-registry";
import { Workbook } from "./model/workbook";
import { documentContext } from "./native/document-context";
import { EventRelay } from "./native/event-relay";
import { FunctionCalls } from "./native/function-calls";
import type { FunctionResult } from "./native/function-result";
import type { NativeObject } from "./native/native-object";
import { nativeObject } from "./native/native-object";
import { NativeCall, NativeEvent, Status } from "./native/office-numbers";
import type { ReplyCallback } from "./native/pane-connection";
import { PaneConnection } from "./native/pane-connection";
import { Readiness } from "./native/readiness";
import { RequestChannel } from "./native/request-channel";
import { RequestQueue } from "./native/request-queue";
import { safeArray } from "./native/safe-array";
import type { ServiceHost } from "./native/services/service-host";
import { servicesOf } from "./native/services/services";
import { DEFAULT_SETS, isCovered } from "./requirement-sets";
import type { RequirementSets } from "./requirement-sets";
import { Dispatcher } from "./rich/dispatcher";

export interface ExcelHostOptions {
  /** Requirement sets that differ from {@link DEFAULT_SETS}; "0" takes one away. */
  readonly sets?: RequirementSets;
  /** Of the user interface, "en-US" where absent. */
  readonly locale?: string;
  /** File name that office.js sees, the store's where absent. */
  readonly title?: string;
  /** Called with the number of requests that run or wait, whenever it changes. */
  readonly onBusy?: (requests: number) => void;
  /** Switches of the custom-functions runtime: 2 and 4 shorten the pause between results from 500 to 200 ms. */
  readonly functionFeatures?: readonly number[];
  /** The add-in shows or hides its pane. */
  readonly onPaneVisible?: (visible: boolean) => void;
  /** A fault of the host itself; the add-in gets a GeneralException. */
  readonly onFault?: (error: unknown) => void;
}

/** As much of a window as the host needs. */
export interface PaneWindow {
  readonly document?: { readonly readyState?: string };
  readonly sessionStorage?: Pick<Storage, "removeItem">;
  addEventListener?(name: "load", listener: () => void): void;
}

/**
 * A simulated Excel on a spreadsheet. Genuine, unmodified office.js talks to it through `window.external`, the object
 * by which the desktop Excel serves add-ins.
 */
export class ExcelHost {
  /** Called when a ribbon command has called `event.completed()`, with the id of its control. */
  onCommandCompleted: ((controlId: string) => void) | null = null;
  /** Numbers of native calls that the host does not know; office.js was answered with an internal error. */
  readonly unknownCalls: number[] = [];

  private readonly events = new EventRegistry();
  private readonly queue: RequestQueue;
  private readonly dispatcher: Dispatcher;
  private readonly channel: RequestChannel;
  private readonly functions: FunctionCalls;
  private readonly sets: RequirementSets;
  private readonly commands = new Map<string, string>();
  private connection: PaneConnection | null = null;
  private readiness = new Readiness();
  private isPaneVisible = true;
  private nextCommand = 1;

  constructor(
    readonly store: GridStore,
    private readonly options: ExcelHostOptions = {},
  ) {
    const onFault = options.onFault ?? (() => undefined);
    this.sets = { ...DEFAULT_SETS, ...options.sets };
    this.functions = new FunctionCalls((entries) =>
      this.connection?.send(NativeEvent.RichApiMessage, safeArray(entries)),
    );
    this.dispatcher = new Dispatcher({
      global: new Workbook(store, this.events),
      services: servicesOf(this.serviceHost()),
      setName: "ExcelApi",
      isSupported: (since) => isCovered(this.sets["ExcelApi"], since),
      onFault,
    });
    this.queue = new RequestQueue((length) => options.onBusy?.(length));
    this.channel = new RequestChannel(store, this.dispatcher, this.queue, onFault);
    new EventRelay(store, this.events, () => this.connection);
  }

  /**
   * Serves a pane. To be called in the pane's window before office.js loads, and again after every reload: what the
   * pane had asked for before is forgotten.
   */
  attach(window: PaneWindow): void {
    this.detach();
    const connection = new PaneConnection();
    this.connection = connection;
    this.readiness = new Readiness();
    void this.readiness.whenReady.then(() => {
      if (!connection.closed) this.functions.open();
    });
    const { readiness } = this;
    if (window.document?.readyState === "complete") readiness.paneLoaded();
    else window.addEventListener?.("load", () => readiness.paneLoaded());
    // office.js keeps the host's description in the session storage, which the panes of a tab share.
    window.sessionStorage?.removeItem("hostInfoValue");
    Object.defineProperty(window, "external", {
      value: this.nativeObject(connection),
      configurable: true,
      writable: true,
    });
  }

  /** Ends the service of the pane. */
  detach(): void {
    this.connection?.close();
    this.connection = null;
    this.events.clear();
    this.dispatcher.reset();
    this.functions.close();
    this.commands.clear();
  }

  /** Resolves when no request of the pane runs or waits. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  /** Resolves when the pane can take calls of custom functions: the runtime is up and the pane's scripts have run. */
  get functionsReady(): Promise<void> {
    return this.readiness.whenReady;
  }

  /**
   * Presses a button of the ribbon.
   *
   * @param actionName what the manifest calls FunctionName
   * @param controlId id of the button, which the command gets as `event.source.id`
   * @returns false where the pane does not listen yet
   */
  clickRibbon(actionName: string, controlId: string): boolean {
    if (!this.connection?.listensTo(NativeEvent.CommandInvoked)) return false;
    const command = String(this.nextCommand++);
    this.commands.set(command, controlId);
    const source = JSON.stringify({ source: { id: controlId } });
    this.connection.send(NativeEvent.CommandInvoked, safeArray([command, actionName, source]));
    return true;
  }

  /**
   * Calls a custom function.
   *
   * @param id the function's id, as `associate` registered it
   * @param args one for each parameter; null for an omitted one
   * @param address of the calling cell, or ""
   * @param flags 1 cancelable, 2 streaming, 4 takes errors
   * @param done called with the result, of a streaming function with each
   * @returns the number of the invocation, for {@link cancelFunction}
   */
  invokeFunction(
    id: string,
    args: readonly unknown[],
    address: string,
    flags: number,
    done: (result: FunctionResult) => void,
  ): number {
    return this.functions.invoke({ id, args, address, flags, done });
  }

  /** Tells a function that its result is no longer wanted. */
  cancelFunction(invocation: number): void {
    this.functions.cancel(invocation);
  }

  private serviceHost(): ServiceHost {
    return {
      runtimeReady: () => this.readiness.runtimeUp(),
      functionResults: (results) => this.functions.settle(results),
      functionFeatures: this.options.functionFeatures ?? [],
      showPane: (visible) => {
        this.isPaneVisible = visible;
        this.options.onPaneVisible?.(visible);
      },
      isPaneVisible: () => this.isPaneVisible,
      meta: this.store.meta,
    };
  }

  private nativeObject(connection: PaneConnection): NativeObject {
    const { locale = "en-US", title = this.store.title } = this.options;
    const context = documentContext({ title, locale, sets: this.sets, meta: this.store.meta });
    return nativeObject(connection, locale, context, (call, parameters, callback) =>
      this.execute(connection, call, parameters, callback),
    );
  }

  private execute(
    connection: PaneConnection,
    call: number,
    parameters: readonly unknown[],
    callback: ReplyCallback,
  ): void {
    if (call === NativeCall.ExecuteRichApi) {
      this.channel.execute(connection, parameters[0] as readonly unknown[], callback);
    } else if (call === NativeCall.CommandCompleted) {
      this.commandCompleted(String(parameters[0]));
      connection.reply(callback, Status.Success, null);
    } else {
      this.unknownCalls.push(call);
      connection.reply(callback, Status.InternalError, null);
    }
  }

  private commandCompleted(command: string): void {
    const controlId = this.commands.get(command);
    this.commands.delete(command);
    if (controlId !== undefined) this.onCommandCompleted?.(controlId);
  }
}
