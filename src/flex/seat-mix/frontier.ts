/** A decision that departs from the cheapest placement. */
export type Change =
  | { readonly kind: "lines"; readonly lines: readonly number[] }
  | { readonly kind: "set"; readonly bundle: number; readonly set: number };

/** Changes in the order in which they were made. */
export type Trail = null | Change | { readonly kind: "then"; readonly first: Trail; readonly next: Trail };

/** Ways to place some lines of which none is better than another: the more tokens on Flex, the cheaper the seats. */
export interface Frontier {
  /** Tokens of a year, ascending. */
  readonly tokens: readonly number[];
  /** Currency per year, descending. */
  readonly seatCost: readonly number[];
  readonly trail: readonly Trail[];
}

/** What each way costs at a token price, and from where on it is not wanted. */
export interface Reach {
  /** Currency per token. */
  readonly price: number;
  /** Currency per year, exclusive. */
  readonly below: number;
}

export const EMPTY_FRONTIER: Frontier = { tokens: [], seatCost: [], trail: [] };

/** The only way. */
export function singleWay(tokens: number, seatCost: number, trail: Trail = null): Frontier {
  return { tokens: [tokens], seatCost: [seatCost], trail: [trail] };
}

/**
 * Each way of one frontier with each of another, as far as they are within reach.
 *
 * @param ways as they are so far
 * @param options of one more decision, in differences to the cheapest
 */
export function combined(ways: Frontier, options: Frontier, reach: Reach): Frontier {
  let all = EMPTY_FRONTIER;
  for (let option = 0; option < options.tokens.length; option++) {
    all = united(all, shifted(ways, options, option, reach));
  }
  return all;
}

/** The ways of two frontiers that neither beats; of equal ones that of the first. */
export function united(a: Frontier, b: Frontier): Frontier {
  if (a.tokens.length === 0) return b;
  const tokens: number[] = [];
  const seatCost: number[] = [];
  const trail: Trail[] = [];
  let i = 0;
  let j = 0;
  let least = Infinity;
  while (i < a.tokens.length || j < b.tokens.length) {
    const fromA = j === b.tokens.length || (i < a.tokens.length && isFirst(a, i, b, j));
    const source = fromA ? a : b;
    const index = fromA ? i++ : j++;
    if (source.seatCost[index]! >= least) continue;
    least = source.seatCost[index]!;
    tokens.push(source.tokens[index]!);
    seatCost.push(least);
    trail.push(source.trail[index]!);
  }
  return { tokens, seatCost, trail };
}

function isFirst(a: Frontier, i: number, b: Frontier, j: number): boolean {
  const difference = a.tokens[i]! - b.tokens[j]!;
  return difference < 0 || (difference === 0 && a.seatCost[i]! <= b.seatCost[j]!);
}

function shifted(ways: Frontier, options: Frontier, option: number, { price, below }: Reach): Frontier {
  const moreTokens = options.tokens[option]!;
  const moreSeatCost = options.seatCost[option]!;
  const next = options.trail[option]!;
  const tokens: number[] = [];
  const seatCost: number[] = [];
  const trail: Trail[] = [];
  for (let way = 0; way < ways.tokens.length; way++) {
    const t = ways.tokens[way]! + moreTokens;
    const s = ways.seatCost[way]! + moreSeatCost;
    if (s + price * t >= below) continue;
    tokens.push(t);
    seatCost.push(s);
    const first = ways.trail[way]!;
    trail.push(next === null ? first : first === null ? next : { kind: "then", first, next });
  }
  return { tokens, seatCost, trail };
}

/** The ways that are wanted. */
export function filtered(ways: Frontier, wanted: (tokens: number, seatCost: number) => boolean): Frontier {
  const kept: number[] = [];
  for (let way = 0; way < ways.tokens.length; way++) {
    if (wanted(ways.tokens[way]!, ways.seatCost[way]!)) kept.push(way);
  }
  return {
    tokens: kept.map((way) => ways.tokens[way]!),
    seatCost: kept.map((way) => ways.seatCost[way]!),
    trail: kept.map((way) => ways.trail[way]!),
  };
}

/**
 * The ways that cost least at a price, where there are too many.
 *
 * @returns the ways kept and the least cost of those dropped; Infinity where none was
 */
export function thinned(ways: Frontier, price: number, most: number): { ways: Frontier; dropped: number } {
  if (ways.tokens.length <= most) return { ways, dropped: Infinity };
  const costs = Float64Array.from(ways.tokens, (tokens, way) => ways.seatCost[way]! + price * tokens);
  const dropped = costs.sort()[most]!;
  return { ways: filtered(ways, (tokens, seatCost) => seatCost + price * tokens < dropped), dropped };
}

/** The single changes of a trail, in order. */
export function changesOf(trail: Trail): Change[] {
  const changes: Change[] = [];
  const open: Trail[] = [trail];
  while (open.length > 0) {
    const last = open.pop()!;
    if (last === null) continue;
    if (last.kind === "then") open.push(last.next, last.first);
    else changes.push(last);
  }
  return changes;
}
