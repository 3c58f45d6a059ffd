import { areAccessCodes } from "./access-words";
import type { UsageRows, WordColumn } from "./usage-rows";

/** Which columns tell how usage was paid for and who started a session. */
export interface WordColumns {
  readonly access: WordColumn | null;
  readonly sessionSource: WordColumn | null;
  /** A column called "source" that is blank throughout and so tells neither. */
  readonly emptySource: WordColumn | null;
}

/**
 * Decides over the whole column what a column called "source" tells. A column with a plain header goes before it.
 *
 * @param rows all usable rows
 */
export function wordColumns(rows: UsageRows): WordColumns {
  const { source } = rows;
  const isEmpty = source !== null && source.words.names.every((word) => word === "");
  const isAccess = source !== null && areAccessCodes(source.words.names);
  return {
    access: rows.access ?? (isAccess ? source : null),
    sessionSource: rows.sessionSource ?? (isAccess || isEmpty ? null : source),
    emptySource: isEmpty && source.word.length > 0 ? source : null,
  };
}
