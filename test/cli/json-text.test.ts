import fc from "fast-check";
import { jsonText } from "../../src/cli/json-text";

const whole = (value: object): string => [...jsonText(value)].join("");

describe("JSON text in pieces", () => {
  test("is that of JSON.stringify", () => {
    const values = fc.oneof(
      fc.array(fc.jsonValue({ maxDepth: 6 })),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(whole(value)).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  test("drops undefined members and writes undefined elements as null", () => {
    const value = { a: undefined, b: [undefined, { c: undefined }], d: {} };
    expect(whole(value)).toBe(JSON.stringify(value, null, 2));
  });

  test("comes in pieces none of which is much longer than the longest member", () => {
    const value = { list: Array.from({ length: 50_000 }, (_, index) => ({ index, text: "x".repeat(20) })) };
    const pieces = [...jsonText(value)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
    expect(pieces.join("")).toBe(JSON.stringify(value, null, 2));
  });
});
