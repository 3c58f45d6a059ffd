import type { RichObject } from "../../rich/rich-object";
import { AddinInternalService } from "./addin-internal-service";
import { CustomFunctionsService } from "./custom-functions-service";
import type { ServiceHost } from "./service-host";
import { StartupService } from "./startup-service";
import { VisibilityService } from "./visibility-service";

/** The services by the names under which office.js creates them. */
export function servicesOf(host: ServiceHost): Readonly<Record<string, () => RichObject>> {
  return {
    "Microsoft.AppRuntime.AppRuntimePersistenceService": () => new StartupService(host),
    "Microsoft.AppRuntime.AppRuntimeService": () => new VisibilityService(host),
    "Microsoft.ExcelServices.CustomFunctions": () => new CustomFunctionsService(host),
    "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(host),
  };
}
