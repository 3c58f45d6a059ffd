import { asOneOf } from "../../rich/arguments";
import type { RichType } from "../../rich/rich-object";
import { ALWAYS, Service } from "./service";
import { RUNTIME_STATES } from "./service-host";

const STARTUP_STATE = "startup-state";

/** Whether the add-in starts with the workbook: `Office.addin.setStartupBehavior`. */
export class StartupService extends Service {
  readonly type = STARTUP;
}

/** What clients reach on it. */
export const STARTUP: RichType<StartupService> = {
  name: "AppRuntimePersistenceService",
  scalars: {},
  navigation: {},
  methods: {
    getAppRuntimeStartState: {
      since: ALWAYS,
      call: ({ host }) => host.meta.get(STARTUP_STATE) ?? "Inactive",
    },
    setAppRuntimeStartState: {
      since: ALWAYS,
      call: ({ host }, args) => host.meta.set(STARTUP_STATE, asOneOf(args.at(0), RUNTIME_STATES)),
    },
  },
};
