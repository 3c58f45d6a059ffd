import type { Method } from "../rich/rich-object";
import type { EventRegistry } from "./event-registry";

interface EventSource {
  readonly workbook: { readonly events: EventRegistry };
  readonly eventTarget: string;
}

/**
 * The pair of internal methods by which office.js registers an event.
 *
 * @param name e.g. "Activated" for `_RegisterActivatedEvent`
 */
export function eventMethods<T extends EventSource>(
  name: string,
  since: string,
  eventType: number,
): Readonly<Record<string, Method<T>>> {
  return {
    [`_Register${name}Event`]: {
      since,
      call: (source) => source.workbook.events.register(eventType, source.eventTarget),
    },
    [`_Unregister${name}Event`]: {
      since,
      call: (source) => source.workbook.events.unregister(eventType, source.eventTarget),
    },
  };
}
