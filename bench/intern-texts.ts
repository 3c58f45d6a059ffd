import { normalizeName } from "../src/flex/rate-card";
import { takePages, type BenchPages } from "./usage-rows";

/** Columns of a bench row that hold text. */
const TEXT_COLUMNS = [1, 2, 5, 6, 7];

/**
 * The least that any reading of usage must do: look up the text columns of each row in a map and keep the index.
 *
 * @returns distinct texts, so that nothing can be optimized away
 */
export function internTexts(pages: BenchPages): number {
  const known = TEXT_COLUMNS.map(() => new Map<string, number>());
  const columns = columnsOf(pages);
  let next = 0;
  for (const page of takePages(pages)) {
    for (let row = 0; row < page.length; row++, next++) {
      for (let i = 0; i < TEXT_COLUMNS.length; i++) {
        const text = page[row]![TEXT_COLUMNS[i]!] as string;
        let index = known[i]!.get(text);
        if (index === undefined) known[i]!.set(text, (index = known[i]!.size));
        columns[i]![next] = index;
      }
    }
  }
  return known.reduce((sum, { size }) => sum + size, 0);
}

/**
 * The least that any reading must do for which spellings of a name are one: as `internTexts`, each distinct text
 * normalized once and looked up by that, too.
 *
 * @returns distinct names
 */
export function internNames(pages: BenchPages): number {
  const known = TEXT_COLUMNS.map(() => new Map<string, number>());
  const names = TEXT_COLUMNS.map((): string[] => []);
  const columns = columnsOf(pages);
  let next = 0;
  for (const page of takePages(pages)) {
    for (let row = 0; row < page.length; row++, next++) {
      for (let i = 0; i < TEXT_COLUMNS.length; i++) {
        const text = page[row]![TEXT_COLUMNS[i]!] as string;
        columns[i]![next] = known[i]!.get(text) ?? addName(text, known[i]!, names[i]!);
      }
    }
  }
  return names.reduce((sum, { length }) => sum + length, 0);
}

function addName(text: string, known: Map<string, number>, names: string[]): number {
  const name = normalizeName(text);
  const index = (name === text ? undefined : known.get(name)) ?? names.push(text.trim()) - 1;
  known.set(name, index);
  if (name !== text) known.set(text, index);
  return index;
}

/** A column of whole numbers for each column of texts. */
function columnsOf(pages: BenchPages): Int32Array[] {
  const rows = pages.reduce((sum, page) => sum + page.length, 0);
  return TEXT_COLUMNS.map(() => new Int32Array(rows));
}
