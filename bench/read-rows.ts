import type { RateCard } from "../src/flex/rate-card";
import { ARTICLE_TERMS } from "../src/flex/terms";
import { usageReader, type UsageReader, type UsageReading } from "../src/intake/read-usage";
import { BENCH_HEADER, takePages, type BenchPages } from "./usage-rows";

/** One reader stays: with the last object of a class goes the code that was optimized for it. */
const stays = new Set<UsageReader>();

/** The pass over the cells, as the add-in makes it: page by page, of a selection whose rows are counted. */
export function passOver(pages: BenchPages, rates: RateCard): UsageReader {
  const rowCount = pages.reduce((sum, page) => sum + page.length, 0);
  const reader = usageReader({ terms: ARTICLE_TERMS, rates, rowCount });
  if (stays.size === 0) stays.add(reader);
  reader.add([BENCH_HEADER]);
  for (const page of takePages(pages)) reader.add(page);
  return reader;
}

/** All of reading: the pass, and what only all rows tell is settled. */
export function readRows(pages: BenchPages, rates: RateCard): UsageReading {
  return passOver(pages, rates).finish();
}
