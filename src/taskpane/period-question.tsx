import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { parseIsoDate } from "../flex/dates";
import type { Corrections } from "../intake/recognition";
import { message } from "../messages/message";
import { QuestionPanel } from "./question-panel";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(125px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0 },
  apply: { alignSelf: "flex-start" },
});

export interface PeriodQuestionProps {
  readonly busy: boolean;
  readonly onAnswer: (period: NonNullable<Corrections["period"]>) => void;
}

/** Asks which days a usage report covers that does not say so. The analysis does not wait for the answer. */
export function PeriodQuestion({ busy, onAnswer }: PeriodQuestionProps): React.JSX.Element {
  const styles = useStyles();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
  const isTurned = from !== null && to !== null && to < from;
  return (
    <QuestionPanel title="Which days does it cover?">
      <p className={styles.text}>{message("pane.askPeriod")}</p>
      <div className={styles.fields}>
        <Field label="First day">
          <Input
            className={styles.input}
            type="date"
            value={first}
            onChange={(_, { value }) => setFirst(value)}
          />
        </Field>
        <Field label="Last day" validationMessage={isTurned ? message("pane.badPeriod") : undefined}>
          <Input
            className={styles.input}
            type="date"
            value={last}
            onChange={(_, { value }) => setLast(value)}
          />
        </Field>
      </div>
      <Button
        className={styles.apply}
        size="small"
        disabledFocusable={busy || from === null || to === null || isTurned}
        onClick={() => onAnswer({ from: from!, to: to! })}
      >
        Use these days
      </Button>
    </QuestionPanel>
  );
}
