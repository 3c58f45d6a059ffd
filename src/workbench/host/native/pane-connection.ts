import { safeArray } from "./safe-array";

type Handler = (eventId: number, payload: unknown) => void;
export type ReplyCallback = (reply: unknown) => void;

/**
 * One life of the pane's document, from its load to its reload. Answers and events of an earlier life never reach a
 * later one.
 */
export class PaneConnection {
  private readonly handlers = new Map<number, Handler>();
  private isOpen = true;

  /** Takes the handler of an event, in place of an earlier one. */
  register(eventId: number, handler: Handler): void {
    this.handlers.set(eventId, handler);
  }

  unregister(eventId: number): void {
    this.handlers.delete(eventId);
  }

  /** Whether the pane has a handler for an event. */
  listensTo(eventId: number): boolean {
    return this.isOpen && this.handlers.has(eventId);
  }

  /** Sends an event, after the running script. */
  send(eventId: number, payload: unknown): void {
    this.later(() => this.handlers.get(eventId)?.(eventId, payload));
  }

  /**
   * Answers a call, after the running script.
   *
   * @param status 0 for success, else one of office.js' error numbers
   */
  reply(callback: ReplyCallback, status: number, payload: unknown): void {
    this.later(() => callback(safeArray([status, payload])));
  }

  /** Runs something after the running script unless the pane is gone by then. */
  later(work: () => void): void {
    setTimeout(() => {
      if (this.isOpen) work();
    }, 0);
  }

  /** The pane is gone: nothing reaches it any more. */
  close(): void {
    this.isOpen = false;
  }

  get closed(): boolean {
    return !this.isOpen;
  }
}
