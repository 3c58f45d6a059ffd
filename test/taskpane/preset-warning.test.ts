import { presetWarning } from "../../src/taskpane/preset-warning";
import { isTableMissing, tableStates } from "../../src/taskpane/table-states";

describe("the warning about presets", () => {
  test("names each of them and what to do", () => {
    const warning = presetWarning({ terms: true, rates: true, tiers: true });
    expect(warning).toContain("the token price, the rate card and the price tiers");
    expect(warning).toContain("Enter the figures of your contract");
    expect(presetWarning({ terms: false, rates: true, tiers: false })).toContain(
      "stand in for the rate card:",
    );
  });

  test("is absent where everything is the user's", () => {
    expect(presetWarning({ terms: false, rates: false, tiers: false })).toBeNull();
  });
});

describe("what usage is judged by", () => {
  test("is the table where there is one, else the preset and its value", () => {
    expect(tableStates(["rates"])).toEqual([
      { label: "Terms", state: "Preset: 5.00 USD a token", isPreset: true },
      { label: "Rates", state: "Table FlexRates", isPreset: false },
      { label: "Token lots", state: "None: expiry is not measured", isPreset: true },
      { label: "Price tiers", state: "Example: 3 tiers", isPreset: true },
    ]);
  });

  test("lacks nothing with all four tables", () => {
    expect(isTableMissing(["terms", "rates", "lots", "tiers"])).toBe(false);
    expect(isTableMissing(["terms", "rates", "tiers"])).toBe(true);
  });
});
