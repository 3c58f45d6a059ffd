import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import tseslint from "typescript-eslint";

/** What each folder of src may import, as docs/architecture.md lists it. */
const imports = {
  flex: [],
  messages: [],
  intake: ["flex", "messages"],
  report: ["flex", "messages"],
  xlsx: ["report"],
  functions: ["flex", "intake", "messages"],
  worker: ["flex", "intake", "report", "messages"],
  excel: ["flex", "intake", "report", "messages"],
  taskpane: ["flex", "messages", "intake", "report", "xlsx", "functions", "worker", "excel"],
  cli: ["flex", "intake", "report", "xlsx", "messages"],
};
const folders = [...Object.keys(imports), "workbench"];

const directions = Object.entries(imports).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: folders
          .filter((other) => other !== folder && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `src/${folder} may not import from src/${other}.`,
          })),
      },
    ],
  },
}));

/** Of the plugin's preset only its own rules: the rest would repeat ours or format code. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith("office-addins/")),
);

const pure = {
  files: ["src/flex/**/*.ts"],
  rules: {
    "no-restricted-globals": [
      "error",
      { name: "Date", message: "Days are integers (src/flex/dates.ts)." },
      { name: "Office", message: "src/flex is pure." },
      { name: "Excel", message: "src/flex is pure." },
      { name: "window", message: "src/flex is pure." },
      { name: "document", message: "src/flex is pure." },
      { name: "performance", message: "src/flex has no clock." },
    ],
    "no-restricted-properties": [
      "error",
      { object: "Math", property: "random", message: "Randomness needs a seed." },
    ],
  },
};

export default tseslint.config(
  { ignores: ["dist/", "build/", "coverage/", "node_modules/", "assets/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeRules,
      // Large ranges are read and written page by page, with one sync a page on purpose.
      "office-addins/no-context-sync-in-loop": "off",
      // They take a proxy that is handed to another function for a value that is read, and load options for none.
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
      "office-addins/no-empty-load": "off",
    },
  },
  ...directions,
  pure,
  { files: ["src/cli/**", "scripts/**", "bench/**", "*.js", "*.mjs"], rules: { "no-console": "off" } },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
