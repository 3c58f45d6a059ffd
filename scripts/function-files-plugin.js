const path = require("node:path");
const { buildSync } = require("esbuild");
const { Compilation, sources } = require("webpack");

const NAME = "FunctionFilesPlugin";
const SOURCE = path.join(__dirname, "function-files.ts");

/** The module of the files, compiled afresh: while the development server runs its sources change. */
function loadFiles() {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [SOURCE],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    metafile: true,
  });
  const loaded = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(loaded, loaded.exports, require);
  return { ...loaded.exports, inputs: Object.keys(metafile.inputs).map((input) => path.resolve(input)) };
}

/**
 * Webpack plugin that adds functions.json and the help page of the functions to the built files.
 *
 * @example plugins: [new FunctionFilesPlugin({ origin: "https://addins.example.com" })]
 */
class FunctionFilesPlugin {
  /** @param {{ origin: string }} options `origin`: scheme and host that serve the files, for the help links */
  constructor({ origin }) {
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const { functionFiles, inputs } = loadFiles();
        compilation.fileDependencies.addAll(inputs);
        for (const [name, content] of Object.entries(functionFiles(this.origin))) {
          compilation.emitAsset(name, new sources.RawSource(content));
        }
      });
    });
  }
}

module.exports = { FunctionFilesPlugin };
