import type { RowCounts } from "../flex/analysis";
import type { AnalysisDigest } from "../flex/analysis-digest";
import type { Usage } from "../flex/usage";
import type { RawTables } from "../intake/prepare-input";
import type { UsageFile } from "../intake/read-usage-files";
import type { InputFile, Recognition, UsageShape } from "../intake/recognition";
import type { ByteSource } from "../intake/stream-csv";
import type { Origins } from "../report/origins";
import type { SheetNames } from "../report/sheet-names";
import type { SheetSpec } from "../report/sheet-spec";
import type { PackedInput } from "./packed-input";

/** Raised whenever a message changes its shape: a page may be newer than a worker from the browser's cache. */
export const PROTOCOL_VERSION = 4;

/** What the client asks for. */
export type Job =
  | {
      readonly kind: "analyze";
      readonly input: PackedInput;
      readonly names: SheetNames;
      /** Where the inputs stand, for links to their cells. */
      readonly origins?: Origins;
    }
  | {
      readonly kind: "recognize-file";
      /** A `Blob`: only such can be posted, and its bytes stay where they are. */
      readonly source: ByteSource;
      readonly file: InputFile;
    }
  | {
      readonly kind: "read-files";
      /** Their sources are each a `Blob`. */
      readonly files: readonly UsageFile[];
      readonly tables: RawTables;
    }
  | {
      readonly kind: "analyze-files";
      /** Their sources are each a `Blob`. */
      readonly files: readonly UsageFile[];
      readonly tables: RawTables;
      readonly names: SheetNames;
      /** Of the tables. */
      readonly origins?: Origins;
    };

/** What the worker is doing; `step` of `steps` begins. */
export interface AnalysisProgress {
  readonly step: number;
  readonly steps: number;
  readonly doing: "reading the files" | "measuring the traps" | "composing the sheets";
  /** Share of the step that is done, 0 to 1; absent where the step does not tell. */
  readonly done?: number;
  /** Rows read so far, of the step that reads. */
  readonly rows?: number;
}

/** What an analysis comes to, and the sheets that show it. */
export interface AnalysisResult {
  readonly analysis: AnalysisDigest;
  readonly sheets: readonly SheetSpec[];
}

/** An analysis of files, and what kind of usage they hold. */
export interface FilesResult extends AnalysisResult {
  readonly shape: UsageShape;
}

/** The rows of files, as an analysis would use them. */
export interface FilesReading {
  readonly usage: Usage;
  readonly rows: RowCounts;
  /** Name and used rows of each file, in the order of the rows. */
  readonly files: readonly { readonly name: string; readonly rows: number }[];
}

/** The answer to each kind of job. */
export interface JobResults {
  readonly analyze: AnalysisResult;
  readonly "recognize-file": Recognition;
  readonly "read-files": FilesReading;
  readonly "analyze-files": FilesResult;
}

/** Client to worker. The worker is asked one thing at a time. */
export interface RequestMessage {
  readonly version: typeof PROTOCOL_VERSION;
  readonly type: "request";
  readonly id: number;
  readonly job: Job;
}

/** Worker to client. */
export type ReplyMessage = { readonly version: typeof PROTOCOL_VERSION; readonly id: number } & (
  | { readonly type: "progress"; readonly progress: AnalysisProgress }
  | { readonly type: "done"; readonly result: JobResults[Job["kind"]] }
  | { readonly type: "failed"; readonly name: string; readonly message: string }
);
