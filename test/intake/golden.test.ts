import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIsoDate } from "../../src/flex/dates";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Terms } from "../../src/flex/terms";
import { parseCsv } from "../../src/intake/csv";
import { decodeText } from "../../src/intake/decode-text";
import type { Grid } from "../../src/intake/grid";
import { IntakeError } from "../../src/intake/intake-error";
import { readSubscriptions } from "../../src/intake/read-subscriptions";
import { usageReader } from "../../src/intake/read-usage";
import type { InputFile } from "../../src/intake/recognition";
import { message } from "../../src/messages/message";
import { readingText, refusalText, subscriptionsText } from "./reading-text";

const FOLDER = join(__dirname, "../golden/intake");
const EXPECTED = ".expected.txt";
const RATES = rateCard(ARTICLE_RATES);

/** What a case needs besides its cells. */
interface Circumstances {
  readonly terms?: Partial<Terms>;
  readonly file?: InputFile;
}

const PERIOD = { from: parseIsoDate("2025-01-01")!, to: parseIsoDate("2025-03-31")! };

const CIRCUMSTANCES: Readonly<Record<string, Circumstances>> = {
  "times-with-a-zone": { terms: { utcOffsetHours: 1 } },
  "rows-after-the-as-of-date": { terms: { asOf: parseIsoDate("2025-03-10") } },
  "date-order-chosen-dmy": { file: { corrections: { dateOrder: "dmy" } } },
  "date-order-chosen-against-the-column": { file: { corrections: { dateOrder: "mdy" } } },
  "serial-numbers-of-1904": { file: { date1904: true } },
  "period-chosen": { file: { corrections: { period: PERIOD } } },
  "period-on-another-sheet": {
    file: { filters: [["Filters"], ["Usage period", "1 Jan 2025", "31 Mar 2025"]] },
  },
  "hidden-rows": { file: { hiddenRows: new Set([3, 5]) } },
  "hidden-rows-left-out": { file: { hiddenRows: new Set([3, 5]), corrections: { visibleRowsOnly: true } } },
  "merged-title-above-header": { file: { mergedCells: ["A1:D1", "A2:D2"] } },
  "merged-title-and-header": { file: { mergedCells: ["A1:D1", "A2:A3"] } },
  "merged-cells": { file: { mergedCells: ["A2:A3", "B2:B3", "A4:A5", "B4:B5"] } },
  "data-that-begins-at-row-7": { file: { firstRow: 7 } },
  "roles-given-by-the-user": { file: { corrections: { roles: { Who: "email", "Tokens used": null } } } },
};

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(EXPECTED))
  .map((name) => name.slice(0, -EXPECTED.length));

/** The sheets or files of a case: `name.csv`, `name.json` with cells of other types than text, or all in the folder `name`. */
function filesOf(name: string): readonly { readonly grid: Grid; readonly file?: string }[] {
  const entries = readdirSync(FOLDER, { withFileTypes: true });
  if (entries.some((entry) => entry.isDirectory() && entry.name === name))
    return readdirSync(join(FOLDER, name)).map((file) => ({ grid: gridOf(join(name, file)), file }));
  const [only] = entries.filter((entry) => [`${name}.csv`, `${name}.json`].includes(entry.name));
  return [{ grid: gridOf(only!.name) }];
}

function gridOf(path: string): Grid {
  const bytes = readFileSync(join(FOLDER, path));
  return path.endsWith(".json") ? (JSON.parse(bytes.toString("utf8")) as Grid) : parseCsv(decodeText(bytes));
}

function readingOf(name: string): string {
  const { terms, file } = CIRCUMSTANCES[name] ?? {};
  const options = { ...file, terms: { ...ARTICLE_TERMS, ...terms }, rates: RATES };
  const files = filesOf(name);
  if (name.startsWith("subscriptions-")) {
    const { tokenPrice } = options.terms;
    return subscriptionsText(readSubscriptions(files[0]!.grid, { ...options, tokenPrice })!);
  }
  const reader = usageReader(options);
  try {
    for (const each of files) {
      reader.begin({ ...file, file: each.file });
      reader.add(each.grid);
    }
    const reading = reader.finish();
    for (const { code, params } of reading.issues) expect(message(code, params)).not.toMatch(/[{}]/);
    return readingText(reading);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    return refusalText(error);
  }
}

describe("a file reads as the reviewed text beside it says", () => {
  test.each(names)("%s", (name) => {
    expect(readingOf(name)).toBe(readFileSync(join(FOLDER, `${name}${EXPECTED}`), "utf8"));
  });

  test("every circumstance belongs to a file, and every file has its expected text", () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(CIRCUMSTANCES)));
    const cases = readdirSync(FOLDER)
      .filter((name) => !name.endsWith(EXPECTED))
      .map((name) => name.replace(/\.(csv|json)$/, ""));
    expect(cases.sort()).toEqual([...names].sort());
  });
});
