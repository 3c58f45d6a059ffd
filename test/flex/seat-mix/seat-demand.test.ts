import type { Recommendation, UserProduct } from "../../../src/flex/analysis";
import { seatDemands } from "../../../src/flex/seat-mix/seat-demand";
import { FULL_YEAR } from "./oracle/mix-input";

function judged(recommendation: Recommendation, given: Partial<UserProduct> = {}): UserProduct {
  return {
    user: "user01@example.com",
    product: "Revit",
    usageDays: 10,
    observedDays: 73,
    annualDays: 50,
    tokens: 80,
    effectiveRate: 8,
    flexCost: 2000,
    seatCost: 2915,
    breakEven: 72.875,
    recommendation,
    saving: 915,
    ...given,
  };
}

const SHORT_WINDOW = { ...FULL_YEAR, from: FULL_YEAR.to - 145, days: 146, annualised: true };

describe("the demand of a year", () => {
  test.each<[description: string, row: UserProduct, tokens: number, staysOnFlex: boolean]>([
    ["days observed are scaled to a year for a product on Flex", judged("Flex"), 400, false],
    ["and for one that is to move", judged("Named User"), 400, false],
    ["and for one without a seat", judged("Unknown product"), 400, false],
    ["and for one that needs a seat", judged("Not eligible"), 400, false],
    ["a user seen too briefly counts with the window's tokens", judged("Too early"), 200, true],
    ["so does a product given up", judged("Inactive"), 200, true],
    [
      "a product unused in the window is no tokens",
      judged("Inactive", { usageDays: 0, tokens: 0, annualDays: 0, effectiveRate: null }),
      0,
      true,
    ],
  ])("%s", (_, row, tokens, staysOnFlex) => {
    const { user, product, effectiveRate } = row;
    expect(seatDemands([row], SHORT_WINDOW)).toEqual([{ user, product, tokens, effectiveRate, staysOnFlex }]);
  });

  test.each<Recommendation>(["Unknown product", "Inactive", "Too early"])(
    "is nothing where credits exceed the charges of a product: %s",
    (recommendation) => {
      const credited = judged(recommendation, { tokens: -8, effectiveRate: -0.8, breakEven: null });
      expect(seatDemands([credited], SHORT_WINDOW)).toMatchObject([{ tokens: 0, effectiveRate: null }]);
    },
  );

  test("is not scaled for the unjudged where the window is a whole year", () => {
    expect(seatDemands([judged("Too early")], FULL_YEAR)[0]!.tokens).toBe(80);
  });

  test("leaves out what needs a seat but was not used in the window", () => {
    const unused = judged("Not eligible", { usageDays: 0, tokens: 0, annualDays: 0, effectiveRate: null });
    expect(seatDemands([unused, judged("Flex")], FULL_YEAR)).toHaveLength(1);
  });
});
