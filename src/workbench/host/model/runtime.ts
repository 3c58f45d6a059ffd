import { asBoolean } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { EventRegistry } from "./event-registry";

/** The add-in's runtime: it can switch its events off. */
export class Runtime extends RichObject {
  readonly type = RUNTIME;

  constructor(readonly events: EventRegistry) {
    super();
  }
}

/** What clients reach on a Runtime. */
export const RUNTIME: RichType<Runtime> = {
  name: "Runtime",
  scalars: {
    enableEvents: {
      since: "1.8",
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = asBoolean(value);
      },
    },
  },
  navigation: {},
  methods: {},
};
