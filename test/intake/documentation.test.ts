import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { readUsage } from "../../src/intake/read-usage";
import type { ColumnRole } from "../../src/intake/recognition";
import { recognize } from "../../src/intake/recognize";
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
  days: ["user", "product"],
};

/** Fields that no shape needs. */
const OPTIONAL: Readonly<Record<string, ColumnRole>> = {
  access: "access",
  "session source": "sessionSource",
  machine: "machine",
  version: "version",
  "charge kind": "chargeKind",
};

/** Fields of a subscriptions export, by their roles; the last two are not needed. */
const OF_SUBSCRIPTIONS: Readonly<Record<string, ColumnRole>> = {
  offering: "product",
  start: "start",
  end: "end",
  quantity: "quantity",
  status: "status",
};

/** Field and header, for every header that the table of a chapter lists for some fields. */
function documentedIn(chapter: string, fields: readonly string[]): [field: string, header: string][] {
  return fields.flatMap((field) => {
    const line = new RegExp(`^\\| ${field} +\\| (.+?) +\\|$`, "m").exec(TEXT.split(chapter)[1]!)!;
    return line[1]!.split(/[,;+]/).map((header): [field: string, header: string] => [field, header.trim()]);
  });
}

describe("docs/input.md is true", () => {
  test.each(documentedIn("### Headers", Object.keys(WITHOUT)))(
    "the %s is recognized by the header %s",
    (field, header) => {
      const options = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };
      expect(() => readUsage([[...WITHOUT[field]!, header]], options)).not.toThrow();
      expect(() => readUsage([WITHOUT[field]!], options)).toThrow();
    },
  );

  test.each(documentedIn("### Headers", Object.keys(OPTIONAL)))(
    "the %s is recognized by the header %s",
    (field, header) => {
      const { shape, columns } = recognize([["date", "user", "product", "tokens", header]]);
      expect([shape, columns[4]!.role]).toEqual(["daily export", OPTIONAL[field]]);
    },
  );

  test.each(documentedIn("## Subscriptions", Object.keys(OF_SUBSCRIPTIONS)))(
    "the %s of a subscription is recognized by the header %s",
    (field, header) => {
      const others = Object.keys(OF_SUBSCRIPTIONS).filter((other) => other !== field && other !== "status");
      const { shape, columns } = recognize([[...others, header]]);
      expect([shape, columns.at(-1)!.role]).toEqual(["subscriptions", OF_SUBSCRIPTIONS[field]]);
    },
  );

  test("every code that it names is in the catalogue, and every intake code of a row is named", () => {
    const named = new Set([...TEXT.matchAll(/`(intake\.\w+)`/g)].map((match) => match[1]!));
    const ofRows = Object.keys(intakeMessages).filter(
      (code) => /^intake\.\w+$/.test(code) && !["intake.noRows", "intake.noHeader"].includes(code),
    );
    expect([...named].sort()).toEqual(ofRows.sort());
  });
});
