import { normal, randomOf, xoshiro } from "../../src/flex/random";

describe("xoshiro128**", () => {
  test("gives the numbers of the reference implementation", () => {
    const random = xoshiro([1, 2, 3, 4]);
    // Output of the authors' xoshiro128starstar.c, version 1.1, for the state {1, 2, 3, 4}.
    const reference = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849];
    expect(reference.map(() => random() * 2 ** 32)).toEqual(reference);
  });
});

describe("a stream of random numbers", () => {
  const first = (seed: number, stream?: number): number[] => {
    const random = randomOf(seed, stream);
    return Array.from({ length: 4 }, () => random());
  };

  test("is the same for the same seed", () => {
    expect(first(7)).toEqual(first(7));
  });

  test.each<[description: string, seed: number, stream: number]>([
    ["for another seed", 8, 0],
    ["for another stream", 7, 1],
    ["for a negative seed", -7, 0],
  ])("is another one %s", (_, seed, stream) => {
    expect(first(seed, stream)).not.toEqual(first(7, 0));
  });

  test("is uniform on [0, 1)", () => {
    const random = randomOf(0);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]!++;
    // Five standard deviations of a binomial count are 474.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(474);
  });

  test("of normal numbers has the normal quantiles", () => {
    const random = randomOf(3);
    const numbers = Float64Array.from({ length: 100_000 }, () => normal(random)).sort();
    expect(numbers[50_000]).toBeCloseTo(0, 1);
    expect(numbers[90_000]).toBeCloseTo(1.2816, 1);
    expect(numbers[2_275]).toBeCloseTo(-2, 1);
  });
});
