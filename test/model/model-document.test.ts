import { readFileSync } from "node:fs";
import { join } from "node:path";
import { modelScope } from "./model-scope";
import { precisionOf, workedSections } from "./worked-document";

const TEXT = readFileSync(join(__dirname, "../../docs/model.md"), "utf8");
const SECTIONS = workedSections(TEXT);

/** Typed arrays as arrays, so that they compare with what is written. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

/** The value of an expression of the document, which is ours and reviewed like code. */
function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  const run = new Function(...Object.keys(scope), `"use strict"; return (${expression});`) as (
    ...values: unknown[]
  ) => unknown;
  return plain(run(...Object.values(scope)));
}

describe.each(SECTIONS.filter(({ examples }) => examples.length > 0))("docs/model.md, $title", (section) => {
  const scope = modelScope(section.tables);

  test.each(section.examples)("$expression = $value", ({ expression, value }) => {
    const actual = evaluate(expression, scope);
    const written = evaluate(value, scope);
    if (typeof written === "number") {
      expect(typeof actual).toBe("number");
      expect(Math.abs((actual as number) - written)).toBeLessThanOrEqual(precisionOf(value));
    } else expect(actual).toEqual(written);
  });
});

test("every section has its source and a worked example", () => {
  const sections = TEXT.split(/^## /m).slice(1);
  expect(sections.filter((section) => !/^Source: /m.test(section))).toEqual([]);
  expect(SECTIONS.filter(({ examples }) => examples.length === 0)).toEqual([]);
  expect(SECTIONS.length).toBeGreaterThan(15);
});

test("a value that is not the computed one is found out", () => {
  const [section] = workedSections("## A\n\n```example\nbreakEvenDays(2930, 5, 5) = 117.3\n```\n");
  const { expression, value } = section!.examples[0]!;
  const actual = evaluate(expression, modelScope({})) as number;
  expect(Math.abs(actual - Number(value))).toBeGreaterThan(precisionOf(value));
  expect(precisionOf("117.2")).toBeCloseTo(0.05, 6);
  expect(precisionOf("117")).toBeLessThan(1e-6);
});
