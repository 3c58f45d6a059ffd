import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { webpack, type Configuration } from "webpack";
import configurations from "../../webpack.config.js";

/** The shipped files of the functions. */
export interface BuiltFunctions {
  /** functions.js */
  readonly code: string;
  /** functions.json */
  readonly metadata: string;
}

const METADATA_PLUGIN = "FunctionFilesPlugin";

/** Builds functions.js and functions.json with the add-in's own configuration, into a folder that is removed. */
export async function buildFunctions(mode: "production" | "development"): Promise<BuiltFunctions> {
  const all: readonly Configuration[] = await configurations({}, { mode });
  const addin = all.find(({ name }) => name === "addin")!;
  const folder = await mkdtemp(path.join(tmpdir(), "functions-"));
  try {
    await run({
      ...addin,
      cache: false,
      entry: { functions: (addin.entry as Record<string, string>)["functions"]! },
      output: { ...addin.output, path: folder },
      plugins: addin.plugins!.filter((plugin) => plugin?.constructor.name === METADATA_PLUGIN),
    });
    const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
    return { code: read("functions.js"), metadata: read("functions.json") };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration)!;
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    });
  });
}
