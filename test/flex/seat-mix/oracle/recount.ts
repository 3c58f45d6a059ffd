import { normalizeName } from "../../../../src/flex/rate-card";
import type { SeatMix, SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import { naivePoolCost, naiveUsers } from "./naive-demand";

/** Cost and tokens of the mix as it is told user by user. */
export interface Recount {
  cost: number;
  tokens: number;
}

/**
 * Adds up a mix from its users alone, as somebody would who acts on it.
 *
 * @throws Error where a product is missing, at two places, or where it may not be
 */
export function recount(input: SeatMixInput, mix: SeatMix): Recount {
  const told = new Map(mix.users.map((user) => [normalizeName(user.user), user]));
  let seatCost = 0;
  let tokens = 0;
  for (const { user, lines, collections } of naiveUsers(input)) {
    if (lines.length === 0) continue;
    const given = told.get(user);
    if (!given) throw new Error(`${user} is missing`);
    const names = (list: readonly string[]): string[] => list.map(normalizeName);
    const seats = names(given.seats);
    const bought = collections.filter((collection) => seats.includes(collection.product));
    seatCost += bought.reduce((sum, collection) => sum + collection.cost, 0);
    let singleSeats = 0;
    for (const line of lines) {
      const onFlex = names(given.flex).includes(line.product);
      const covered = names(given.covered).includes(line.product);
      const onSeat = line.seatCost !== null && seats.includes(line.product);
      if (Number(onFlex) + Number(covered) + Number(onSeat) !== 1)
        throw new Error(`${user}: ${line.product}`);
      if (onFlex && !line.mayBeOnFlex) throw new Error(`${line.product} is on Flex`);
      if (!onFlex && !line.mayBeMoved) throw new Error(`${line.product} was moved`);
      if (covered && !bought.some((collection) => collection.covers.includes(line.product))) {
        throw new Error(`${line.product} is not covered`);
      }
      if (onFlex) tokens += line.tokens;
      if (onSeat) seatCost += line.seatCost!;
      singleSeats += Number(onSeat);
    }
    if (singleSeats + bought.length !== seats.length) throw new Error(`${user} has a seat for nothing`);
    told.delete(user);
  }
  if (told.size > 0) throw new Error(`${[...told.keys()].join()} should not be there`);
  return { cost: seatCost + naivePoolCost(tokens, input.tiers), tokens };
}
