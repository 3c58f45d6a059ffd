import type { WorkerHandle } from "../../src/worker/job-queue";
import type { ReplyMessage, RequestMessage } from "../../src/worker/protocol";

type Listener = (event: unknown) => void;

/** A worker whose part the test plays. Messages are cloned and buffers transferred, as between threads. */
export class ScriptedWorker implements WorkerHandle {
  readonly requests: RequestMessage[] = [];
  terminated = false;
  private readonly listeners = new Map<string, Listener[]>();

  addEventListener(type: string, listener: unknown): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener as Listener]);
  }

  postMessage(message: unknown, transfer?: unknown): void {
    this.requests.push(structuredClone(message, { transfer: transfer as ArrayBuffer[] }) as RequestMessage);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Lets the worker answer; even one that was terminated, whose last message may still be on its way. */
  reply(message: ReplyMessage | object): void {
    this.emit("message", { data: structuredClone(message) });
  }

  /** Lets the worker fail. */
  emit(type: "message" | "error" | "messageerror", event: object): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }
}
