import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { sentenceFor } from "../excel/office-errors";
import type { AnalysisJob } from "./analysis-job";
import { PaneHeader } from "./pane-header";
import { ProblemBar } from "./problem-bar";
import { Results } from "./results";
import { RunPanel } from "./run-panel";
import { SelectionPanel } from "./selection-panel";
import { useAnalysisJob } from "./use-analysis-job";
import { usePaneTheme } from "./use-pane-theme";
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
  /** Adds the sheet with the tables that are missing. */
  readonly addTermsSheet: () => Promise<void>;
  /** Brings a sheet to the front. */
  readonly showSheet: (name: string) => Promise<void>;
}

/** The one screen: what would be read, the button, and what came out. */
export function Pane({ job, addTermsSheet, showSheet }: PaneProps): React.JSX.Element {
  const styles = useStyles();
  const theme = usePaneTheme();
  const state = useAnalysisJob(job);
  const [problem, setProblem] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const running = state.status === "running" || state.status === "canceling";
  const [overview, lookAgain] = useSelectionOverview(running || adding);

  const attempt = (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    return work().catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  const addTables = async (): Promise<void> => {
    setAdding(true);
    await attempt(addTermsSheet);
    setAdding(false);
    lookAgain();
  };
  const start = (): void => {
    setProblem(null);
    void job.start();
  };

  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <main className={styles.page}>
        <PaneHeader />
        <SelectionPanel overview={overview} busy={running || adding} onAddTables={() => void addTables()} />
        <RunPanel
          state={state}
          ready={overview?.region !== null && overview !== null && !adding}
          onAnalyze={start}
          onCancel={() => job.cancel()}
        />
        {problem !== null && <ProblemBar message={problem} />}
        {state.status === "done" && (
          <Results run={state.run} onShowSheet={(name) => void attempt(() => showSheet(name))} />
        )}
      </main>
    </FluentProvider>
  );
}
