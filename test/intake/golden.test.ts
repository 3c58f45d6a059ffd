import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIsoDate } from "../../src/flex/dates";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Terms } from "../../src/flex/terms";
import { parseCsv } from "../../src/intake/csv";
import { readUsage } from "../../src/intake/read-usage";
import { message } from "../../src/messages/message";
import { readingText } from "./reading-text";

const FOLDER = join(__dirname, "../golden/intake");

/** Terms that a file needs besides the article's. */
const TERMS: Readonly<Record<string, Partial<Terms>>> = {
  "times-with-a-zone": { utcOffsetHours: 1 },
  "rows-after-the-as-of-date": { asOf: parseIsoDate("2025-03-10") },
};

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => file.slice(0, -".csv".length));

function content(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

describe("a usage file reads as the reviewed text beside it says", () => {
  test.each(files)("%s", (file) => {
    const terms = { ...ARTICLE_TERMS, ...TERMS[file] };
    const reading = readUsage(parseCsv(content(`${file}.csv`)), { terms, rates: rateCard(ARTICLE_RATES) });
    expect(readingText(reading)).toBe(content(`${file}.expected.txt`));
    for (const { code, params } of reading.issues) expect(message(code, params)).not.toMatch(/[{}]/);
  });
});
