import type { Placement } from "./placement";
import { ON_SEAT } from "./seat-choices";

/**
 * The seats that a placement gives every user.
 *
 * @returns by user rank: ranks of products and Collections, ascending
 */
export function placedSeats({ choices, place, set }: Placement): number[][] {
  const { lines, bundles } = choices;
  const seats: number[][] = Array.from({ length: lines.userStart.length - 1 }, () => []);
  for (let line = 0; line < lines.count; line++) {
    if (place[line] === ON_SEAT) seats[lines.user[line]!]!.push(lines.product[line]!);
  }
  bundles.forEach((bundle, index) => {
    const user = lines.user[bundle.lines[0]!]!;
    seats[user]!.push(...bundle.sets[set[index]!]!.collections);
  });
  for (const ofUser of seats) ofUser.sort((a, b) => a - b);
  return seats;
}
