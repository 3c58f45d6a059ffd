const unit = require("./jest.config").projects.find(({ displayName }) => displayName === "unit");

/**
 * The tests that mutants are run against: those of the model, without the rest of the product.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...unit,
  setupFiles: [...unit.setupFiles, "<rootDir>/test/mutation-setup.ts"],
  testMatch: [
    "<rootDir>/test/flex/*.test.ts",
    "<rootDir>/test/flex/{ledger-accounts,seat-mix,tier-decisions,waterfall}/**/*.test.ts",
  ],
};
