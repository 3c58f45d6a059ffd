import { ascendingOrder } from "../counting-sort";
import type { HeldSeats } from "./held-seats";
import type { NameRanks } from "./name-ranks";
import type { SeatCatalog } from "./seat-catalog";
import type { SeatDemand } from "./seat-demand";
import type { SeatUses } from "./seat-use";

/** Flex or a seat: whichever is cheaper. */
export const FREE = 0;
/** Not judged: on Flex, whatever it costs. */
export const STAYS_ON_FLEX = 1;
/** Not to be had on Flex. */
export const NEEDS_SEAT = 2;

/** Every user's products of a year in columns, by user name and product name. */
export interface SeatLines {
  readonly count: number;
  /** Ranks. */
  readonly user: Int32Array;
  readonly product: Int32Array;
  /** Tokens of a year, if the product is on Flex. */
  readonly tokens: Float64Array;
  /** Currency per year of the user's own seat of the product; Infinity where there is none, or only as a Collection. */
  readonly seatCost: Float64Array;
  /** FREE, STAYS_ON_FLEX or NEEDS_SEAT. */
  readonly rule: Uint8Array;
  /** First line of each user, and the count at the end. */
  readonly userStart: Int32Array;
}

/** What speaks for lines, in no order; a user and product may come more than once. */
interface Entries {
  readonly user: Int32Array;
  readonly product: Int32Array;
  readonly tokens: Float64Array;
  readonly rule: Uint8Array;
}

/**
 * One line a user and product, from the demand on Flex and the use of the seats held.
 *
 * A product that a held seat covers is judged afresh, its days on the seat taken to Flex at the rate charged, else at
 * the card's; without either it needs a seat. So does a seat whose use is unknown.
 */
export function seatLines(
  demands: readonly SeatDemand[],
  users: NameRanks,
  catalog: SeatCatalog,
  held: HeldSeats,
  uses: SeatUses,
): SeatLines {
  const unknown = held.all.filter((seat) => uses.daysOf(seat) === null);
  const length = demands.length + uses.pairs.length + unknown.length;
  const entries: Entries = {
    user: new Int32Array(length),
    product: new Int32Array(length),
    tokens: new Float64Array(length),
    rule: new Uint8Array(length),
  };
  const chargedRate = new Map<string, number>();
  let entry = 0;
  const add = (user: number, product: number, tokens: number, rule: number): void => {
    entries.user[entry] = user;
    entries.product[entry] = product;
    entries.tokens[entry] = tokens;
    entries.rule[entry] = rule;
    entry++;
  };
  for (const demand of demands) {
    const user = users.rankOf(demand.user);
    const product = catalog.products.rankOf(demand.product);
    const isCovered = held.covering(user, product).length > 0;
    const rule = demand.staysOnFlex && !isCovered ? STAYS_ON_FLEX : FREE;
    add(user, product, demand.tokens, catalog.flexEligible[product] ? rule : NEEDS_SEAT);
    if (isCovered && demand.effectiveRate !== null)
      chargedRate.set(`${user} ${product}`, demand.effectiveRate);
  }
  for (const { user, product } of uses.pairs) {
    const rate = chargedRate.get(`${user} ${product}`) ?? catalog.tokensPerDay[product]!;
    if (rate === null || !catalog.flexEligible[product]) add(user, product, 0, NEEDS_SEAT);
    else add(user, product, uses.annualDays(user, product) * rate, FREE);
  }
  for (const { user, product } of unknown) add(user, product, 0, NEEDS_SEAT);
  return merged(entries, users, catalog, held);
}

/** The entries in order, those of the same user and product as one: their tokens added, under the strictest rule. */
function merged(entries: Entries, users: NameRanks, catalog: SeatCatalog, held: HeldSeats): SeatLines {
  const length = entries.user.length;
  const user = new Int32Array(length);
  const product = new Int32Array(length);
  const tokens = new Float64Array(length);
  const rule = new Uint8Array(length);
  const seatCost = new Float64Array(length);
  const userStart = new Int32Array(users.names.length + 1);
  let line = -1;
  for (const entry of byUserAndProduct(entries, users.names.length, catalog.products.names.length)) {
    const u = entries.user[entry]!;
    const p = entries.product[entry]!;
    if (line < 0 || user[line] !== u || product[line] !== p) {
      line++;
      user[line] = u;
      product[line] = p;
      seatCost[line] = catalog.covers[p]!.length > 1 ? Infinity : held.price(u, p);
      userStart[u + 1]!++;
    }
    tokens[line]! += entries.tokens[entry]!;
    rule[line] = Math.max(rule[line]!, entries.rule[entry]!);
  }
  for (let u = 0; u < users.names.length; u++) userStart[u + 1]! += userStart[u]!;
  const count = line + 1;
  return {
    count,
    user: user.subarray(0, count),
    product: product.subarray(0, count),
    tokens: tokens.subarray(0, count),
    seatCost: seatCost.subarray(0, count),
    rule: rule.subarray(0, count),
    userStart,
  };
}

function byUserAndProduct({ user, product }: Entries, users: number, products: number): Int32Array {
  const byProduct = ascendingOrder(product, 0, products);
  const byUser = ascendingOrder(
    byProduct.map((entry) => user[entry]!),
    0,
    users,
  );
  return byUser.map((position) => byProduct[position]!);
}
