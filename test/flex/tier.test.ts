import { packSizesOf } from "../../src/flex/tier";

describe("the packs of a price list", () => {
  test("are each named once, ascending", () => {
    const tiers = [
      { from: 100, price: 5, packSize: 500 },
      { from: 500, price: 5, packSize: null },
      { from: 1000, price: 4.5, packSize: 100 },
      { from: 2000, price: 4.25 },
      { from: 5000, price: 4, packSize: 1000 },
      { from: 9000, price: 3.5, packSize: 500 },
    ];
    expect(packSizesOf(tiers)).toEqual([100, 500, 1000]);
  });

  test("are none where no tier names one", () => {
    expect(packSizesOf([])).toBeNull();
    expect(
      packSizesOf([
        { from: 100, price: 5 },
        { from: 500, price: 4, packSize: null },
      ]),
    ).toBeNull();
  });
});
