import { createContext, runInContext } from "node:vm";
import { buildFunctions, type BuiltFunctions } from "./build-functions";
import { functionsMetadata } from "../../src/functions/help/functions-json";
import { customFunctions, type Implementation } from "./custom-functions-global";

/** Runs functions.js where there is nothing but the language and a `CustomFunctions` global. */
function load(code: string): {
  readonly associated: Map<string, Implementation>;
  readonly globals: readonly string[];
} {
  const associated = new Map<string, Implementation>();
  const scope: Record<string, unknown> = {
    CustomFunctions: {
      ...customFunctions,
      associate: (id: string, fn: Implementation) => associated.set(id, fn),
    },
  };
  runInContext(code, createContext(scope));
  return { associated, globals: Object.keys(scope) };
}

describe.each(["production", "development"] as const)("functions.js of the %s build", (mode) => {
  let built: BuiltFunctions;
  beforeAll(async () => {
    built = await buildFunctions(mode);
  }, 120_000);

  test("loads in a bare context and associates every function of functions.json", () => {
    const metadata = functionsMetadata("https://localhost:3000");
    expect(JSON.parse(built.metadata)).toEqual(metadata);
    const { associated } = load(built.code);
    expect([...associated.keys()]).toEqual(metadata.functions.map(({ id }) => id));
  });

  test("computes there", () => {
    const { associated } = load(built.code);
    expect(associated.get("BREAKEVEN")!([["AutoCAD"]], [[5]], null)).toEqual([[117.2]]);
    const usage = [
      ["Date", "User", "Product", "Minutes", "Session source"],
      ["2025-03-03", "user07@example.com", "Revit", 15, "user"],
      ["2025-03-12", "user07@example.com", "Revit", 15, "user"],
      ["2025-03-20", "user07@example.com", "Revit", 15, "user"],
    ];
    const table = associated.get("TRAPS")!(usage, null, [["Token price", 5]], null, null) as unknown[][];
    expect(table[2]!.slice(0, 6)).toEqual(["Short sessions", true, 24, 120, 16, 80]);
  });

  test("shows errors of the runtime's own class there", () => {
    const { associated } = load(built.code);
    let thrown: unknown;
    try {
      associated.get("TOKENRATE")!("Revvit", null);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(customFunctions.Error);
    expect(thrown).toMatchObject({ code: "#N/A", message: expect.stringContaining('"Revvit"') });
  });

  test("leaves one global behind, through which the task pane sets the compute port", () => {
    const { globals } = load(built.code);
    expect(globals).toEqual(["CustomFunctions", "flexLens"]);
  });
});
