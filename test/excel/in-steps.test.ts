import { inSteps } from "../../src/excel/in-steps";

function* counting(steps: number, seen: number[] = []): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    seen.push(step);
    yield;
  }
  return "done";
}

describe("work in steps", () => {
  test("returns what the work returns", async () => {
    expect(await inSteps(counting(3))).toBe("done");
  });

  test("lets other work in between two steps", async () => {
    const seen: number[] = [];
    setTimeout(() => seen.push(-1));
    await inSteps(counting(2, seen));
    expect(seen).toEqual([0, -1, 1]);
  });

  test("ends with the reason where it is aborted", async () => {
    const seen: number[] = [];
    const aborter = new AbortController();
    setTimeout(() => aborter.abort(new Error("enough")));
    await expect(inSteps(counting(5, seen), aborter.signal)).rejects.toThrow("enough");
    expect(seen).toEqual([0]);
  });

  test("fails as the work fails", async () => {
    await expect(
      inSteps(
        (function* () {
          yield;
          throw new Error("no header");
        })(),
      ),
    ).rejects.toThrow("no header");
  });
});
