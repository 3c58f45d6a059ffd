import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { readUsage } from "../../src/intake/read-usage";
import { intakeMessages } from "../../src/messages/en/intake";

const TEXT = readFileSync(join(__dirname, "../../docs/input.md"), "utf8");

/** A header row that lacks the field, which a documented header must fill. */
const WITHOUT: Readonly<Record<string, string[]>> = {
  start: ["user", "product", "tokens"],
  date: ["user", "product", "tokens"],
  end: ["date", "user", "product"],
  user: ["date", "product", "tokens"],
  product: ["date", "user", "tokens"],
  tokens: ["date", "user", "product"],
  minutes: ["date", "user", "product"],
  hours: ["date", "user", "product"],
};

const documented = Object.keys(WITHOUT).flatMap((field) => {
  const line = new RegExp(`^\\| ${field} +\\| (.+?) +\\|$`, "m").exec(TEXT.split("### Headers")[1]!)!;
  return line[1]!.split(/[,;+]/).map((header): [field: string, header: string] => [field, header.trim()]);
});

describe("docs/input.md is true", () => {
  test.each(documented)("the %s is recognized by the header %s", (field, header) => {
    const options = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };
    expect(() => readUsage([[...WITHOUT[field]!, header]], options)).not.toThrow();
    expect(() => readUsage([WITHOUT[field]!], options)).toThrow();
  });

  test("every code that it names is in the catalogue, and every intake code of a row is named", () => {
    const named = new Set([...TEXT.matchAll(/`(intake\.\w+)`/g)].map((match) => match[1]!));
    const ofRows = Object.keys(intakeMessages).filter(
      (code) => /^intake\.\w+$/.test(code) && !["intake.noRows", "intake.noHeader"].includes(code),
    );
    expect([...named].sort()).toEqual(ofRows.sort());
  });
});
