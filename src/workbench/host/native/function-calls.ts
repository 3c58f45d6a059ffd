import { MAX_PAYLOAD } from "../limits";
import type { FunctionResult } from "./function-result";
import { functionResult } from "./function-result";
import { Message } from "./office-numbers";
import { utf8Length } from "./utf8-length";

/** A call of a custom function. */
export interface FunctionCall {
  /** Name without the namespace, as `associate` registered it. */
  readonly id: string;
  readonly args: readonly unknown[];
  /** Of the calling cell, where the function asks for it, else "". */
  readonly address: string;
  /** 1 cancelable, 2 streaming, 4 takes errors. */
  readonly flags: number;
  /** Called once, of a streaming function with every result. */
  readonly done: (result: FunctionResult) => void;
}

const STREAMING = 2;
const REMOTE = false;
const GONE: FunctionResult = { error: "#N/A", message: "The add-in was reloaded." };
const TOO_LARGE: FunctionResult = { error: "#VALUE!", message: "" };

type Entry = readonly unknown[];

/**
 * The calls of custom functions on their way to the runtime of office.js and back.
 *
 * Calls made in one go travel in one message. They wait until the runtime is up and the pane's scripts have run: the
 * runtime reports ready before the pane has called `associate`.
 */
export class FunctionCalls {
  private readonly pending = new Map<number, FunctionCall>();
  private outbox: Entry[] = [];
  private isScheduled = false;
  private isReady = false;
  private nextId = 1;

  /** @param send hands a message to the pane */
  constructor(private readonly send: (entries: readonly Entry[]) => void) {}

  /** @returns the number by which the call can be canceled */
  invoke(call: FunctionCall): number {
    const invocation = this.nextId++;
    const text = JSON.stringify([invocation, call.id.toUpperCase(), call.args, call.address, call.flags]);
    if (utf8Length(text) > MAX_PAYLOAD) {
      queueMicrotask(() => call.done(TOO_LARGE));
      return invocation;
    }
    this.pending.set(invocation, call);
    this.outbox.push([Message.FunctionCategory, Message.Invocation, "", text, invocation, REMOTE]);
    this.schedule();
    return invocation;
  }

  /** Ends a call; a running one is told so. */
  cancel(invocation: number): void {
    if (!this.pending.delete(invocation)) return;
    const waiting = this.outbox.filter((entry) => entry[INVOCATION] !== invocation);
    const isUnsent = waiting.length < this.outbox.length;
    this.outbox = waiting;
    const text = JSON.stringify({ invocationId: invocation });
    if (!isUnsent)
      this.send([[Message.FunctionCategory, Message.Cancellation, "", text, invocation, REMOTE]]);
  }

  /** The runtime and the pane are up: what waited goes out. */
  open(): void {
    this.isReady = true;
    this.flush();
  }

  /** The pane is gone: what is on its way gets #N/A. */
  close(): void {
    this.isReady = false;
    this.outbox = [];
    const calls = [...this.pending.values()];
    this.pending.clear();
    for (const call of calls) call.done(GONE);
  }

  /** Takes the runtime's answer: arrays `[invocation, succeeded, value, errorNumber]`. */
  settle(results: readonly unknown[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [invocation, succeeded, value, errorNumber] = result as unknown[];
      const call = this.pending.get(Number(invocation));
      if (!call) continue;
      if ((call.flags & STREAMING) === 0) this.pending.delete(Number(invocation));
      call.done(functionResult(succeeded === true, value, errorNumber));
    }
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      this.flush();
    }, 0);
  }

  private flush(): void {
    if (!this.isReady || this.outbox.length === 0) return;
    this.send(this.outbox);
    this.outbox = [];
  }
}

/** Place of the invocation's number in an entry. */
const INVOCATION = 4;
