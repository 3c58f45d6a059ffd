const unit = require("./jest.config").projects.find(({ displayName }) => displayName === "unit");

const MODEL_TESTS = ["*", "{ledger-accounts,seat-mix,tier-decisions,waterfall}/**/*"];

/** Fewer tests are faster and can only lower a score: `FLEXLENS_MUTATION_TESTS=seat-mix/*,worked-examples`. */
const chosen = process.env["FLEXLENS_MUTATION_TESTS"]?.split(",") ?? MODEL_TESTS;

/**
 * The tests that mutants are run against: those of the model, without the rest of the product.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...unit,
  setupFiles: [...unit.setupFiles, "<rootDir>/test/mutation-setup.ts"],
  testMatch: chosen.map((name) => `<rootDir>/test/flex/${name}.test.ts`),
};
