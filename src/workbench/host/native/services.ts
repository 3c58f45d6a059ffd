import type { StoreMeta } from "../grid-store";
import { asOneOf } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";

/** What the host's own services need from it. */
export interface ServiceHost {
  /** The runtime of custom functions is up. */
  runtimeReady(): void;
  /** Results of custom functions have come. */
  functionResults(results: readonly unknown[]): void;
  /** Switches of the runtime that the host turns on. */
  readonly functionFeatures: readonly number[];
  /** The add-in shows or hides its pane. */
  showPane(visible: boolean): void;
  isPaneVisible(): boolean;
  readonly meta: StoreMeta;
}

/** Services have no requirement set of their own. */
const ALWAYS = "0";
const STARTUP_STATE = "startup-state";
const STATES = ["Inactive", "Background", "Visible"] as const;

/** An object of the host that clients create by its name. */
abstract class Service extends RichObject {
  constructor(readonly host: ServiceHost) {
    super();
  }
}

class CustomFunctionsService extends Service {
  readonly type = CUSTOM_FUNCTIONS;
}

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

class AddinInternalService extends Service {
  readonly type = ADDIN_INTERNAL;
}

export const ADDIN_INTERNAL: RichType<AddinInternalService> = {
  name: "AddinInternalService",
  scalars: {},
  navigation: {},
  methods: {
    /** Ribbon commands come by an event of their own, so there is nothing to do. */
    notifyActionHandlerReady: { since: ALWAYS, call: () => undefined },
  },
};

/** Whether the add-in starts with the workbook: `Office.addin.setStartupBehavior`. */
class StartupService extends Service {
  readonly type = STARTUP;
}

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
      call: ({ host }, args) => host.meta.set(STARTUP_STATE, asOneOf(args.at(0), STATES)),
    },
  },
};

/** Whether the pane is shown: `Office.addin.showAsTaskpane` and `hide`. */
class VisibilityService extends Service {
  readonly type = VISIBILITY;
}

export const VISIBILITY: RichType<VisibilityService> = {
  name: "AppRuntimeService",
  scalars: {},
  navigation: {},
  methods: {
    getAppRuntimeState: {
      since: ALWAYS,
      call: ({ host }) => (host.isPaneVisible() ? "Visible" : "Background"),
    },
    setAppRuntimeState: {
      since: ALWAYS,
      call: ({ host }, args) => host.showPane(asOneOf(args.at(0), STATES) === "Visible"),
    },
  },
};

/** The services by the names under which office.js creates them. */
export function servicesOf(host: ServiceHost): Readonly<Record<string, () => RichObject>> {
  return {
    "Microsoft.AppRuntime.AppRuntimePersistenceService": () => new StartupService(host),
    "Microsoft.AppRuntime.AppRuntimeService": () => new VisibilityService(host),
    "Microsoft.ExcelServices.CustomFunctions": () => new CustomFunctionsService(host),
    "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(host),
  };
}
