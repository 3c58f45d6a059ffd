/** A button of the add-in, as the manifest describes it. */
export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** URL of its icon, relative to the page. */
  readonly icon: string;
  /** "ShowTaskpane", or the name of the function that it runs. */
  readonly action:
    { readonly kind: "ShowTaskpane" } | { readonly kind: "ExecuteFunction"; readonly name: string };
}

export interface ManifestGroup {
  readonly label: string;
  readonly buttons: readonly ManifestButton[];
}

/** What the workbench needs of an add-in's manifest; URLs are relative to the page. */
export interface AddinManifest {
  readonly name: string;
  readonly paneUrl: string;
  readonly functionsUrl: string;
  /** Namespace of the custom functions, e.g. "FLEX". */
  readonly namespace: string;
  readonly groups: readonly ManifestGroup[];
}

/** Side of the icons that the ribbon shows, in pixels. */
const ICON_SIZE = "32";

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function only(parent: Document | Element, name: string): Element {
  const [element] = elements(parent, name);
  if (!element) throw new Error(`manifest.xml has no element ${name}.`);
  return element;
}

function textOf(parent: Element, name: string): string {
  return only(parent, name).textContent?.trim() ?? "";
}

/** The manifest names the server of the add-in; the workbench serves the same files beside its own page. */
function local(url: string): string {
  return new URL(url).pathname.replace(/^\//, "");
}

class Resources {
  private readonly values: ReadonlyMap<string, string>;

  constructor(manifest: Document) {
    const entries = ["Image", "Url", "String"].flatMap((name) => elements(manifest, name));
    this.values = new Map(
      entries.map((entry) => [entry.getAttribute("id") ?? "", entry.getAttribute("DefaultValue") ?? ""]),
    );
  }

  /** The value of the resource that an element names by `resid`. */
  of(element: Element): string {
    const id = element.getAttribute("resid") ?? "";
    const value = this.values.get(id);
    if (value === undefined) throw new Error(`manifest.xml has no resource "${id}".`);
    return value;
  }
}

function actionOf(control: Element): ManifestButton["action"] {
  const action = only(control, "Action");
  return action.getAttribute("xsi:type") === "ExecuteFunction"
    ? { kind: "ExecuteFunction", name: textOf(action, "FunctionName") }
    : { kind: "ShowTaskpane" };
}

function buttonOf(control: Element, resources: Resources): ManifestButton {
  const supertip = only(control, "Supertip");
  const images = elements(only(control, "Icon"), "Image");
  const image = images.find((candidate) => candidate.getAttribute("size") === ICON_SIZE) ?? images[0];
  return {
    id: control.getAttribute("id") ?? "",
    label: resources.of(only(control, "Label")),
    title: resources.of(only(supertip, "Title")),
    description: resources.of(only(supertip, "Description")),
    icon: image ? local(resources.of(image)) : "",
    action: actionOf(control),
  };
}

/**
 * Reads the manifest: the one description of the add-in, for Excel and for the workbench.
 *
 * @param manifest parsed manifest.xml
 * @throws Error naming the element or resource that is missing
 */
export function readManifest(manifest: Document): AddinManifest {
  const resources = new Resources(manifest);
  const functions = elements(manifest, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  if (!functions) throw new Error("manifest.xml has no custom functions.");
  return {
    name: only(manifest, "DisplayName").getAttribute("DefaultValue") ?? "",
    paneUrl: local(
      only(only(manifest, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue") ?? "",
    ),
    functionsUrl: local(resources.of(only(only(functions, "Metadata"), "SourceLocation"))),
    namespace: resources.of(only(functions, "Namespace")),
    groups: elements(manifest, "Group").map((group) => ({
      label: resources.of(only(group, "Label")),
      buttons: elements(group, "Control").map((control) => buttonOf(control, resources)),
    })),
  };
}
