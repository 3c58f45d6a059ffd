import type { StoreEvents } from "../host/grid-store";

type Listeners = { [K in keyof StoreEvents]: Set<(event: StoreEvents[K]) => void> };

/** Listeners of a store's events. */
export class StoreEventEmitter {
  private readonly listeners: Listeners = {
    changed: new Set(),
    selection: new Set(),
    activated: new Set(),
    calculated: new Set(),
  };

  /** @returns the function that stops listening */
  on<K extends keyof StoreEvents>(event: K, listener: (event: StoreEvents[K]) => void): () => void {
    this.listeners[event].add(listener);
    return () => this.listeners[event].delete(listener);
  }

  emit<K extends keyof StoreEvents>(event: K, data: StoreEvents[K]): void {
    for (const listener of this.listeners[event]) listener(data);
  }
}
