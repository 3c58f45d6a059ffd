import { elements, typeOf } from "./manifest-file";

/** Children in the order in which Office insists on them; a key with a type goes before the bare name. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host:Workbook": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  "ExtensionPoint:CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  "Control:Button": ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/**
 * Children that stand where Office does not expect them.
 *
 * @param manifest parsed manifest
 * @returns one sentence a fault, none if all is well
 */
export function orderFaults(manifest: Document): string[] {
  return elements(manifest, "*").flatMap((parent) => {
    const order = ORDER[`${parent.localName}:${typeOf(parent)}`] ?? ORDER[parent.localName];
    if (!order) return [];
    let reached = 0;
    return [...parent.children].flatMap(({ localName }) => {
      const place = order.indexOf(localName);
      if (place < 0) return [`${parent.localName} has no child ${localName}`];
      if (place < reached) return [`${localName} comes too late in ${parent.localName}`];
      reached = place;
      return [];
    });
  });
}
