import { ON_FLEX, COVERED } from "./seat-choices";
import type { NameRanks } from "./name-ranks";
import type { Placement } from "./placement";
import type { HeldSeats } from "./held-seats";

/** What one user is given. */
export interface UserMix {
  readonly user: string;
  /** Seats and Collections, by name. */
  readonly seats: readonly string[];
  /** Products on Flex, by name. */
  readonly flex: readonly string[];
  /** Products that a Collection among `seats` covers, by name. */
  readonly covered: readonly string[];
  /** Flex tokens of a year. */
  readonly tokens: number;
  /** Currency per year: the seats, and a share of the pool's cost by tokens. */
  readonly cost: number;
}

/**
 * A placement told user by user; the costs add up to the whole.
 *
 * @param seatsAfter product ranks by user rank, as the placement gives them
 * @param tokenCost currency per token, what the pool costs divided by its tokens
 * @returns users with at least one product, by name
 */
export function userMixes(
  { choices: { lines }, place }: Placement,
  seatsAfter: readonly (readonly number[])[],
  tokenCost: number,
  users: NameRanks,
  products: NameRanks,
  held: HeldSeats,
): UserMix[] {
  const mixes: UserMix[] = [];
  for (let user = 0; user < users.names.length; user++) {
    const start = lines.userStart[user]!;
    const end = lines.userStart[user + 1]!;
    if (start === end) continue;
    const seats = seatsAfter[user]!;
    const flex: string[] = [];
    const covered: string[] = [];
    let tokens = 0;
    for (let line = start; line < end; line++) {
      const product = products.names[lines.product[line]!]!;
      if (place[line] === ON_FLEX) {
        flex.push(product);
        tokens += lines.tokens[line]!;
      }
      if (place[line] === COVERED) covered.push(product);
    }
    const seatCost = seats.reduce((sum, product) => sum + held.price(user, product), 0);
    mixes.push({
      user: users.names[user]!,
      seats: seats.map((product) => products.names[product]!),
      flex,
      covered,
      tokens,
      cost: seatCost + tokens * tokenCost,
    });
  }
  return mixes;
}
