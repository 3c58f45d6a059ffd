import { FluentProvider, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { message } from "../messages/message";
import { PaneHeader } from "./pane-header";
import { ProblemBar } from "./problem-bar";
import { usePaneTheme } from "./use-pane-theme";

/** Office.js answers within a second or two; where it has not by then, it never may. */
const PATIENCE_MS = 8_000;

const useStyles = makeStyles({
  provider: { minHeight: "100%", backgroundColor: tokens.colorNeutralBackground2 },
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

export interface NoExcelProps {
  /** Excel may still answer. */
  readonly waiting: boolean;
}

/** Stands in for the pane until Excel answers, and where there is no Excel. */
export function NoExcel({ waiting }: NoExcelProps): React.JSX.Element {
  const styles = useStyles();
  const theme = usePaneTheme();
  const [patient, setPatient] = useState(waiting);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <main className={styles.page}>
        <PaneHeader />
        {waiting && patient ? (
          <Spinner size="tiny" labelPosition="after" label={<Text>Connecting to Excel</Text>} />
        ) : (
          <ProblemBar intent="warning" message={message("no-excel")} />
        )}
      </main>
    </FluentProvider>
  );
}
