/** A heap of tokens that can be drawn from its first to its last day. */
export interface Heap {
  tokens: number;
  from: number;
  to: number;
  /** Size of the purchase, for ties. */
  bought: number;
}

export interface NaiveDay {
  day: number;
  missed: number;
  /** Tokens left in each heap at the end of the day, in the order given. */
  left: number[];
}

/**
 * Plays demand against heaps one token at a time: each goes to the living heap that expires first, of several the
 * smallest purchase, then the earliest, then the first given.
 *
 * @param heaps whole tokens
 * @param demand whole tokens of each day
 * @param firstDay serial day of `demand[0]`
 */
export function playTokens(heaps: readonly Heap[], demand: readonly number[], firstDay: number): NaiveDay[] {
  const left = heaps.map((heap) => heap.tokens);
  return demand.map((wanted, index) => {
    const day = firstDay + index;
    let missed = 0;
    for (let token = 0; token < wanted; token++) {
      let source = -1;
      heaps.forEach((heap, candidate) => {
        if (left[candidate] === 0 || heap.from > day || heap.to < day) return;
        if (source < 0 || isDrawnBefore(heap, heaps[source]!)) source = candidate;
      });
      if (source < 0) missed++;
      else left[source]!--;
    }
    return { day, missed, left: [...left] };
  });
}

function isDrawnBefore(a: Heap, b: Heap): boolean {
  if (a.to !== b.to) return a.to < b.to;
  if (a.bought !== b.bought) return a.bought < b.bought;
  return a.from < b.from;
}
