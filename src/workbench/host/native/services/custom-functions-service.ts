import type { RichType } from "../../rich/rich-object";
import { ALWAYS, Service } from "./service";

/** Where the runtime of custom functions reports to. */
export class CustomFunctionsService extends Service {
  readonly type = CUSTOM_FUNCTIONS;
}

/** What clients reach on it. */
export const CUSTOM_FUNCTIONS: RichType<CustomFunctionsService> = {
  name: "CustomFunctions",
  scalars: {},
  navigation: {},
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: {
      since: ALWAYS,
      call: ({ host }) => host.runtimeReady(),
    },
    _GetEnabledFeatures: { since: ALWAYS, call: ({ host }) => host.functionFeatures },
    setInvocationArrayResults: {
      since: ALWAYS,
      call: ({ host }, args) => {
        const results = args.at(0);
        host.functionResults(Array.isArray(results) ? results : []);
      },
    },
  },
};
