import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate, parseIsoDate } from "../flex/dates";
import type { Corrections } from "../intake/recognition";
import { message } from "../messages/message";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(125px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0 },
  apply: { alignSelf: "flex-start" },
});

type Period = NonNullable<Corrections["period"]>;

export interface PeriodFieldsProps {
  /** As known so far; null where it is not. */
  readonly period: Period | null;
  readonly busy: boolean;
  readonly onApply: (period: Period) => void;
}

/** The first and last day that a report covers, to be stated or corrected. */
export function PeriodFields({ period, busy, onApply }: PeriodFieldsProps): React.JSX.Element {
  const styles = useStyles();
  const [first, setFirst] = useState(period === null ? "" : isoDate(period.from));
  const [last, setLast] = useState(period === null ? "" : isoDate(period.to));
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
  const isTurned = from !== null && to !== null && to < from;
  return (
    <div className={styles.group}>
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
        onClick={() => onApply({ from: from!, to: to! })}
      >
        Use these days
      </Button>
    </div>
  );
}
