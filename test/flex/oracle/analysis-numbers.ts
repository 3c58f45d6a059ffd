import type { Analysis } from "../../../src/flex/analysis";
import type { NaiveAnalysis } from "./naive-analysis";
import type { NaiveBackground, NaiveShortSessions } from "./naive-sessions";

/** The list in the order of the named fields, so that two lists can be compared item by item. */
function sortedBy<T>(items: readonly T[], ...fields: (keyof T)[]): T[] {
  const key = (item: T): string => JSON.stringify(fields.map((field) => item[field]));
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The items without the row that each is traced to. */
function untraced<T extends object>(items: readonly T[]): T[] {
  return items.map((item) => {
    const copy: T & { firstRow?: number; file?: string | null } = { ...item };
    delete copy.firstRow;
    delete copy.file;
    return copy;
  });
}

/**
 * What an analysis, of either kind, says in numbers: lists without an order of their own are
 * sorted by their keys, and the rows that they are traced to are left out.
 */
export function analysisNumbers(analysis: Analysis | NaiveAnalysis): NaiveAnalysis {
  const { chargeBasis, asOf, period, window, totals, months, users, traps } = analysis;
  const { background, shortSessions, rateDisparity } = traps;
  return {
    chargeBasis,
    asOf,
    period,
    window,
    totals,
    months,
    users: sortedBy(users, "user", "product"),
    traps: {
      ...traps,
      background: background.measurable
        ? {
            ...background,
            uses: sortedBy(untraced<NaiveBackground["uses"][number]>(background.uses), "user", "product"),
          }
        : background,
      shortSessions: shortSessions.measurable
        ? {
            ...shortSessions,
            groups: sortedBy(
              untraced<NaiveShortSessions["groups"][number]>(shortSessions.groups),
              "user",
              "product",
              "windowStart",
            ),
          }
        : shortSessions,
      rateDisparity: rateDisparity.measurable
        ? { ...rateDisparity, products: sortedBy(rateDisparity.products, "product") }
        : rateDisparity,
    },
  };
}
