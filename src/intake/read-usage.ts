import type { RowCounts } from "../flex/analysis";
import type { DataIssue } from "../flex/data-issue";
import type { RateCard } from "../flex/rate-card";
import type { Terms } from "../flex/terms";
import type { Usage } from "../flex/usage";
import { isBlankRow } from "./cells";
import type { Grid } from "./grid";
import { HeaderSearch } from "./usage/header-search";
import { settleUsage } from "./usage/settle-usage";
import { UsageRows } from "./usage/usage-rows";

export interface ReadUsageOptions {
  /** Its UTC offset moves times that carry a zone; rows after its as-of date are set aside. */
  readonly terms: Terms;
  /** Spells the products; without reported tokens, rows that it cannot charge are set aside. */
  readonly rates: RateCard;
  /** Row number of the grid's first row, 1-based; 1 where absent. */
  readonly firstRow?: number;
}

/** Usage data as read. Rows are conserved: read = used + set aside, each of the latter with one blocking issue. */
export interface UsageReading {
  readonly usage: Usage;
  readonly rows: RowCounts;
  readonly issues: readonly DataIssue[];
  readonly shape: "daily export" | "session log";
  /** The header row's texts from left to right, "" for a blank. */
  readonly headers: readonly string[];
}

/** Reads usage data page by page. */
export interface UsageReader {
  /**
   * Takes the next rows; they are not kept.
   *
   * @throws IntakeError where 50 rows show no header of usage data
   */
  add(rows: Grid): void;
  /**
   * Settles which rows count. To be called once, after the last page.
   *
   * @throws IntakeError where no row was the header of usage data
   */
  finish(): UsageReading;
}

/**
 * A reader for usage data that arrives in pages.
 *
 * @param options what the rows are held against
 */
export function usageReader(options: ReadUsageOptions): UsageReader {
  const search = new HeaderSearch();
  let rows: UsageRows | null = null;
  let next = options.firstRow ?? 1;
  let read = 0;
  return {
    add(page) {
      for (const row of page) {
        const number = next++;
        if (rows === null) {
          const header = search.look(row);
          if (header !== null) rows = new UsageRows(header, options.terms.utcOffsetHours);
        } else if (!isBlankRow(row)) {
          read++;
          rows.add(row, number);
        }
      }
    },
    finish() {
      if (rows === null) throw search.failure();
      const { usage, issues } = settleUsage(rows, options);
      return {
        usage,
        rows: { read, used: usage.rows, setAside: read - usage.rows },
        issues,
        shape: rows.header.shape,
        headers: rows.header.headers,
      };
    },
  };
}

/**
 * Reads usage data: a daily export (date, user, product, tokens) or a session log (start or date, user,
 * product, minutes or end). Columns are recognized by their headers, in any order; rows above the header and
 * blank rows are not read.
 *
 * @param grid all rows, header included
 * @param options what the rows are held against
 * @throws IntakeError where no row is the header of usage data
 */
export function readUsage(grid: Grid, options: ReadUsageOptions): UsageReading {
  const reader = usageReader(options);
  reader.add(grid);
  return reader.finish();
}
