import fc from "fast-check";
import {
  changesOf,
  combined,
  filtered,
  singleWay,
  thinned,
  united,
  type Frontier,
  type Trail,
} from "../../../src/flex/seat-mix/frontier";

type Point = [tokens: number, seatCost: number];

const points = (ways: Frontier): Point[] => ways.tokens.map((tokens, i) => [tokens, ways.seatCost[i]!]);

function frontierOf(all: Point[]): Frontier {
  return all
    .map(([tokens, cost]) => singleWay(tokens, cost))
    .reduce(united, { tokens: [], seatCost: [], trail: [] });
}

/** The points that no other beats in both, each once. */
function unbeaten(all: Point[]): Point[] {
  const unique = [...new Map(all.map((point) => [point.join(), point])).values()];
  return unique
    .filter(([t, s]) => !unique.some(([t2, s2]) => (t2 !== t || s2 !== s) && t2 <= t && s2 <= s))
    .sort((a, b) => a[0] - b[0]);
}

const somePoints = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 12 });

describe("a frontier", () => {
  test("of two holds what neither beats", () => {
    fc.assert(
      fc.property(somePoints, somePoints, (a, b) => {
        expect(points(united(frontierOf(a), frontierOf(b)))).toEqual(unbeaten([...a, ...b]));
      }),
    );
  });

  test("combined with options holds the unbeaten sums that are within reach", () => {
    fc.assert(
      fc.property(somePoints, somePoints, fc.nat(40), (a, b, below) => {
        const price = 2;
        const sums = a
          .flatMap(([t, s]) => b.map(([t2, s2]): Point => [t + t2, s + s2]))
          .filter(([t, s]) => s + price * t < below);
        const found = points(combined(frontierOf(a), frontierOf(b), { price, below }));
        expect(found).toEqual(unbeaten(sums));
      }),
    );
  });

  test("keeps of equal ways the first", () => {
    const ways = united(singleWay(1, 1, { kind: "lines", lines: [7] }), singleWay(1, 1));
    expect(ways.trail).toEqual([{ kind: "lines", lines: [7] }]);
  });

  test("thinned holds only ways cheaper than the least of those dropped", () => {
    const ways = frontierOf([
      [0, 10],
      [1, 7],
      [2, 5],
      [3, 4],
    ]);
    const { ways: kept, dropped } = thinned(ways, 2, 2);
    // at 2 a token they cost 10, 9, 9, 10
    expect(points(kept)).toEqual([
      [1, 7],
      [2, 5],
    ]);
    expect(dropped).toBe(10);
    expect(thinned(ways, 2, 4)).toEqual({ ways, dropped: Infinity });
  });

  test("filtered keeps the ways wanted with their trails", () => {
    const ways = united(
      singleWay(0, 5, { kind: "lines", lines: [1] }),
      singleWay(4, 2, { kind: "lines", lines: [2] }),
    );
    expect(filtered(ways, (tokens) => tokens > 0)).toEqual({
      tokens: [4],
      seatCost: [2],
      trail: [{ kind: "lines", lines: [2] }],
    });
  });
});

test("the changes of a trail come in the order in which they were made", () => {
  const change = (line: number): Trail => ({ kind: "lines", lines: [line] });
  let ways = singleWay(0, 0);
  for (const line of [1, 2, 3]) ways = combined(ways, singleWay(1, 1, change(line)), { price: 0, below: 99 });
  ways = combined(ways, singleWay(0, 0), { price: 0, below: 99 });
  ways = combined(
    ways,
    combined(singleWay(0, 0, change(4)), singleWay(0, 0, change(5)), { price: 0, below: 1 }),
    {
      price: 0,
      below: 99,
    },
  );
  expect(changesOf(ways.trail[0]!)).toEqual([1, 2, 3, 4, 5].map(change));
  expect(changesOf(null)).toEqual([]);
});
