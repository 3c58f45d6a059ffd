import { RichObject } from "../../rich/rich-object";
import type { ServiceHost } from "./service-host";

/** The version of members that belong to no requirement set. */
export const ALWAYS = "0";

/** An object of the host that clients create by its name. */
export abstract class Service extends RichObject {
  constructor(readonly host: ServiceHost) {
    super();
  }
}
