import { makeStyles, tokens } from "@fluentui/react-components";
import { Panel } from "./panel";
import type { PanelProps } from "./panel";

const useStyles = makeStyles({
  question: { boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}` },
});

/** A part of the pane that asks something. */
export function QuestionPanel({ title, children }: PanelProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <Panel title={title} className={styles.question}>
      {children}
    </Panel>
  );
}
