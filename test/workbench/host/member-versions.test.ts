import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RichType } from "../../../src/workbench/host/rich/rich-object";

const MODEL = join(__dirname, "../../../src/workbench/host/model");
const DECLARATIONS = join(dirname(require.resolve("@types/office-js/package.json")), "index.d.ts");
const LIBRARY = join(
  dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist/excel-win32-16.01.debug.js",
);

/** Versions by "Class.member": from the declarations' [Api set] tags, the oldest of several overloads. */
function declaredVersions(): Map<string, string> {
  const versions = new Map<string, string>();
  let className = "";
  let version = "";
  for (const line of readFileSync(DECLARATIONS, "utf8").split("\n")) {
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line)?.[1];
    if (opened !== undefined) className = opened;
    if (line.startsWith("        /**")) version = "";
    version = /\[Api set: ExcelApi ([\d.]+)/.exec(line)?.[1] ?? version;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (member !== undefined && version !== "" && className !== "") {
      const name = `${className}.${member}`;
      if (!versions.has(name)) versions.set(name, version);
    }
  }
  return versions;
}

/** Versions of the internal members, from the checks that the library itself makes. */
function internalVersions(): Map<string, string> {
  const versions = new Map<string, string>();
  const check = /_throwIfApiNotSupported\("(\w+\._\w+)", _defaultApiSetName, "([\d.]+)"/g;
  for (const [, name = "", version = ""] of readFileSync(LIBRARY, "utf8").matchAll(check))
    versions.set(name, version);
  return versions;
}

function isRichType(value: unknown): value is RichType {
  return typeof value === "object" && value !== null && "scalars" in value && "navigation" in value;
}

async function modelTypes(): Promise<RichType[]> {
  const modules = readdirSync(MODEL).map((file) => import(join(MODEL, file)) as Promise<object>);
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).filter(isRichType));
}

const OWN_VERSIONS = new Map([
  // Its tag tells when its password came.
  ["WorksheetProtection.unprotect", "1.2"],
  // The wire name of a change of showGridlines.
  ["Worksheet.gridlines", "1.8"],
]);

describe("versions of the host's members", () => {
  test("each equals the version that Microsoft declares", async () => {
    const versions = new Map([...declaredVersions(), ...internalVersions()]);
    const types = await modelTypes();
    expect(types.length).toBeGreaterThan(30);
    const ours = types.flatMap(({ name, scalars, navigation, methods }) =>
      [scalars, navigation, methods].flatMap((members) =>
        Object.entries(members).map(([member, { since }]) => [`${name}.${member}`, since] as const),
      ),
    );
    const declared = ours.map(([name]) => [name, OWN_VERSIONS.get(name) ?? versions.get(name)]);
    expect(ours).toEqual(declared);
  });
});
