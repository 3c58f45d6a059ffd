import type { CsvFile } from "./use-csv-files";

/**
 * The files that are not chosen yet, each under a name of its own: files of two folders may be called the same.
 *
 * @param chosen by the user now
 * @param present chosen before
 */
export function newFiles(chosen: Iterable<File>, present: readonly CsvFile[]): CsvFile[] {
  const added: CsvFile[] = [];
  for (const file of chosen) {
    const all = [...present, ...added];
    if (all.some((other) => isSame(other.file, file))) continue;
    const names = new Set(all.map(({ name }) => name));
    added.push({ name: freeName(file.name, names), file, recognized: null, problem: null });
  }
  return added;
}

function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
  return name;
}
