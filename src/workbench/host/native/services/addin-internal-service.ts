import type { RichType } from "../../rich/rich-object";
import { ALWAYS, Service } from "./service";

/** Where the runtime of ribbon commands reports to. */
export class AddinInternalService extends Service {
  readonly type = ADDIN_INTERNAL;
}

/** What clients reach on it. */
export const ADDIN_INTERNAL: RichType<AddinInternalService> = {
  name: "AddinInternalService",
  scalars: {},
  navigation: {},
  methods: {
    /** Ribbon commands come by an event of their own, so there is nothing to do. */
    notifyActionHandlerReady: { since: ALWAYS, call: () => undefined },
  },
};
