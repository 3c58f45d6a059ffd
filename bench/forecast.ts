import { serialOf } from "../src/flex/dates";
import { forecastDemand, type Forecast } from "../src/flex/forecast/forecast-demand";
import { MONDAY_TO_FRIDAY } from "../src/flex/forecast/working-week";
import { purchasePlan } from "../src/flex/plan/purchase-plan";
import { atRiskTokens, runOut } from "../src/flex/plan/run-out";
import { randomOf } from "../src/flex/random";
import { EXAMPLE_TIERS } from "../src/flex/tier";

/** Times the forecast and what rests on it: two years of history, 1,000 paths of 365 days. Best of five runs. */
const RUNS = 5;
const random = randomOf(1);
const history = Float64Array.from({ length: 730 }, (_, day) =>
  day % 7 < 5 ? Math.round(60 + 60 * random()) : 0,
);
const from = serialOf(2024, 1, 1);
const forecast = forecastDemand(history, from, { calendar: [], workingWeek: MONDAY_TO_FRIDAY }) as Forecast;
const { paths } = forecast;
const lots = [0, 1, 2, 3].map((quarter) => {
  const purchased = paths.from - 360 + 90 * quarter;
  return { purchased, expires: purchased + 364, bought: 2000, left: 500 * (quarter + 1), price: 5 };
});

const parts: readonly [name: string, run: () => unknown][] = [
  ["forecast", () => forecastDemand(history, from, { calendar: [], workingWeek: MONDAY_TO_FRIDAY })],
  ["run-out", () => runOut(lots, paths)],
  ["tokens at risk", () => atRiskTokens(lots, paths)],
  [
    "purchase plan",
    () =>
      purchasePlan({
        paths,
        lots,
        tiers: EXAMPLE_TIERS,
        pastOrders: lots.map(({ purchased, bought }) => ({ purchased, tokens: bought })),
      }),
  ],
];

for (const [name, run] of parts) {
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name.padEnd(16)} ${best.toFixed(0).padStart(5)} ms`);
}
