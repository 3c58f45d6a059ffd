import { compareText } from "../compare-text";
import type { MixProblem } from "./mix-problem";
import { ON_FLEX } from "./seat-choices";
import { eachLineOf, type SeatLines } from "./seat-lines";
import type { SeatsToday } from "./seats-today";

/** How a user has some products; both empty and false where there is nothing to pay for. */
export interface HeldBy {
  /** Seats and Collections, by name; one held twice comes twice. */
  readonly seats: readonly string[];
  /** Whether some of the products take tokens. */
  readonly flex: boolean;
  /** Currency per year of all that the user has: the seats, and a share of the pool's cost by tokens. */
  readonly cost: number;
}

/** One user for whom the cheapest mix is not today's. */
export interface UserMove {
  readonly user: string;
  /** Products that are had otherwise than today, by name; the seats themselves where nobody uses them. */
  readonly products: readonly string[];
  readonly now: HeldBy;
  readonly then: HeldBy;
}

/** The mix of today and the cheapest one. */
export interface MovesInput {
  readonly problem: MixProblem;
  readonly today: SeatsToday;
  /** Product ranks by user rank. */
  readonly seatsAfter: readonly (readonly number[])[];
  /** ON_FLEX or otherwise, by line. */
  readonly placeAfter: Uint8Array;
  /** Currency per token: what the pool costs divided by its tokens. */
  readonly tokenCost: { readonly now: number; readonly then: number };
}

/**
 * The users who get a seat or a Collection that they do not have today, give one up, or use one instead of Flex.
 *
 * @param input both mixes of one problem
 * @returns what saves most first, then by name; none for a user whose seats stay as they are
 */
export function userMoves(input: MovesInput): UserMove[] {
  const moves: UserMove[] = [];
  input.seatsAfter.forEach((after, user) => {
    const before = input.today.seats.of(user).map(({ product }) => product);
    const changed = [...without(before, after), ...without(after, before)];
    const moved = movedLines(input, user, changed);
    if (changed.length > 0 || moved.size > 0) moves.push(moveOf(input, user, { before, changed, moved }));
  });
  const extraCost = ({ now, then }: UserMove): number => then.cost - now.cost;
  return moves.sort((a, b) => extraCost(a) - extraCost(b) || compareText(a.user, b.user));
}

/** What a user's seats and lines come to. */
interface Change {
  /** Products of today's seats. */
  readonly before: readonly number[];
  /** Products of the seats given up or taken. */
  readonly changed: readonly number[];
  readonly moved: ReadonlySet<number>;
}

/** The lines of a user that another seat serves, or whose tokens come from Flex or go to it. */
function movedLines(
  { problem, today, placeAfter }: MovesInput,
  user: number,
  changed: number[],
): Set<number> {
  const { lines, catalog } = problem;
  const moved = new Set<number>();
  for (const product of changed) eachLineOf(lines, catalog, { user, product }, (line) => moved.add(line));
  for (let line = lines.userStart[user]!; line < lines.userStart[user + 1]!; line++) {
    const flips = (today.place[line] === ON_FLEX) !== (placeAfter[line] === ON_FLEX);
    if (flips && lines.tokens[line]! > 0) moved.add(line);
  }
  return moved;
}

function moveOf(input: MovesInput, user: number, { before, changed, moved }: Change): UserMove {
  const { problem, today, seatsAfter, placeAfter, tokenCost } = input;
  const { users, lines, catalog, held } = problem;
  const takesTokens = (place: Uint8Array): boolean =>
    [...moved].some((line) => place[line] === ON_FLEX && lines.tokens[line]! > 0);
  const namesOf = (products: readonly number[]): string[] =>
    [...products].sort((a, b) => a - b).map((product) => catalog.products.names[product]!);
  const serving = (seats: readonly number[]): number[] =>
    seats.filter((product) => {
      let serves = changed.includes(product);
      eachLineOf(lines, catalog, { user, product }, (line) => (serves ||= moved.has(line)));
      return serves;
    });
  const seatCost = today.seats.of(user).reduce((sum, seat) => sum + seat.costPerYear, 0);
  const newSeatCost = seatsAfter[user]!.reduce((sum, product) => sum + held.price(user, product), 0);
  const products = [...moved]
    .map((line) => lines.product[line]!)
    .filter((product) => catalog.covers[product]!.length === 1);
  return {
    user: users.names[user]!,
    products: namesOf(products.length > 0 ? products : changed),
    now: {
      seats: namesOf(serving(before)),
      flex: takesTokens(today.place),
      cost: seatCost + flexTokens(lines, user, today.place) * tokenCost.now,
    },
    then: {
      seats: namesOf(serving(seatsAfter[user]!)),
      flex: takesTokens(placeAfter),
      cost: newSeatCost + flexTokens(lines, user, placeAfter) * tokenCost.then,
    },
  };
}

/** What is left of some products when each of some others has taken one of its kind away. */
function without(products: readonly number[], taken: readonly number[]): number[] {
  const left = [...products];
  for (const product of taken) {
    const index = left.indexOf(product);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
}

function flexTokens({ userStart, tokens }: SeatLines, user: number, place: Uint8Array): number {
  let total = 0;
  for (let line = userStart[user]!; line < userStart[user + 1]!; line++) {
    if (place[line] === ON_FLEX) total += tokens[line]!;
  }
  return total;
}
