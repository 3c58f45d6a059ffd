import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import { naivePoolCost, naiveUsers, type NaiveUser } from "./naive-demand";

interface Option {
  tokens: number;
  seatCost: number;
}

/** The least cost over every assignment that there is. Only for a handful of users and products. */
export function bruteForce(input: SeatMixInput): number {
  let totals: Option[] = [{ tokens: 0, seatCost: 0 }];
  for (const user of naiveUsers(input)) {
    const options = optionsOf(user);
    totals = distinct(
      totals.flatMap((total) =>
        options.map((option) => ({
          tokens: total.tokens + option.tokens,
          seatCost: total.seatCost + option.seatCost,
        })),
      ),
    );
  }
  return Math.min(...totals.map((total) => total.seatCost + naivePoolCost(total.tokens, input.tiers)));
}

/** Every subset of the Collections, and with it every combination of Flex and seats for the rest. */
function optionsOf({ lines, collections }: NaiveUser): Option[] {
  const all: Option[] = [];
  for (let subset = 0; subset < 1 << collections.length; subset++) {
    const bought = collections.filter((_, i) => (subset >> i) & 1);
    let options: Option[] = [{ tokens: 0, seatCost: bought.reduce((sum, each) => sum + each.cost, 0) }];
    for (const line of lines) {
      const ways: Option[] = [];
      const covered = bought.some((collection) => collection.covers.includes(line.product));
      if (line.mayBeOnFlex) ways.push({ tokens: line.tokens, seatCost: 0 });
      if (line.mayBeMoved && covered) ways.push({ tokens: 0, seatCost: 0 });
      if (line.mayBeMoved && line.seatCost !== null) ways.push({ tokens: 0, seatCost: line.seatCost });
      options = options.flatMap((option) =>
        ways.map((way) => ({
          tokens: option.tokens + way.tokens,
          seatCost: option.seatCost + way.seatCost,
        })),
      );
    }
    all.push(...options);
  }
  return distinct(all);
}

function distinct(options: Option[]): Option[] {
  const seen = new Map(options.map((option) => [`${option.tokens} ${option.seatCost}`, option]));
  return [...seen.values()];
}
