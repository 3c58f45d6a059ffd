import { FluentProvider, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FilesImport } from "../excel/import-files";
import { sentenceFor } from "../excel/office-errors";
import type { UsageFile } from "../intake/read-usage-files";
import { message } from "../messages/message";
import type { AnalysisJob } from "./analysis-job";
import type { RecognizeFile } from "./csv-recognizer";
import { DropOverlay } from "./drop-overlay";
import { fileGroups } from "./file-groups";
import { FilesPanel } from "./files-panel";
import { FunctionsPanel } from "./functions-panel";
import { JudgedByPanel } from "./judged-by-panel";
import { PaneHeader } from "./pane-header";
import { DARK_THEME } from "./pane-theme";
import { ProblemBar } from "./problem-bar";
import { filesReadiness, selectionReadiness } from "./readiness";
import { RecognizedPart } from "./recognized-part";
import { Results } from "./results";
import { RunPanel } from "./run-panel";
import { SelectionPanel } from "./selection-panel";
import { useAnalysisJob } from "./use-analysis-job";
import { useCsvFiles } from "./use-csv-files";
import type { CsvFile } from "./use-csv-files";
import { useFileDrop } from "./use-file-drop";
import { usePaneTheme } from "./use-pane-theme";
import { useRecognizedUsage } from "./use-recognized-usage";
import { useSelectionOverview } from "./use-selection-overview";

const useStyles = makeStyles({
  provider: { minHeight: "100%", backgroundColor: tokens.colorNeutralBackground2 },
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minHeight: "100%",
    maxWidth: "560px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

export interface PaneProps {
  readonly job: AnalysisJob;
  readonly recognizeFile: RecognizeFile;
  /** Puts the rows of files on a new sheet. */
  readonly importFiles: (files: readonly UsageFile[]) => Promise<FilesImport>;
  /** Adds the sheet with the tables that are missing. */
  readonly addTermsSheet: () => Promise<void>;
  /** Brings a sheet to the front. */
  readonly showSheet: (name: string) => Promise<void>;
  /** Puts a formula into the active cell. */
  readonly insertFormula: (formula: string) => Promise<void>;
}

/** The one screen: what would be read and as what, the button, and what came out. */
export function Pane({
  job,
  recognizeFile,
  importFiles,
  addTermsSheet,
  showSheet,
  insertFormula,
}: PaneProps): React.JSX.Element {
  const styles = useStyles();
  const theme = usePaneTheme();
  const state = useAnalysisJob(job);
  const [problem, setProblem] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [importing, setImporting] = useState(false);
  const running = state.status === "running" || state.status === "canceling";
  const busy = running || changing;
  const [overview, lookAgain] = useSelectionOverview(busy);
  const csv = useCsvFiles(recognizeFile);
  const fromFiles = csv.files.length > 0;
  const [usage, correctUsage] = useRecognizedUsage(fromFiles ? null : (overview?.region ?? null));
  const picker = useRef<HTMLInputElement>(null);
  const drop = useFileDrop((files) => !busy && csv.add(files));

  const attempt = (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    setNotice(null);
    return work().catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  /** Work on the workbook, during which nothing else may begin. */
  const change = async (work: () => Promise<void>): Promise<void> => {
    setChanging(true);
    await attempt(work);
    setChanging(false);
  };
  const start = (): void => {
    setProblem(null);
    setNotice(null);
    void job.start(fromFiles ? usageFiles(csv.files) : null);
  };
  const putOnSheet = async (): Promise<void> => {
    setImporting(true);
    const { sheet, rows } = await importFiles(usageFiles(csv.files)).finally(() => setImporting(false));
    csv.clear();
    setNotice(message(rows.setAside === 0 ? "pane.imported" : "pane.importedSome", { sheet, ...rows }));
  };

  const { ready, waitsFor } = fromFiles ? filesReadiness(csv.files) : selectionReadiness(overview, usage);
  return (
    <FluentProvider
      theme={theme}
      className={styles.provider}
      // Native parts, such as the calendar of a date field, follow the theme only so.
      style={{ colorScheme: theme === DARK_THEME ? "dark" : "light" }}
    >
      <main className={styles.page} {...drop.handlers}>
        <PaneHeader />
        {fromFiles ? (
          <FilesPanel
            files={csv.files}
            busy={busy}
            importing={importing}
            ready={ready}
            onPutOnSheet={() => void change(putOnSheet)}
            onAdd={() => picker.current?.click()}
            onRemove={csv.remove}
            onLeave={csv.clear}
          />
        ) : (
          <SelectionPanel overview={overview} busy={busy} onImport={() => picker.current?.click()} />
        )}
        {!fromFiles && usage.status === "looking" && (
          <Spinner size="tiny" labelPosition="after" label="Recognizing the columns" />
        )}
        {!fromFiles && usage.status === "failed" && <ProblemBar message={usage.problem} />}
        {!fromFiles && usage.status === "recognized" && (
          <RecognizedPart
            input={usage.usage}
            busy={busy}
            brief={state.status === "done"}
            onCorrect={(corrections) => void change(() => correctUsage(corrections))}
          />
        )}
        {fileGroups(csv.files).map(({ files, recognized }) => (
          <RecognizedPart
            key={recognized.key.signature}
            input={{ ...recognized, rowsBelow: null, hiddenRows: 0 }}
            files={files.length}
            busy={busy}
            brief={state.status === "done"}
            onCorrect={(corrections) => void change(() => csv.correct(files, corrections))}
          />
        ))}
        {overview !== null && (
          <JudgedByPanel
            tables={overview.tables}
            busy={busy}
            onAddTables={() => void change(addTermsSheet).then(lookAgain)}
          />
        )}
        <RunPanel
          state={state}
          ready={ready && !changing}
          waitsFor={waitsFor}
          onAnalyze={start}
          onCancel={() => job.cancel()}
        />
        {problem !== null && <ProblemBar message={problem} />}
        {notice !== null && <ProblemBar intent="info" message={notice} />}
        {state.status === "done" && (
          <Results run={state.run} onShowSheet={(name) => void attempt(() => showSheet(name))} />
        )}
        <FunctionsPanel onInsert={(formula) => void attempt(() => insertFormula(formula))} />
        <input
          ref={picker}
          type="file"
          aria-label="CSV files with usage"
          accept=".csv,.tsv,.txt,text/csv"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            csv.add([...(currentTarget.files ?? [])]);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
        {drop.isOver && <DropOverlay />}
      </main>
    </FluentProvider>
  );
}

/** The chosen files as they are to be read. */
function usageFiles(files: readonly CsvFile[]): readonly UsageFile[] {
  return files.map(({ name, file, recognized }) => ({
    source: file,
    file: name,
    corrections: recognized?.corrections,
  }));
}
