import { serialOf } from "../../../src/flex/dates";
import { judgePairs } from "../../../src/flex/judged-pairs";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { seatMoves } from "../../../src/flex/waterfall/seat-moves";
import { DAILY_EXPORT, inputOf, usageOf } from "../oracle/analysis-input";
import { waterfallInputOf } from "./oracle/waterfall-input";

const FROM = serialOf(2025, 1, 1);

test("what leaves Flex for seats is found without a change to the judgement", () => {
  const rows = ["AutoCAD", "Revit"].flatMap((product) =>
    Array.from({ length: 365 }, (_, i) => ({ product, day: FROM + i, tokens: 8 })),
  );
  // AutoCAD was charged, though it may not be had on Flex.
  const rates = rateCard(
    ARTICLE_RATES.map((rate) => ({ ...rate, flexEligible: rate.product !== "AutoCAD" })),
  );
  const input = waterfallInputOf(inputOf(usageOf(rows, DAILY_EXPORT), { rates }));
  const { usage, charges, window } = input;
  const judged = judgePairs(usage, charges, window, rates, 5);
  const observedDays = judged.observedDays.slice();
  const moves = seatMoves(judged, charges, { ...input, tiers: [{ from: 1, price: 5 }] });
  expect(moves.charges).toHaveLength(365);
  expect(moves.cost).toBeCloseTo(2915, 8);
  expect(judged.observedDays).toEqual(observedDays);
});
