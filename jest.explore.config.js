// Property tests on cases that no run has seen before.
process.env.FLEXLENS_SEED = "random";

/**
 * The tests that run without a browser, with new random cases: what fails here is a case to keep.
 *
 * @type {import("jest").Config}
 */
module.exports = require("./jest.config");
