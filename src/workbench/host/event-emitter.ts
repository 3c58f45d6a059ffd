/** Calls listeners by the name of an event. */
export class EventEmitter<Events extends object> {
  private readonly listeners = new Map<keyof Events, Set<(event: never) => void>>();

  /** @returns the function that stops listening */
  on<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): () => void {
    const ofName = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, ofName.add(listener));
    return () => ofName.delete(listener);
  }

  emit<K extends keyof Events>(name: K, event: Events[K]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (event: Events[K]) => void)(event);
  }
}
