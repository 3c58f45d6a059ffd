import { keptCorrections } from "../excel/recognize-usage";
import type { CorrectionsKey } from "../excel/remembered-corrections";
import { contradictedOrder } from "../intake/open-orders";
import type { Corrections, DateOrderFinding, Recognition } from "../intake/recognition";
import type { AnalysisClient } from "../worker/analysis-client";

/** A CSV file as recognized, with what the workbook remembers about such files. */
export interface RecognizedFile {
  readonly recognition: Recognition;
  readonly corrections: Corrections;
  readonly key: CorrectionsKey;
  /** What the dates show against the order that the user chose; null where nothing. */
  readonly contradiction: DateOrderFinding | null;
}

/** Recognizes a file under the name that its issues will carry. */
export type RecognizeFile = (file: Blob, name: string) => Promise<RecognizedFile>;

/** @param worker does the reading */
export function csvRecognizer(worker: Pick<AnalysisClient, "recognizeFile">): RecognizeFile {
  return async (file, name) => {
    const plain = await worker.recognizeFile(file, { file: name });
    const key = { signature: plain.signature, place: `file ${name}` };
    const corrections = await keptCorrections(key);
    const isCorrected = Object.keys(corrections).length > 0;
    const recognition = isCorrected ? await worker.recognizeFile(file, { file: name, corrections }) : plain;
    const { dateOrder, ...others } = corrections;
    const shown =
      dateOrder === undefined
        ? recognition
        : await worker.recognizeFile(file, { file: name, corrections: others });
    return { recognition, corrections, key, contradiction: contradictedOrder(shown, dateOrder) };
  };
}
