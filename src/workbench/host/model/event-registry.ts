/** Numbers of office.js. */
export const EventType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetSelectionChanged: 14,
  TableChanged: 101,
} as const;

/** Target of an event that concerns every sheet; the word is office.js'. */
export const WORKBOOK_TARGET = "Workbook";

/** Which events the add-in listens to. */
export class EventRegistry {
  private readonly counts = new Map<string, number>();
  /** The add-in can switch all events off and on. */
  enabled = true;

  /** Counts one more handler of an event. */
  register(type: number, target: string): void {
    this.add(type, target, 1);
  }

  /** Counts one handler less. */
  unregister(type: number, target: string): void {
    this.add(type, target, -1);
  }

  /** Whether a handler waits for an event, and events are switched on. */
  isRegistered(type: number, target: string): boolean {
    return this.enabled && (this.counts.get(`${type} ${target}`) ?? 0) > 0;
  }

  /** Forgets all handlers, when the pane is gone. */
  clear(): void {
    this.counts.clear();
    this.enabled = true;
  }

  private add(type: number, target: string, change: number): void {
    const key = `${type} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + change));
  }
}
