import fc from "fast-check";
import { bundlesOf, type CollectionOffer } from "../../../src/flex/seat-mix/collection-sets";

const LINES = 7;

interface Case {
  offers: CollectionOffer[];
  /** By line. */
  worth: number[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  offers: fc
    .array(
      fc.record({
        price: fc.integer({ min: 1, max: 12 }),
        lines: fc.subarray([...Array(LINES).keys()], { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 5 },
    )
    .chain((offers) => fc.shuffledSubarray(offers.map((offer, product) => ({ ...offer, product })))),
  worth: fc.array(fc.constantFrom(0, 1, 1, 2, 4, 4, 8, Infinity), { minLength: LINES, maxLength: LINES }),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const ascending = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Offers that share lines, directly or through others, by flooding. */
function groupsOf(offers: readonly CollectionOffer[]): CollectionOffer[][] {
  const left = new Set(offers);
  const groups: CollectionOffer[][] = [];
  for (const first of offers) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const offer of group) {
      for (const other of left) {
        if (!other.lines.some((line) => offer.lines.includes(line))) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a.product - b.product));
  }
  return groups;
}

/** Every subset of a group, and whether each of its Collections earns its price by what those before leave. */
function setsOf(group: readonly CollectionOffer[], worth: readonly number[]) {
  const all = ascending(group.flatMap(({ lines }) => lines));
  return Array.from({ length: 1 << group.length }, (_, subset) => {
    const chosen = group.filter((_, i) => (subset >> i) & 1);
    const covered = new Set(chosen.flatMap(({ lines }) => lines));
    const earns = chosen.every(({ price, lines }, i) => {
      const before = new Set(chosen.slice(0, i).flatMap((offer) => offer.lines));
      return sum(lines.filter((line) => !before.has(line)).map((line) => worth[line]!)) > price;
    });
    const uncovered = all.filter((line) => !covered.has(line));
    return {
      isSensible: earns && uncovered.every((line) => worth[line]! < Infinity),
      collections: chosen.map(({ product }) => product),
      cost: sum(chosen.map(({ price }) => price)),
      uncovered,
    };
  });
}

describe("bundles of Collections", () => {
  test("hold the offers that share a line, and every set of them that earns its price", () => {
    fc.assert(
      fc.property(cases, ({ offers, worth }) => {
        const bundles = bundlesOf(offers, (line) => worth[line]!);
        const expected = groupsOf(offers).map((group) => ({
          lines: ascending(group.flatMap(({ lines }) => lines)),
          sets: setsOf(group, worth)
            .filter(({ isSensible }) => isSensible)
            .map(({ collections, cost, uncovered }) => ({ collections, cost, uncovered })),
        }));
        const byLine = [...bundles].sort((a, b) => a.lines[0]! - b.lines[0]!);
        expected.sort((a, b) => a.lines[0]! - b.lines[0]!);
        expect(byLine.map(({ lines }) => lines)).toEqual(expected.map(({ lines }) => lines));
        byLine.forEach(({ sets }, i) => {
          expect(sets).toHaveLength(expected[i]!.sets.length);
          expect(sets).toEqual(expect.arrayContaining(expected[i]!.sets));
        });
      }),
    );
  });

  test("leave out no set that is the cheapest, whatever its lines cost up to their worth", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat(8), { minLength: LINES, maxLength: LINES }), (given, eighths) => {
        const { offers, worth } = given;
        const costOf = worth.map((most, line) => (most === Infinity ? most : (most * eighths[line]!) / 8));
        const least = (sets: readonly { cost: number; uncovered: readonly number[] }[]): number =>
          Math.min(...sets.map(({ cost, uncovered }) => cost + sum(uncovered.map((line) => costOf[line]!))));
        const bundles = bundlesOf(offers, (line) => worth[line]!);
        const cheapest = sum(groupsOf(offers).map((group) => least(setsOf(group, worth))));
        expect(sum(bundles.map(({ sets }) => least(sets)))).toBe(cheapest);
      }),
    );
  });

  test("buy no Collection beside one that covers too much of it", () => {
    const offers = [
      { product: 0, price: 3, lines: [0, 1] },
      { product: 1, price: 3, lines: [1, 2] },
    ];
    expect(bundlesOf(offers, () => 2)).toEqual([
      {
        lines: [0, 1, 2],
        sets: [
          { collections: [], cost: 0, uncovered: [0, 1, 2] },
          { collections: [0], cost: 3, uncovered: [2] },
          { collections: [1], cost: 3, uncovered: [0] },
        ],
      },
    ]);
  });

  test("list sets by how many Collections they have, then by name", () => {
    const offers = [3, 1, 2].map((product) => ({ product, price: 1, lines: [0, product] }));
    const [bundle] = bundlesOf(offers, () => 2);
    expect(bundle!.sets.map(({ collections }) => collections)).toEqual([
      [],
      [1],
      [2],
      [3],
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 2, 3],
    ]);
  });
});
