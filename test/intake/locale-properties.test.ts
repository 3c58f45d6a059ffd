import * as fc from "fast-check";
import { chargesOf } from "../../src/flex/charges";
import { normalizeName, ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Usage } from "../../src/flex/usage";
import { parseCsv } from "../../src/intake/csv";
import { decodeText } from "../../src/intake/decode-text";
import type { Grid } from "../../src/intake/grid";
import { IntakeError } from "../../src/intake/intake-error";
import { readUsage } from "../../src/intake/read-usage";
import type { UsageReading } from "../../src/intake/read-usage";
import { recognize } from "../../src/intake/recognize";
import { streamCsv } from "../../src/intake/stream-csv";
import type { UsageRow } from "./arbitrary-usage";
import { fileOf, isOrderOpen, locales, numberText, openNumbers, utcDate } from "./locale";
import type { Locale } from "./locale";

const OPTIONS = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };

const rows: fc.Arbitrary<UsageRow[]> = fc.array(
  fc.record({
    day: fc.integer({ min: 44_000, max: 47_000 }),
    user: fc.constantFrom(
      "user01",
      "user02@example.com",
      "Seven, User",
      'the "seventh"',
      "Am\u00e9lie",
      "two\nlines",
    ),
    product: fc.constantFrom("AutoCAD", "Revit", "Civil 3D"),
    tokens: fc.oneof(
      fc.integer({ min: -40, max: 400 }).map((quarters) => quarters / 4),
      fc.integer({ min: 900, max: 3_000_000 }),
    ),
    minutes: fc.integer({ min: 0, max: 6000 }).map((tenths) => tenths / 4),
    userInitiated: fc.boolean(),
    onFlex: fc.boolean(),
  }),
  { maxLength: 25 },
);

type Column = readonly [headers: readonly string[], cell: (row: UsageRow, locale: Locale) => string];

const USER: Column = [["User", "e-mail", "FULL NAME", "autodesk_id"], ({ user }) => user];
const PRODUCT: Column = [["Product", "product_name", "Offering Name"], ({ product }) => product];
const DATE: Column = [["Date", "day_used", "usageDate"], ({ day }, { date }) => date.write(utcDate(day))];
const TOKENS: Column = [
  ["Tokens", "tokens_used", "TokensConsumed"],
  ({ tokens }, locale) => numberText(tokens, locale),
];
const ACCESS: Column = [["Access option", "source"], ({ onFlex }) => (onFlex ? "flex" : "sus")];
const UNUSED: Column = [["Cost center", ""], () => "x"];
const START: Column = [["Start", "Session start"], DATE[1]];
const MINUTES: Column = [["Minutes", "duration"], ({ minutes }, locale) => numberText(minutes, locale)];
const DAYS: Column = [
  ["days_used", "Total unique days"],
  ({ minutes }, locale) => numberText(Math.floor(minutes), locale),
];

const SHAPES = {
  "daily export": [DATE, USER, PRODUCT, TOKENS, ACCESS, UNUSED],
  "session log": [START, USER, PRODUCT, MINUTES, TOKENS, ACCESS],
  "usage report": [USER, PRODUCT, DAYS, TOKENS, ACCESS, UNUSED],
} as const satisfies Record<string, readonly Column[]>;
type ShapeName = keyof typeof SHAPES;

/** A file in a locale: its cells, and which rows nobody could read for certain. */
interface WrittenFile {
  readonly shape: ShapeName;
  readonly locale: Locale;
  readonly rows: readonly UsageRow[];
  readonly bytes: Uint8Array;
  /** By row. */
  readonly isOpen: readonly boolean[];
}

const writtenFiles: fc.Arbitrary<WrittenFile> = fc
  .tuple(
    fc.constantFrom<ShapeName>("daily export", "session log", "usage report"),
    rows,
    locales,
    fc.infiniteStream(fc.nat()),
  )
  .map(([shape, written, locale, random]) => {
    const next = (below: number): number => (random.next().value as number) % below;
    const columns = [...SHAPES[shape]].sort(() => next(3) - 1);
    const header = columns.map(([headers]) => headers[next(headers.length)]!);
    const cells = written.map((row) => columns.map(([, cell]) => cell(row, locale)));
    const titles = Array.from({ length: locale.titles }, (_, index) => (index === 0 ? ["Usage"] : [""]));
    const numbers = columns.flatMap((column, index) =>
      ([TOKENS, MINUTES, DAYS] as readonly Column[]).includes(column) ? [index] : [],
    );
    const open = numbers.map((column) => openNumbers(cells.map((row) => row[column]!)));
    return {
      shape,
      locale,
      rows: written,
      bytes: fileOf([...titles, header, ...cells], locale),
      isOpen: written.map((_, row) => open.some((column) => column[row])),
    };
  });

/** Charges by user, product and day, or days of a report by user and product; in text that can be compared. */
function chargesText(usage: Usage): readonly string[] {
  const name = (user: number, product: number): string =>
    `${normalizeName(usage.users[user]!)} | ${usage.products[product]}`;
  if (usage.aggregate) {
    const { daysUsed } = usage.aggregate;
    return Array.from(
      daysUsed,
      (days, row) => `${name(usage.user[row]!, usage.product[row]!)} | ${days} | ${usage.tokens![row]}`,
    ).sort();
  }
  const { count, pairs, pair, day, tokens } = chargesOf(usage, OPTIONS.rates, OPTIONS.terms);
  return Array.from({ length: count }, (_, i) => {
    const named = name(pairs.user[pair[i]!]!, pairs.product[pair[i]!]!);
    return `${named} | ${utcDate(day[i]!).toISOString().slice(0, 10)} | ${tokens[i]}`;
  }).sort();
}

/** The same by adding up the rows as they were before they were written. */
function expectedText({ rows: written, isOpen, shape }: WrittenFile): readonly string[] {
  const read = written.filter((_, row) => !isOpen[row]);
  const name = ({ user, product }: UsageRow): string => `${normalizeName(user)} | ${product}`;
  if (shape === "usage report")
    return read.map((row) => `${name(row)} | ${Math.floor(row.minutes)} | ${row.tokens}`).sort();
  const sums = new Map<string, number>();
  for (const row of read) {
    if (!row.onFlex) continue;
    const key = `${name(row)} | ${utcDate(row.day).toISOString().slice(0, 10)}`;
    sums.set(key, (sums.get(key) ?? 0) + row.tokens);
  }
  return [...sums].map(([key, tokens]) => `${key} | ${tokens}`).sort();
}

function readOrRefusal(read: () => UsageReading): UsageReading | IntakeError {
  try {
    return read();
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
}

describe("clean usage, written in any locale, shape and order of columns", () => {
  test("reads back with the same charges, or is refused where its dates can be read in two ways", () => {
    fc.assert(
      fc.property(writtenFiles, (file) => {
        const grid = parseCsv(decodeText(file.bytes));
        const reading = readOrRefusal(() => readUsage(grid, OPTIONS));
        const isRefused = file.shape !== "usage report" && isOrderOpen(file.rows, file.locale);
        expect(reading instanceof IntakeError ? reading.code : "read").toBe(
          isRefused ? "intake.ambiguousDates" : "read",
        );
        if (reading instanceof IntakeError) return;
        expect(reading.shape).toBe(file.shape);
        expect(chargesText(reading.usage)).toEqual(expectedText(file));
        const open = file.isOpen.filter(Boolean).length;
        expect(reading.rows).toEqual({
          read: file.rows.length,
          used: file.rows.length - open,
          setAside: open,
        });
        const blocked = reading.issues.filter(({ severity }) => severity === "blocks");
        expect(blocked.map(({ code }) => code)).toEqual(blocked.map(() => "intake.ambiguousNumber"));
      }),
      { numRuns: 250 },
    );
  });

  test("is recognized beforehand as it is then read", () => {
    fc.assert(
      fc.property(writtenFiles, ({ bytes, rows: written, locale, shape }) => {
        const grid = parseCsv(decodeText(bytes));
        const recognition = recognize(grid);
        expect(recognition.shape).toBe(shape);
        const isAmbiguous = recognition.dateOrder?.order === "ambiguous";
        expect(isAmbiguous).toBe(shape !== "usage report" && isOrderOpen(written, locale));
        if (!isAmbiguous) expect(readUsage(grid, OPTIONS).recognitions).toEqual([recognition]);
      }),
      { numRuns: 100 },
    );
  });

  test("has the same rows piece by piece as at once", async () => {
    await fc.assert(
      fc.asyncProperty(writtenFiles, fc.integer({ min: 1, max: 300 }), async ({ bytes }, pieceBytes) => {
        const streamed: Grid[number][] = [];
        await streamCsv(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
          onRows: (page) => streamed.push(...page),
          pieceBytes,
        });
        // Behind the last line end, the one sees an empty row and the other none.
        const withoutEnd = (grid: Grid): Grid => (grid.at(-1)?.join("") === "" ? grid.slice(0, -1) : grid);
        expect(withoutEnd(streamed)).toEqual(withoutEnd(parseCsv(decodeText(bytes))));
      }),
      { numRuns: 200 },
    );
  });
});
