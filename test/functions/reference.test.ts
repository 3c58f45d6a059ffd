import { readFileSync } from "node:fs";
import { functionFiles, REFERENCE, referenceMarkdown } from "../../scripts/function-files";
import { CONTRACTS, type FunctionId } from "../../src/functions/contracts/contracts";
import type { Example } from "../../src/functions/help/function-help";
import { HELP } from "../../src/functions/help/help";
import { shown } from "./call";
import { RuntimeError } from "./custom-functions-global";
import { evaluateFormula } from "./evaluate-formula";
import { sampleTables } from "./sample-tables";

const tables = sampleTables();
const examples = Object.values(HELP).flatMap((help) => help.examples);

/** What an example shows, cut to the rows that it states. */
function shownBy({ formula, shows }: Example): unknown {
  const outcome = shown(() => evaluateFormula(formula, tables));
  if ("error" in outcome) return outcome.error;
  const rows = outcome.value as readonly (readonly unknown[])[];
  if (typeof shows !== "object") return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
  const stated = rows.slice(0, shows.length);
  return stated.map((row) => row.map((cell) => (cell instanceof RuntimeError ? cell.code : cell)));
}

/** Numbers within the digits that the reference shows. */
function near(shows: unknown): unknown {
  if (Array.isArray(shows)) return shows.map(near);
  return typeof shows === "number" ? expect.closeTo(shows, 6) : shows;
}

describe("the examples of the help", () => {
  test.each(examples.map((example) => [example.formula, example] as const))(
    "%s shows what is stated",
    (_, example) => {
      expect(shownBy(example)).toEqual(near(example.shows));
    },
  );
});

describe("the reference", () => {
  test("in the repository is what `npm run reference` writes", () => {
    expect(readFileSync(REFERENCE, "utf8").replaceAll("\r\n", "\n")).toBe(referenceMarkdown());
  });
});

describe("the help page", () => {
  const page = functionFiles("https://addins.example.com")["help/functions.html"]!;

  test("has a section for every function, under the name that help links point at", () => {
    for (const id of Object.keys(CONTRACTS) as FunctionId[]) {
      const section =
        new RegExp(`<section id="${id.toLowerCase()}">.*?</section>`, "s").exec(page)?.[0] ?? "";
      for (const part of ["Syntax", "Arguments", "Result", "Examples"])
        expect(section).toContain(`<h3>${part}</h3>`);
      expect(section).toContain(HELP[id].summary);
    }
  });

  test("closes every element that it opens", () => {
    const open: string[] = [];
    for (const [, closing, name, , selfClosing] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*?)(\/?)>/g)) {
      if (selfClosing === "/") continue;
      if (closing === "/") expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  test("escapes what would be markup", () => {
    expect(page).not.toMatch(/<(?!\/?[a-z!])/);
  });
});
