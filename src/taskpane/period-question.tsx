import { makeStyles, tokens } from "@fluentui/react-components";
import { message } from "../messages/message";
import { PeriodFields } from "./period-fields";
import type { PeriodFieldsProps } from "./period-fields";
import { QuestionPanel } from "./question-panel";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Asks which days a usage report covers that does not say so. The analysis does not wait for the answer. */
export function PeriodQuestion(props: Omit<PeriodFieldsProps, "period">): React.JSX.Element {
  const styles = useStyles();
  return (
    <QuestionPanel title="Which days does it cover?">
      <p className={styles.text}>{message("pane.askPeriod")}</p>
      <PeriodFields period={null} {...props} />
    </QuestionPanel>
  );
}
