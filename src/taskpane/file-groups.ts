import { openOrders } from "../intake/open-orders";
import type { RecognizedFile } from "./csv-recognizer";
import type { CsvFile } from "./use-csv-files";

/** Files with the same headers: what the user says of one holds for all. */
export interface FileGroup {
  readonly files: readonly CsvFile[];
  /** Of the file that has to be asked about, else of the first. */
  readonly recognized: RecognizedFile;
}

/** @returns groups in the order in which their first files were chosen; files that cannot be read are in none */
export function fileGroups(files: readonly CsvFile[]): FileGroup[] {
  const bySignature = new Map<string, CsvFile[]>();
  for (const file of files) {
    if (file.recognized === null) continue;
    const { signature } = file.recognized.key;
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), file]);
  }
  return [...bySignature.values()].map((group) => {
    const asked = group.find(({ recognized }) => openOrders(recognized!.recognition).length > 0);
    return { files: group, recognized: (asked ?? group[0]!).recognized! };
  });
}
