import type { RateCard } from "../src/flex/rate-card";
import { ARTICLE_TERMS } from "../src/flex/terms";
import type { Grid } from "../src/intake/grid";
import { usageReader, type UsageReader, type UsageReading } from "../src/intake/read-usage";
import { BENCH_HEADER, type BenchRow } from "./usage-rows";

const PAGE = 20_000;

/** One reader stays: with the last object of a class goes the code that was optimized for it. */
const stays = new Set<UsageReader>();

/** Reading as the add-in does it: page by page, of a selection whose rows are counted, then settled. */
export function readRows(rows: readonly BenchRow[], rates: RateCard): UsageReading {
  const reader = usageReader({ terms: ARTICLE_TERMS, rates, rowCount: rows.length });
  if (stays.size === 0) stays.add(reader);
  reader.add([BENCH_HEADER]);
  for (let start = 0; start < rows.length; start += PAGE) reader.add(rows.slice(start, start + PAGE) as Grid);
  return reader.finish();
}
