const { sources } = require("webpack");

const NAME = "FunctionsMetadataPlugin";

/**
 * Metadata completed with what the generator (custom-functions-metadata) never writes.
 *
 * - `allowErrorForDataTypeAny`: without it a range that holds one error cell never reaches the function, and the
 *   user sees the bare error. The vendor documents it as a top-level property; each function repeats it for hosts
 *   that read a function's entry alone.
 * - Descriptions on one line: autocomplete shows the line breaks of the source as they are.
 *
 * @param {object} metadata the parsed functions.json
 * @returns {object} a new object; the argument is left as it was
 */
function completeMetadata(metadata) {
  return {
    ...metadata,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((fn) => ({
      ...fn,
      ...onOneLine(fn),
      parameters: fn.parameters.map((parameter) => ({ ...parameter, ...onOneLine(parameter) })),
      options: { ...fn.options, allowErrorForDataTypeAny: true },
    })),
  };
}

function onOneLine({ description }) {
  return description === undefined ? {} : { description: description.replace(/\s+/g, " ").trim() };
}

/**
 * Webpack plugin that completes the functions.json of CustomFunctionsMetadataPlugin; list it after that one.
 *
 * @example plugins: [new CustomFunctionsMetadataPlugin({ input, output: "functions.json" }), new FunctionsMetadataPlugin()]
 */
class FunctionsMetadataPlugin {
  /** @param {{ output?: string }} [options] `output`: name of the asset, "functions.json" if absent */
  constructor({ output = "functions.json" } = {}) {
    this.output = output;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      // The generator hands the asset to child compilers (pages, styles) too. Those are cached, and webpack refuses
      // to merge two assets of one name whose contents differ.
      if (compilation.compiler.isChild()) {
        Reflect.deleteProperty(compilation.assets, this.output);
        return;
      }
      // Absent where the generator refused the source; it has reported why.
      const asset = compilation.assets[this.output];
      if (asset === undefined) return;
      const metadata = completeMetadata(JSON.parse(asset.source().toString()));
      compilation.assets[this.output] = new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`);
    });
  }
}

module.exports = { FunctionsMetadataPlugin, completeMetadata };
