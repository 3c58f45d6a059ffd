/** The element types of usage columns. */
type Column = Int32Array | Float64Array | Uint8Array;

const FIRST_CAPACITY = 1024;

/** A typed column that grows as values are appended; appending costs constant time on average. */
export class GrowingColumn<A extends Column> {
  private values: A;
  private count = 0;

  /**
   * @param create makes a zero-filled array of a length, e.g. `(length) => new Int32Array(length)`
   * @param expected values that will probably come: then no array is made in vain
   */
  constructor(
    private readonly create: (length: number) => A,
    expected: number,
  ) {
    this.values = create(Math.max(1, expected));
  }

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.values.length) this.grow();
    this.values[this.count++] = value;
  }

  /**
   * Appends a part of an array.
   *
   * @param from index of the first value
   * @param to index after the last one
   */
  append(values: A, from: number, to: number): void {
    while (this.count + to - from > this.values.length) this.grow();
    const target = this.values;
    // A loop for a part: the view that `set` needs costs more than the copy.
    if (to - from === values.length) target.set(values, this.count);
    else for (let i = from; i < to; i++) target[this.count + i - from] = values[i]!;
    this.count += to - from;
  }

  /**
   * Appends consecutive whole numbers.
   *
   * @param count of them
   */
  appendFrom(first: number, count: number): void {
    while (this.count + count > this.values.length) this.grow();
    const target = this.values;
    for (let i = 0; i < count; i++) target[this.count + i] = first + i;
    this.count += count;
  }

  /**
   * The values appended so far.
   *
   * @returns a view, not a copy: valid until the next `push`
   */
  view(): A {
    return this.values.subarray(0, this.count) as A;
  }

  private grow(): void {
    const grown = this.create(this.values.length * 2);
    grown.set(this.values);
    this.values = grown;
  }
}

/** An empty column of whole numbers. */
export function growingInts(expected = FIRST_CAPACITY): GrowingColumn<Int32Array> {
  return new GrowingColumn((length) => new Int32Array(length), expected);
}

/** An empty column of fractional numbers. */
export function growingFloats(expected = FIRST_CAPACITY): GrowingColumn<Float64Array> {
  return new GrowingColumn((length) => new Float64Array(length), expected);
}
