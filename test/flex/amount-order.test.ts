import fc from "fast-check";
import { descendingOrder } from "../../src/flex/amount-order";

const amounts = fc.array(
  fc.oneof(
    fc.constantFrom(0, -0, 1, 8, 8, 0.1, -8, 1e-300, 5e-324, Number.MAX_VALUE, Infinity, -Infinity),
    fc.double({ noNaN: true }),
    fc.integer(),
  ),
);

test("amounts descend, and equal ones stay as they come", () => {
  fc.assert(
    fc.property(amounts, fc.infiniteStream(fc.nat()), (values, shuffle) => {
      const order = [...values.keys()].sort(() => (shuffle.next().value! % 2) - 0.5).slice(values.length / 4);
      const compared = [...order].sort((a, b) =>
        values[a] === values[b] ? 0 : values[b]! > values[a]! ? 1 : -1,
      );
      expect([...descendingOrder(Float64Array.from(values), Int32Array.from(order))]).toEqual(compared);
    }),
  );
});

test("neither the amounts nor the order given are changed", () => {
  const values = Float64Array.of(1, -0, 3);
  const order = Int32Array.of(0, 1, 2);
  expect([...descendingOrder(values, order)]).toEqual([2, 0, 1]);
  expect(values).toEqual(Float64Array.of(1, -0, 3));
  expect(order).toEqual(Int32Array.of(0, 1, 2));
});
