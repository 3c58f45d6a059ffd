import { normalizeName } from "../../../../src/flex/rate-card";
import type { SeatMix, SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import { naiveCovers, naivePoolCost, naiveUsers, type NaiveUser } from "./naive-demand";

const DAYS = 365;

/** Today's cost of a year: seats held, the cheapest seats for what must have one, the rest on Flex. */
export function naiveCostBefore(input: SeatMixInput): number {
  let seatCost = 0;
  let tokens = 0;
  for (const user of naiveUsers(input)) {
    seatCost += user.held.reduce((sum, seat) => sum + seat.costPerYear, 0) + missingSeatCost(input, user);
    for (const line of user.lines) {
      if (line.mayBeOnFlex && !isHeld(input, user, line.product)) tokens += line.tokens;
    }
  }
  return seatCost + naivePoolCost(tokens, input.tiers);
}

function isHeld(input: SeatMixInput, { held }: NaiveUser, product: string): boolean {
  return held.some((seat) => naiveCovers(input, seat.product).includes(product));
}

/** Every way to give seats and Collections for what needs one and has none; the cheapest of them. */
function missingSeatCost(input: SeatMixInput, user: NaiveUser): number {
  const missing = user.lines.filter((line) => !line.mayBeOnFlex && !isHeld(input, user, line.product));
  let least = Infinity;
  for (let subset = 0; subset < 1 << user.collections.length; subset++) {
    const bought = user.collections.filter((_, i) => (subset >> i) & 1);
    const rest = missing.filter((line) => !bought.some(({ covers }) => covers.includes(line.product)));
    const cost =
      bought.reduce((sum, each) => sum + each.cost, 0) +
      rest.reduce((sum, line) => sum + (line.seatCost ?? Infinity), 0);
    least = Math.min(least, cost);
  }
  return least;
}

/** What is paid less within 365 days, lived through day by day: first without any change, then on the way to the mix. */
export function naiveCashSaving(input: SeatMixInput, mix: SeatMix): number {
  return cashOfYear(input, null) - cashOfYear(input, mix);
}

function cashOfYear(input: SeatMixInput, mix: SeatMix | null): number {
  const lots = input.lotsInHand.map((lot) => ({ ...lot })).sort((a, b) => a.expires - b.expires);
  let paid = 0;
  let bought = 0;
  const users = naiveUsers(input);
  if (mix === null) for (const user of users) paid += missingSeatCost(input, user);
  const owned = new Set<string>();
  for (let day = input.asOf + 1; day <= input.asOf + DAYS; day++) {
    const wantedOf = new Map<number, number>();
    for (const user of users) {
      const pool = input.poolOfUser?.(user.user) ?? 0;
      const want = (tokens: number): unknown => wantedOf.set(pool, (wantedOf.get(pool) ?? 0) + tokens);
      const told = mix?.users.find((each) => normalizeName(each.user) === user.user);
      const after = (told?.seats ?? []).map(normalizeName);
      const renewals = user.held.map((seat) => Math.max(seat.renewal ?? 0, input.asOf + 1));
      const isPaid = (product: string): boolean =>
        user.held.some((seat, i) => day < renewals[i]! && naiveCovers(input, seat.product).includes(product));
      if (mix === null) {
        user.held.forEach((seat, i) => (paid += renewals[i] === day ? seat.costPerYear : 0));
        for (const line of user.lines) {
          if (line.mayBeOnFlex && !isHeld(input, user, line.product)) want(line.tokens / DAYS);
        }
        continue;
      }
      for (const product of after) {
        const id = `${user.user} ${product}`;
        const same = user.held
          .map((seat, i) => ({ seat, renewal: renewals[i]! }))
          .filter(({ seat }) => normalizeName(seat.product) === product)
          .sort((a, b) => a.seat.costPerYear - b.seat.costPerYear || a.renewal - b.renewal)[0];
        if (same) {
          if (same.renewal === day) paid += same.seat.costPerYear;
          continue;
        }
        const needed = user.lines.some(
          (line) =>
            !told!.flex.map(normalizeName).includes(line.product) &&
            naiveCovers(input, product).includes(line.product) &&
            !isPaid(line.product),
        );
        if (!needed || owned.has(id)) continue;
        owned.add(id);
        const collection = user.collections.find((each) => each.product === product);
        paid += collection?.cost ?? user.lines.find((line) => line.product === product)!.seatCost!;
      }
      for (const line of user.lines) {
        const onFlex = told!.flex.map(normalizeName).includes(line.product);
        if (onFlex && !isPaid(line.product)) want(line.tokens / DAYS);
      }
    }
    for (const [pool, tokens] of wantedOf) {
      let wanted = tokens;
      for (const lot of lots.filter((each) => each.expires >= day && (each.pool ?? 0) === pool)) {
        const drawn = Math.min(wanted, lot.tokens);
        lot.tokens -= drawn;
        wanted -= drawn;
      }
      bought += wanted;
    }
  }
  return paid + naivePoolCost(Math.round(bought * 1e6) / 1e6, input.tiers);
}
