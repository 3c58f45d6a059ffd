/**
 * Mutation testing of the parts whose numbers money rests on; docs/mutation.md has the scores and the survivors.
 *
 * One file: `npm run mutation -- --mutate src/flex/break-even.ts`.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: [
    "src/flex/break-even.ts",
    "src/flex/exceeds.ts",
    "src/flex/ledger.ts",
    "src/flex/short-sessions.ts",
    "src/flex/background.ts",
    "src/flex/tier*.ts",
    "src/flex/tier-decisions/*.ts",
    "src/flex/seat-mix/*.ts",
    "src/flex/waterfall/*.ts",
  ],
  testRunner: "jest",
  jest: { configFile: "jest.mutation.config.js" },
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Optimized files are slow to type-check, and a mutant need not compile to be run.
  disableTypeChecks: true,
  ignorePatterns: ["build", "coverage", "dist"],
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "coverage/mutation.json" },
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: "build/mutation",
};
