import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analysisJson } from "../../src/report/analysis-json";
import { advisedAudit, advisedFiles, advisedReport, advisedSample, advisedWeek } from "./advised-samples";

const TEXT = readFileSync(join(__dirname, "../../docs/analysis-json.md"), "utf8");

/** Fields whose content is not fixed: the numbers of a rule, the value of a cell. */
const OPEN = new Set(["decisions[].rule.numbers", "issues[].value"]);

/** The path of every field that a table of the document names, each under the name in its heading. */
function documentedPaths(): string[] {
  return TEXT.split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const heading = /^`([^`]+)`/.exec(section)?.[1];
      const prefix = heading === undefined ? "" : `${heading}.`;
      const firstCells = [...section.matchAll(/^\| (`[^|]*`) *\|/gm)].map((match) => match[1]!);
      return firstCells.flatMap((cell) =>
        [...cell.matchAll(/`([^`]+)`/g)].map((match) => prefix + match[1]!),
      );
    });
}

/** The path of every value that is printed. Whether a result is measurable, and what it needs, is told of all at once. */
function printedPaths(value: unknown, path = ""): string[] {
  if (value === null || typeof value !== "object" || OPEN.has(path)) return [path];
  if (Array.isArray(value)) return value.flatMap((entry) => printedPaths(entry, `${path}[]`));
  const isResult = "measurable" in value;
  return Object.entries(value)
    .filter(([key]) => !isResult || (key !== "measurable" && key !== "needs"))
    .flatMap(([key, entry]) => printedPaths(entry, path === "" ? key : `${path}.${key}`));
}

const printed = [advisedSample(), advisedWeek(), advisedReport(), advisedAudit(), advisedFiles()].map(
  (analysis) => analysisJson(analysis),
);

describe("docs/analysis-json.md is true", () => {
  const paths = new Set(printed.flatMap((each) => printedPaths(each)));
  // What is null in one analysis may be an object in another.
  const fields = [...paths].filter(
    (path) => ![...paths].some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`)),
  );

  test("every field that is printed is documented", () => {
    const documented = new Set(documentedPaths());
    expect(fields.filter((path) => !documented.has(path))).toEqual([]);
  });

  test("every field that is documented is printed", () => {
    const known = new Set(fields);
    expect(documentedPaths().filter((path) => !known.has(path))).toEqual([]);
  });

  test("no field is documented twice", () => {
    const documented = documentedPaths();
    expect(documented.filter((path, index) => documented.indexOf(path) !== index)).toEqual([]);
  });
});

describe("what is printed", () => {
  test.each(printed)("has no NaN, no infinity and nothing undefined", (json) => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test("says of a short period and of a usage report what they lack", () => {
    const needs = (index: number) =>
      Object.fromEntries(
        Object.entries(printed[index]!).flatMap(([name, result]: [string, unknown]) =>
          typeof result === "object" && result !== null && "needs" in result
            ? [[name, String(result.needs)]]
            : [],
        ),
      );
    const [lots, days] = [expect.stringContaining("FlexLots"), expect.stringContaining("day by day")];
    expect(needs(1)).toEqual({
      ledger: lots,
      plan: lots,
      forecast: expect.stringContaining("eight weeks"),
      hourCost: expect.stringContaining("Minutes"),
    });
    expect(needs(2)).toEqual({
      ledger: days,
      plan: days,
      forecast: days,
      tierDecisions: days,
      hourCost: days,
      bridge: days,
      waterfall: days,
    });
  });
});
