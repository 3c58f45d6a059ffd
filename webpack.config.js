const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { IgnorePlugin } = require("webpack");
const { FunctionFilesPlugin } = require("./scripts/function-files-plugin");
const { DEVELOPMENT_ORIGIN, withOrigin } = require("./scripts/manifest-origin");

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
// The licence of the npm package allows development and tests only: it is served from node_modules, never bundled.
const OFFICE_FOLDER = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const OFFICE_LOCAL = "office-js/office.js";

const FUNCTIONS = "./src/functions/functions.ts";

function base(name, mode, folder) {
  return {
    name,
    mode,
    devtool: mode === "production" ? "source-map" : "eval-source-map",
    performance: { hints: false },
    cache: { type: "filesystem", name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    // functions.js also runs where there is no document to ask for a path.
    output: { path: path.resolve(__dirname, folder), filename: "[name].js", publicPath: "", clean: true },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
  };
}

/** What both builds share: the add-in itself, unchanged. */
function addinPlugins({ officeJs, beforeOffice, origin, helpOrigin = origin ?? DEVELOPMENT_ORIGIN }) {
  return [
    new FunctionFilesPlugin({ origin: helpOrigin }),
    new CopyPlugin({
      patterns: [
        {
          from: "manifest.xml",
          transform: (xml) => (origin ? withOrigin(xml.toString(), origin) : xml),
        },
        { from: "assets/icon-*.png" },
        { from: "assets/help.html" },
      ],
    }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      officeJs,
      beforeOffice,
    }),
  ];
}

const addinEntry = { functions: FUNCTIONS, taskpane: "./src/taskpane/taskpane.tsx" };
const serveOffice = { directory: OFFICE_FOLDER, publicPath: "/office-js", watch: false };

function addin(mode, env) {
  return {
    ...base("addin", mode, "dist"),
    entry: addinEntry,
    plugins: addinPlugins({
      officeJs: mode === "production" ? OFFICE_CDN : OFFICE_LOCAL,
      origin: env.origin,
    }),
    optimization: { minimizer: [new TerserPlugin({ extractComments: false })] },
    devServer: {
      port: 3000,
      hot: false,
      server: env.https ? { type: "https", options: env.https } : "http",
      headers: { "Access-Control-Allow-Origin": "*" },
      static: [serveOffice],
    },
  };
}

function workbench(mode) {
  const shared = base("workbench", mode, "build/workbench");
  return {
    ...shared,
    devtool: mode === "production" ? false : "eval",
    entry: {
      ...addinEntry,
      workbench: "./src/workbench/workbench.ts",
      boot: "./src/workbench/boot.ts",
    },
    plugins: [
      ...addinPlugins({ officeJs: OFFICE_LOCAL, beforeOffice: '<script src="boot.js"></script>' }),
      new HtmlPlugin({
        template: "./src/workbench/index.html",
        filename: "index.html",
        chunks: ["workbench"],
      }),
      new CopyPlugin({ patterns: [{ context: "assets", from: "sample/**/*.csv" }] }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      // Univer's renderer carries the hyphenation rules of sixty languages; the workbench speaks English.
      new IgnorePlugin({
        checkResource: (request, context) =>
          /engine-render[\\/]lib[\\/]es$/.test(context) && /^\.\/(?!index|facade|en-gb)/.test(request),
      }),
    ],
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.esbuildMinify, extractComments: false })],
    },
    devServer: {
      host: "127.0.0.1",
      port: Number(process.env.PORT ?? 8080),
      open: process.env.BROWSER !== "none",
      hot: false,
      liveReload: false,
      client: false,
      static: [serveOffice],
    },
  };
}

module.exports = async (env, argv) => {
  const mode = argv.mode ?? "development";
  const https = env.https ? await require("office-addin-dev-certs").getHttpsServerOptions() : undefined;
  return [addin(mode, { ...env, https }), workbench(mode)];
};
