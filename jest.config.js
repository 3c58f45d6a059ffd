// A zone with daylight saving, far from UTC: code that goes through local time shows.
process.env.TZ = "Pacific/Auckland";

const esmPackages = ["hucre"].join("|");

const base = {
  rootDir: __dirname,
  transform: {
    "^.+\\.(ts|tsx|mjs)$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.json" }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  setupFiles: ["<rootDir>/test/property-setup.ts"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json", "node"],
};

/** @type {import("jest").Config} */
module.exports = {
  reporters: ["default", "<rootDir>/test/closing-line-reporter.js"],
  projects: [
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/excel/",
        "<rootDir>/test/workbench/",
        "<rootDir>/test/e2e/",
      ],
    },
    {
      ...base,
      displayName: "host",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/excel/**/*.test.ts", "<rootDir>/test/workbench/**/*.test.ts"],
    },
    {
      ...base,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/global-setup.ts",
      globalTeardown: "<rootDir>/test/e2e/global-teardown.ts",
    },
  ],
};
