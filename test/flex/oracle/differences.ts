const TOLERANCE = 1e-9;

function isClose(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/**
 * Where two values of plain data differ; numbers may be 1e-9 apart, relative to their size.
 *
 * @returns one sentence for each difference, none where the values agree
 */
export function differences(actual: unknown, expected: unknown, path = "analysis"): string[] {
  if (typeof actual === "number" && typeof expected === "number" && isClose(actual, expected)) return [];
  if (isRecord(actual) && isRecord(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(actual[key], expected[key], `${path}.${key}`));
  }
  if (Object.is(actual, expected)) return [];
  return [`${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}
