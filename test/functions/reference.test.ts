import { readFileSync } from "node:fs";
import * as functions from "../../src/functions/functions";
import { shown } from "./custom-functions-global";
import { functionsMetadata, signature, type FunctionMetadata } from "./functions-metadata";

// Tables without the blanks that align their columns.
const reference = readFileSync("docs/functions.md", "utf8").replace(/ {2,}/g, " ");

const IMPLEMENTATIONS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  BREAKEVEN: functions.breakEven,
  TOKENRATE: functions.tokenRate,
  COST: functions.cost,
  FLEXSAVING: functions.flexSaving,
  EXPIRYWASTE: functions.expiryWaste,
};

/** The section of the reference under a function's name. */
function sectionOf(id: string): string {
  return reference.split(/^## /m).find((section) => section.startsWith(`${id}\n`)) ?? "";
}

/** The arguments of a formula: numbers, text in quotes, nothing between commas. */
function argumentsOf(list: string): unknown[] {
  return list.split(",").map((text) => (text === "" ? null : JSON.parse(text)));
}

describe("the reference of the functions", () => {
  let metadata: readonly FunctionMetadata[];
  beforeAll(async () => {
    ({ functions: metadata } = await functionsMetadata());
  });

  test("lists every signature", () => {
    for (const entry of metadata) {
      expect(reference).toContain(`[\`${signature(entry)}\`](#${entry.id.toLowerCase()})`);
    }
  });

  test("says of every function and argument what autocomplete says", () => {
    for (const entry of metadata) {
      const section = sectionOf(entry.id);
      expect(section).toContain(`\`${signature(entry)}\``);
      expect(section).toContain(entry.description);
      const rows = section
        .match(/^\| [a-z]\w* \| .+ \|$/gm)
        ?.filter((row) => !/^\| (formula|argument) \|/.test(row));
      expect(rows).toEqual(entry.parameters.map(({ name, description }) => `| ${name} | ${description} |`));
    }
  });

  const examples = [...reference.matchAll(/^\| `=FLEX\.(\w+)\((.*)\)` \| (\S+) \|$/gm)];

  test("gives examples of every function that returns a number", () => {
    expect(new Set(examples.map(([, id]) => id))).toEqual(new Set(Object.keys(IMPLEMENTATIONS)));
  });

  test.each(examples.map(([, id, list, result]) => [id!, list!, result!]))(
    "is right that %s(%s) is %s",
    (id, list, result) => {
      const outcome = shown(() => IMPLEMENTATIONS[id]!(...(argumentsOf(list) as never[])));
      if (result.startsWith("#")) expect(outcome).toMatchObject({ error: result });
      else expect(outcome).toEqual({ value: expect.closeTo(Number(result), 9) });
    },
  );

  test("the examples in autocomplete are right", () => {
    for (const { id, description } of metadata) {
      const [, list, result] = /Example: =FLEX\.\w+\((.*)\) is ([\d.]+)\.$/.exec(description) ?? [];
      if (id === "TRAPS") expect(list).toBeUndefined();
      else expect(IMPLEMENTATIONS[id]!(...(argumentsOf(list!) as never[]))).toBe(Number(result));
    }
  });
});
