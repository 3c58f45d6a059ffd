import { normalizeName } from "../../../../src/flex/rate-card";
import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import type { Seat } from "../../../../src/flex/seat";

/** One product of one user, and what may become of it. */
export interface NaiveLine {
  product: string;
  tokens: number;
  /** null: the user cannot have a seat of it, or only as a Collection. */
  seatCost: number | null;
  mayBeOnFlex: boolean;
  mayBeMoved: boolean;
}

export interface NaiveCollection {
  product: string;
  cost: number;
  covers: string[];
}

/** One user with everything that can be decided for them; names normalized. */
export interface NaiveUser {
  user: string;
  lines: NaiveLine[];
  /** Those that can be bought. */
  collections: NaiveCollection[];
  held: Seat[];
}

const key = normalizeName;

/** What a seat of a product lets its user run. */
export function naiveCovers(input: SeatMixInput, product: string): string[] {
  return [product, ...(input.rates.find(product)?.covers ?? [])].map(key);
}

/** Usage days of the products of a seat, or null where its use cannot be judged. */
export function naiveUsedDays(input: SeatMixInput, seat: Seat): number | null {
  if (input.seatUse === null) return null;
  const start = Math.max(input.window.from, seat.start ?? input.window.from);
  if (input.window.to - start + 1 < 90) return null;
  const daysOf = (products: string[]): number =>
    input
      .seatUse!.filter((use) => key(use.user) === key(seat.user) && products.includes(key(use.product)))
      .reduce((sum, use) => sum + use.days, 0);
  if (!input.rates.find(seat.product) && daysOf([key(seat.product)]) === 0) return null;
  return daysOf(naiveCovers(input, seat.product));
}

/** Every user with their lines, by brute reading of the definitions. */
export function naiveUsers(input: SeatMixInput): NaiveUser[] {
  const seats = input.seats ?? [];
  const names = new Set([...input.demands, ...seats].map((row) => key(row.user)));
  return [...names].sort().map((user) => {
    const held = seats.filter((seat) => key(seat.user) === user);
    const heldCost = (product: string): number | null => {
      const costs = held.filter((seat) => key(seat.product) === product).map((seat) => seat.costPerYear);
      return costs.length > 0 ? Math.min(...costs) : (input.rates.find(product)?.seatCostPerYear ?? null);
    };
    const covering = (product: string): Seat[] =>
      held.filter((seat) => naiveCovers(input, seat.product).includes(product));
    const isCollection = (product: string): boolean => naiveCovers(input, product).length > 1;
    const lines = new Map<string, NaiveLine>();
    const lineOf = (product: string): NaiveLine => {
      if (!lines.has(product)) {
        lines.set(product, {
          product,
          tokens: 0,
          seatCost: isCollection(product) ? null : heldCost(product),
          mayBeOnFlex: input.rates.find(product)?.flexEligible ?? true,
          mayBeMoved: true,
        });
      }
      return lines.get(product)!;
    };
    const demands = input.demands.filter((demand) => key(demand.user) === user);
    for (const demand of demands) {
      const line = lineOf(key(demand.product));
      line.tokens += demand.tokens;
      if (demand.staysOnFlex && line.mayBeOnFlex && covering(line.product).length === 0)
        line.mayBeMoved = false;
    }
    for (const use of input.seatUse ?? []) {
      const product = key(use.product);
      if (key(use.user) !== user || use.days <= 0 || covering(product).length === 0) continue;
      const line = lineOf(product);
      const charged = demands.find((demand) => key(demand.product) === product)?.effectiveRate;
      const rate = charged ?? input.rates.find(product)?.tokensPerDay ?? null;
      if (rate === null) line.mayBeOnFlex = false;
      else if (line.mayBeOnFlex) {
        const observed = covering(product).map(
          (seat) => input.window.to - Math.max(input.window.from, seat.start ?? 0) + 1,
        );
        line.tokens += ((use.days * 365) / Math.max(1, ...observed)) * rate;
      }
    }
    for (const seat of held) {
      if (naiveUsedDays(input, seat) === null) lineOf(key(seat.product)).mayBeOnFlex = false;
    }
    const collections = input.rates.rates.flatMap((rate): NaiveCollection[] => {
      const cost = heldCost(key(rate.product));
      if (rate.covers.length === 0 || cost === null) return [];
      return [{ product: key(rate.product), cost, covers: naiveCovers(input, rate.product) }];
    });
    for (const line of lines.values()) {
      const coverable = collections.some((collection) => collection.covers.includes(line.product));
      if (!line.mayBeOnFlex && line.seatCost === null && !coverable) {
        line.mayBeOnFlex = true;
        line.mayBeMoved = false;
      }
    }
    return { user, lines: [...lines.values()], collections, held };
  });
}

/** What a year's tokens cost, tier by tier. */
export function naivePoolCost(tokens: number, tiers: SeatMixInput["tiers"]): number {
  return tokens === 0 ? 0 : Math.min(...tiers.map((tier) => Math.max(tokens, tier.from) * tier.price));
}
