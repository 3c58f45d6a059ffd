import type { Rate } from "../src/flex/rate-card";
import { rateCard } from "../src/flex/rate-card";
import type { SeatDemand } from "../src/flex/seat-mix/seat-demand";
import type { SeatMixInput } from "../src/flex/seat-mix/seat-mix";
import { seatMix } from "../src/flex/seat-mix/seat-mix";

const USERS = 5_000;
const PRODUCTS = 40;
const AS_OF = 46_022;
const ROUNDS = 7;

/** Numbers from 0 to 1, the same on every run. */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Forty products, a few of them not Flex-eligible, and three Collections of about half of them. */
function card(random: () => number): Rate[] {
  const products = Array.from({ length: PRODUCTS }, (_, p): Rate => ({
    product: `Product ${p}`,
    tokensPerDay: 2 + Math.floor(random() * 20),
    seatCostPerYear: 500 + Math.floor(random() * 30) * 100,
    flexEligible: random() > 0.05,
    inContract: true,
    covers: [],
    publishedBreakEven: null,
    typicalUse: "",
  }));
  const collections = [0, 1, 2].map((c): Rate => ({
    ...products[0]!,
    product: `Collection ${c}`,
    tokensPerDay: null,
    seatCostPerYear: 4_000,
    flexEligible: false,
    covers: products.filter((_, p) => p % 3 === c || p % 5 === c).map(({ product }) => product),
  }));
  return [...products, ...collections];
}

/** Every user with every product, most of them on few days. */
function everyUserAndProduct(rates: readonly Rate[], random: () => number): SeatDemand[] {
  const demands: SeatDemand[] = [];
  for (let user = 0; user < USERS; user++) {
    for (const { product, tokensPerDay } of rates.slice(0, PRODUCTS)) {
      const days = Math.floor(220 * random() ** 4);
      demands.push({
        user: `user${user}@example.com`,
        product,
        tokens: days * tokensPerDay!,
        effectiveRate: tokensPerDay,
        staysOnFlex: random() < 0.05,
      });
    }
  }
  return demands;
}

function inputWith(largestTier: number): SeatMixInput {
  const random = seededNumbers(12_345);
  const rates = card(random);
  const demands = everyUserAndProduct(rates, random);
  const all = demands.reduce((sum, demand) => sum + demand.tokens, 0);
  const tiers = [
    { from: 100, price: 5 },
    { from: Math.round(all * largestTier * 0.5), price: 4.5 },
    { from: Math.round(all * largestTier), price: 4 },
  ];
  const window = { from: AS_OF - 364, to: AS_OF, days: 365, annualised: false };
  return {
    demands,
    rates: rateCard(rates),
    tiers,
    seats: null,
    seatUse: null,
    lotsInHand: [],
    asOf: AS_OF,
    window,
  };
}

function medianMilliseconds(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[(ROUNDS - 1) / 2]!;
}

for (const share of [0.05, 0.15, 0.5, 1.1]) {
  const input = inputWith(share);
  const pass = medianMilliseconds(() => input.demands.reduce((sum, demand) => sum + demand.tokens, 0));
  const time = medianMilliseconds(() => seatMix(input));
  const { costAfter, bound, flexTokens, tierFrom } = seatMix(input);
  const gap = (100 * (costAfter - bound)) / bound;
  console.log(
    `${USERS} users x ${PRODUCTS} products, largest tier at ${Math.round(share * 100)} % of all tokens: ${time.toFixed(0)} ms, ` +
      `${(time / pass).toFixed(0)} times a bare pass; gap ${gap.toFixed(6)} %` +
      `${flexTokens < (tierFrom ?? 0) ? ", bought up" : ""}`,
  );
}
