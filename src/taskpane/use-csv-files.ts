import { useRef, useState } from "react";
import { sentenceFor } from "../excel/office-errors";
import { keepCorrections } from "../excel/recognize-usage";
import type { Corrections } from "../intake/recognition";
import type { RecognizeFile, RecognizedFile } from "./csv-recognizer";
import { newFiles } from "./new-files";

/** A file that the user chose. */
export interface CsvFile {
  /** As its issues name it; no two files have the same. */
  readonly name: string;
  readonly file: File;
  /** null while it is looked at, or where it cannot be read. */
  readonly recognized: RecognizedFile | null;
  /** Why it cannot be read; null where it can. */
  readonly problem: string | null;
}

/** The chosen files and what can be done with them. */
export interface CsvFiles {
  readonly files: readonly CsvFile[];
  add(files: Iterable<File>): void;
  remove(name: string): void;
  clear(): void;
  /** Keeps what the user says about files with these headers, and recognizes them anew. */
  correct(files: readonly CsvFile[], corrections: Corrections): Promise<void>;
}

/** Keeps the files that the user chose, recognized one after the other. */
export function useCsvFiles(recognize: RecognizeFile): CsvFiles {
  const [files, setFiles] = useState<readonly CsvFile[]>([]);
  // What is chosen now, for answers that come when the user has chosen others.
  const current = useRef(files);
  const become = (next: readonly CsvFile[]): void => {
    current.current = next;
    setFiles(next);
  };
  const update = (name: string, change: Partial<CsvFile>): void =>
    become(current.current.map((file) => (file.name === name ? { ...file, ...change } : file)));

  const look = async ({ name, file }: CsvFile): Promise<void> => {
    try {
      update(name, { recognized: await recognize(file, name), problem: null });
    } catch (error) {
      update(name, { recognized: null, problem: sentenceFor(error) });
    }
  };

  return {
    files,
    add: (chosen) => {
      const added = newFiles(chosen, current.current);
      become([...current.current, ...added]);
      for (const file of added) void look(file);
    },
    remove: (name) => become(current.current.filter((file) => file.name !== name)),
    clear: () => become([]),
    correct: async (corrected, corrections) => {
      for (const { recognized } of corrected)
        if (recognized !== null) await keepCorrections(recognized.key, corrections);
      await Promise.all(corrected.map(look));
    },
  };
}
