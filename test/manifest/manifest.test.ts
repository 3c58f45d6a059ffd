/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { commandFaults } from "./command-faults";
import { elements, manifestText, parseManifest, PROJECT } from "./manifest-file";
import { orderFaults } from "./order-faults";
import { resourceFaults } from "./resource-faults";
import { urlFaults } from "./url-faults";

function faults(xml: string): string[] {
  const manifest = parseManifest(xml);
  return [resourceFaults, urlFaults, orderFaults, commandFaults].flatMap((find) => find(manifest));
}

/** The first text of an element's name, "" without one. */
function textOf(name: string): string {
  return elements(parseManifest(manifestText()), name)[0]?.textContent ?? "";
}

describe("the manifest", () => {
  test("has no fault that the vendor's schema cannot see", () => {
    expect(faults(manifestText())).toEqual([]);
  });

  test("asks for the floor that the code is written for", () => {
    const sets = elements(parseManifest(manifestText()), "Set").map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.12"],
    ]);
  });

  test("may read and write, without which functions hang on the web", () => {
    expect(textOf("Permissions")).toBe("ReadWriteDocument");
  });

  test("has an id of its own and a version of four parts from 1.0 on", () => {
    expect(textOf("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textOf("Version")).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  });

  test("puts the functions into the namespace FLEX", () => {
    const namespace = elements(parseManifest(manifestText()), "String").find(
      (entry) => entry.getAttribute("id") === "Functions.Namespace",
    );
    expect(namespace?.getAttribute("DefaultValue")).toBe("FLEX");
  });

  test("names only ribbon commands that the pane's code associates", () => {
    const folder = path.join(PROJECT, "src", "taskpane");
    const associating = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(path.join(folder, name), "utf8"))
      .filter((source) => source.includes("Office.actions.associate("))
      .join("\n");
    const commands = elements(parseManifest(manifestText()), "FunctionName").map((name) => name.textContent);
    expect(commands).toContain("analyzeSelection");
    for (const command of commands) expect(associating).toContain(`"${command}"`);
  });
});

describe("a fault in the manifest is found", () => {
  test.each<[description: string, change: [from: string | RegExp, to: string], fault: string]>([
    [
      "a resid that no resource has",
      ['Label resid="Group.Label"', 'Label resid="Grop.Label"'],
      "Label refers to Grop.Label, which its list lacks",
    ],
    [
      "a resid of another list",
      ['Title resid="Analyze.Title"', 'Title resid="Analyze.Description"'],
      "Title refers to Analyze.Description, which its list lacks",
    ],
    [
      "a resource without a use",
      ["<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>'],
      "resource Spare is not used",
    ],
    [
      "a resource id used twice",
      ["<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="x"/>'],
      "resource Group.Label is there twice",
    ],
    [
      "a resource id of 33 characters",
      [/Help\.Url/g, "H".repeat(33)],
      `resource ${"H".repeat(33)} has an id of more than 32 characters`,
    ],
    [
      "a short string of 126 characters",
      ['"FlexLens is ready"', `"${"x".repeat(126)}"`],
      "resource GetStarted.Title is too long for ShortStrings",
    ],
    [
      "an http URL",
      [/https:(.*functions\.js")/, "http:$1"],
      "http://localhost:3000/functions.js is not https",
    ],
    [
      "a URL without a file",
      [/assets\/help\.html/g, "assets/halp.html"],
      "https://localhost:3000/assets/halp.html names no file of the project",
    ],
    [
      "an icon of the wrong size",
      [/(id="Icon.80".*)icon-80/, "$1icon-64"],
      "an icon should be 80 px, but icon-64.png is 64 x 64",
    ],
    [
      "a store icon of the wrong size",
      [/(<IconUrl.*)icon-32/, "$1icon-64"],
      "IconUrl should be 32 px, but icon-64.png is 64 x 64",
    ],
    ["an icon without a needed size", [/<bt:Image size="32" .*\/>/, ""], "an icon has no image of 32 px"],
    ["an icon of a size that Office does not know", [/size="40"/, 'size="96"'], "96 px is no icon size"],
    [
      "elements in the wrong order",
      [/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
      "Version comes too late in OfficeApp",
    ],
    [
      "icon before supertip",
      [/(<Supertip>[\s\S]*?<\/Supertip>)\s*(<Icon>[\s\S]*?<\/Icon>)/, "$2$1"],
      "Supertip comes too late in Control",
    ],
    ["a misspelled tab", ["TabHome", "TabHom"], "Excel has no OfficeTab TabHom"],
    [
      "a misspelled menu",
      ["ContextMenuCell", "ContextMenuCells"],
      "Excel has no OfficeMenu ContextMenuCells",
    ],
    [
      "two controls in a context menu",
      [/(<OfficeMenu [^>]*>)\s*(<Control[\s\S]*?<\/Control>)/, "$1$2$2"],
      "a context menu takes one control",
    ],
    [
      "a control id used twice",
      ["FlexLens.AnalyzeCell", "FlexLens.Analyze"],
      "control FlexLens.Analyze is there twice",
    ],
    [
      "a misspelled requirement set",
      ["CustomFunctionsRuntime", "CustomFunctionRuntime"],
      "there is no requirement set CustomFunctionRuntime",
    ],
    [
      "a version that a set does not have",
      ['"SharedRuntime" MinVersion="1.1"', '"SharedRuntime" MinVersion="1.12"'],
      "SharedRuntime has no version 1.12",
    ],
    [
      "a requirement that hides the commands",
      [/(xsi:type="VersionOverridesV1_0">)/, "$1<Requirements/>"],
      "a requirement inside VersionOverrides hides the commands",
    ],
    [
      "functions on another page",
      [/(<Page>\s*<SourceLocation resid=)"Taskpane\.Url"/, '$1"Help.Url"'],
      "Page/SourceLocation leaves the shared runtime",
    ],
    [
      "commands on another page",
      ['<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'],
      "DesktopFormFactor/FunctionFile leaves the shared runtime",
    ],
    [
      "a pane on another page",
      [/(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=)"Taskpane\.Url"/, '$1"Help.Url"'],
      "Action/SourceLocation leaves the shared runtime",
    ],
    [
      "a start page of its own",
      [/(<DefaultSettings>\s*<SourceLocation .*)taskpane\.html/, "$1functions.js"],
      "DefaultSettings starts another page than the shared runtime",
    ],
    [
      "a short-lived runtime",
      ['lifetime="long"', 'lifetime="short"'],
      "there must be one runtime, and a long-lived one",
    ],
    [
      "a pane id under the shared runtime",
      ['<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId>'],
      "TaskpaneId is not allowed under a long-lived runtime",
    ],
  ])("%s", (_, [from, to], fault) => {
    const broken = manifestText().replace(from, to);
    expect(broken).not.toBe(manifestText());
    expect(faults(broken)).toContain(fault);
  });
});
