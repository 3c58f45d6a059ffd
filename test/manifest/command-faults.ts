import { elements, typeOf } from "./manifest-file";

const EXCEL_TABS = [
  "TabHome",
  "TabInsert",
  "TabPageLayoutExcel",
  "TabFormulas",
  "TabData",
  "TabReview",
  "TabView",
];
const EXCEL_MENUS = ["ContextMenuCell"];

/** Newest version of each requirement set that a manifest of ours may name. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.5",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
};

/** Versions compare part by part: 1.12 is newer than 1.2. */
function newer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split(".").map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}

function requirementFaults(manifest: Document): string[] {
  const inOverrides = elements(manifest, "VersionOverrides").some(
    (overrides) => elements(overrides, "Requirements").length > 0,
  );
  const sets = elements(manifest, "Set").flatMap((set) => {
    const name = set.getAttribute("Name") ?? "";
    const version = set.getAttribute("MinVersion") ?? "1.1";
    const newest = REQUIREMENT_SETS[name];
    if (newest === undefined) return [`there is no requirement set ${name}`];
    return newer(version, newest) ? [`${name} has no version ${version}`] : [];
  });
  return inOverrides ? [...sets, "a requirement inside VersionOverrides hides the commands"] : sets;
}

function runtimeFaults(manifest: Document): string[] {
  const runtimes = elements(manifest, "Runtime");
  const page = runtimes[0]?.getAttribute("resid") ?? "";
  const sharing = [
    ...runtimes,
    ...elements(manifest, "FunctionFile"),
    ...elements(manifest, "Page").flatMap((element) => elements(element, "SourceLocation")),
    ...elements(manifest, "Action")
      .filter((action) => typeOf(action) === "ShowTaskpane")
      .flatMap((action) => elements(action, "SourceLocation")),
  ];
  const longLived = runtimes.some((runtime) => runtime.getAttribute("lifetime") === "long");
  const url = elements(manifest, "Url").find((entry) => entry.getAttribute("id") === page);
  const start = elements(manifest, "DefaultSettings").flatMap((settings) =>
    elements(settings, "SourceLocation"),
  );
  return [
    ...(runtimes.length === 1 && longLived ? [] : ["there must be one runtime, and a long-lived one"]),
    ...sharing
      .filter((element) => element.getAttribute("resid") !== page)
      .map(
        (element) =>
          `${element.parentElement?.localName ?? ""}/${element.localName} leaves the shared runtime`,
      ),
    ...start
      .filter((element) => element.getAttribute("DefaultValue") !== url?.getAttribute("DefaultValue"))
      .map(() => "DefaultSettings starts another page than the shared runtime"),
    ...elements(manifest, "TaskpaneId").map(() => "TaskpaneId is not allowed under a long-lived runtime"),
  ];
}

function surfaceFaults(manifest: Document): string[] {
  const ids = ["OfficeTab", "Group", "Control"].flatMap((name) =>
    elements(manifest, name).map((element) => element.getAttribute("id") ?? ""),
  );
  const unknown = (name: string, known: readonly string[]): string[] =>
    elements(manifest, name)
      .map((element) => element.getAttribute("id") ?? "")
      .filter((id) => !known.includes(id))
      .map((id) => `Excel has no ${name} ${id}`);
  return [
    ...unknown("OfficeTab", EXCEL_TABS),
    ...unknown("OfficeMenu", EXCEL_MENUS),
    ...elements(manifest, "OfficeMenu")
      .filter((menu) => menu.children.length !== 1)
      .map(() => "a context menu takes one control"),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `control ${id} is there twice`),
  ];
}

/**
 * What is wrong with the commands, the runtime they run in and the sets they need.
 *
 * @param manifest parsed manifest
 * @returns one sentence a fault, none if all is well
 */
export function commandFaults(manifest: Document): string[] {
  return [...requirementFaults(manifest), ...runtimeFaults(manifest), ...surfaceFaults(manifest)];
}
