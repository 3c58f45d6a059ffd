import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JobState } from "./analysis-job";
import { phaseText, progressText, progressValue } from "./job-progress";
import { ProblemBar } from "./problem-bar";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  analyze: { width: "100%" },
  progress: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  waits: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
  },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export interface RunPanelProps {
  readonly state: JobState;
  /** Something is selected that can be analyzed. */
  readonly ready: boolean;
  /** What the user has to do first; null where nothing. */
  readonly waitsFor: string | null;
  readonly onAnalyze: () => void;
  readonly onCancel: () => void;
}

/** The button, how far the run is, and how it ended. */
export function RunPanel({ state, ready, waitsFor, onAnalyze, onCancel }: RunPanelProps): React.JSX.Element {
  const styles = useStyles();
  const running = state.status === "running" || state.status === "canceling";
  return (
    <div className={styles.panel}>
      <Button
        className={styles.analyze}
        appearance="primary"
        size="large"
        disabledFocusable={running || !ready}
        onClick={onAnalyze}
      >
        Analyze
      </Button>
      {waitsFor !== null && !running && <p className={styles.waits}>{waitsFor}</p>}
      {running && (
        <div>
          <ProgressBar
            value={state.status === "running" ? progressValue(state.progress) : undefined}
            aria-label="Analysis"
          />
          <div className={styles.progress}>
            <Text className={styles.text} size={200}>
              {state.status === "running" ? progressText(state.progress) : "Canceling"}
            </Text>
            <Button size="small" disabledFocusable={state.status === "canceling"} onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      {state.status === "failed" && <ProblemBar message={state.message} />}
      {state.status === "canceled" && (
        <ProblemBar intent="info" message="The analysis was canceled. The workbook is as it was before." />
      )}
      <div className={styles.spoken} role="status" aria-live="polite">
        {spokenText(state) || waitsFor}
      </div>
    </div>
  );
}

function spokenText(state: JobState): string {
  switch (state.status) {
    case "running":
      return phaseText(state.progress);
    case "canceling":
      return "Canceling";
    case "done":
      return "The analysis is finished. The results are below, and on the sheets of the report.";
    default:
      return "";
  }
}
