import { ascendingOrder } from "../counting-sort";
import { gather } from "../gather";
import type { DemandColumns } from "./demand-columns";
import type { HeldSeats } from "./held-seats";
import type { NameRanks } from "./name-ranks";
import type { SeatCatalog } from "./seat-catalog";
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
  /** 1 where a seat held lets the user run the product. */
  readonly isCovered: Uint8Array;
  /** Line of each demand. */
  readonly ofDemand: Int32Array;
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
  demands: DemandColumns,
  users: NameRanks,
  catalog: SeatCatalog,
  held: HeldSeats,
  uses: SeatUses,
): SeatLines {
  const unknown = held.all.filter((seat) => uses.daysOf(seat) === null);
  const entries = entriesOf(demands, users, catalog, uses.pairs.length + unknown.length);
  let entry = demands.count;
  const add = (user: number, product: number, tokens: number, rule: number): void => {
    entries.user[entry] = user;
    entries.product[entry] = product;
    entries.tokens[entry] = tokens;
    entries.rule[entry++] = rule;
  };
  const chargedRate = chargedRates(demands, entries, catalog, uses);
  for (const { user, product } of uses.pairs) {
    const rate = chargedRate(user, product) ?? catalog.tokensPerDay[product]!;
    if (rate === null || !catalog.flexEligible[product]) add(user, product, 0, NEEDS_SEAT);
    else add(user, product, uses.annualDays(user, product) * rate, FREE);
  }
  for (const { user, product } of unknown) add(user, product, 0, NEEDS_SEAT);
  const lines = merged(entries, demands.count, users, catalog);
  takeSeatsIn(lines, catalog, held);
  return lines;
}

/** The demands as entries, with room for some more. */
function entriesOf(demands: DemandColumns, users: NameRanks, catalog: SeatCatalog, more: number): Entries {
  const entries: Entries = {
    user: new Int32Array(demands.count + more),
    product: new Int32Array(demands.count + more),
    tokens: new Float64Array(demands.count + more),
    rule: new Uint8Array(demands.count + more),
  };
  const userRank = Int32Array.from(demands.users, users.rankOf);
  const productRank = Int32Array.from(demands.products, catalog.products.rankOf);
  entries.user.set(gather(userRank, demands.user));
  entries.product.set(gather(productRank, demands.product));
  entries.tokens.set(demands.tokens);
  for (let demand = 0; demand < demands.count; demand++) {
    if (!catalog.flexEligible[entries.product[demand]!]!) entries.rule[demand] = NEEDS_SEAT;
    else if (demands.staysOnFlex[demand] === 1) entries.rule[demand] = STAYS_ON_FLEX;
  }
  return entries;
}
/** What a user was charged for a product that was used on a seat as well, in tokens a day. */
function chargedRates(
  { count, effectiveRate }: DemandColumns,
  { user, product }: Entries,
  catalog: SeatCatalog,
  uses: SeatUses,
): (user: number, product: number) => number | undefined {
  const products = catalog.products.names.length;
  const rates = new Map<number, number>();
  if (uses.pairs.length > 0) {
    for (let demand = 0; demand < count; demand++) {
      if (Number.isNaN(effectiveRate[demand])) continue;
      rates.set(user[demand]! * products + product[demand]!, effectiveRate[demand]!);
    }
  }
  return (ofUser, ofProduct) => rates.get(ofUser * products + ofProduct);
}

/** The entries in order, those of the same user and product as one: their tokens added, under the strictest rule. */
function merged(entries: Entries, demands: number, users: NameRanks, catalog: SeatCatalog): SeatLines {
  const length = entries.user.length;
  const user = new Int32Array(length);
  const product = new Int32Array(length);
  const tokens = new Float64Array(length);
  const rule = new Uint8Array(length);
  const seatCost = new Float64Array(length);
  const userStart = new Int32Array(users.names.length + 1);
  const ofDemand = new Int32Array(demands);
  const order = byUserAndProduct(entries, users.names.length, catalog.products.names.length);
  let line = -1;
  for (let position = 0; position < length; position++) {
    const entry = order[position]!;
    const u = entries.user[entry]!;
    const p = entries.product[entry]!;
    if (line < 0 || user[line] !== u || product[line] !== p) {
      line++;
      user[line] = u;
      product[line] = p;
      seatCost[line] = catalog.covers[p]!.length > 1 ? Infinity : catalog.seatCost[p]!;
      userStart[u + 1]!++;
    }
    tokens[line]! += entries.tokens[entry]!;
    rule[line] = Math.max(rule[line]!, entries.rule[entry]!);
    if (entry < demands) ofDemand[entry] = line;
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
    isCovered: new Uint8Array(count),
    ofDemand,
  };
}

/** Marks what the seats held cover, which is judged afresh, and puts the price of a seat held in the place of the card's. */
function takeSeatsIn(lines: SeatLines, catalog: SeatCatalog, held: HeldSeats): void {
  for (const seat of held.all) {
    eachLineOf(lines, catalog, seat, (line) => {
      lines.isCovered[line] = 1;
      if (lines.rule[line] === STAYS_ON_FLEX) lines.rule[line] = FREE;
      const isCollection = catalog.covers[seat.product]!.length > 1;
      if (!isCollection) lines.seatCost[line] = held.price(seat.user, seat.product);
    });
  }
}

/** Visits the lines that a seat serves. */
export function eachLineOf(
  { userStart, product }: SeatLines,
  catalog: SeatCatalog,
  seat: { readonly user: number; readonly product: number },
  visit: (line: number) => void,
): void {
  const covers = catalog.covers[seat.product]!;
  for (let line = userStart[seat.user]!; line < userStart[seat.user + 1]!; line++) {
    if (covers.includes(product[line]!)) visit(line);
  }
}

function byUserAndProduct({ user, product }: Entries, users: number, products: number): Int32Array {
  const byProduct = ascendingOrder(product, 0, products);
  return gather(byProduct, ascendingOrder(gather(user, byProduct), 0, users));
}
