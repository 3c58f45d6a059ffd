import { asOneOf } from "../../rich/arguments";
import type { RichType } from "../../rich/rich-object";
import { ALWAYS, Service } from "./service";
import { RUNTIME_STATES } from "./service-host";

/** Whether the pane is shown: `Office.addin.showAsTaskpane` and `hide`. */
export class VisibilityService extends Service {
  readonly type = VISIBILITY;
}

/** What clients reach on it. */
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
      call: ({ host }, args) => host.showPane(asOneOf(args.at(0), RUNTIME_STATES) === "Visible"),
    },
  },
};
