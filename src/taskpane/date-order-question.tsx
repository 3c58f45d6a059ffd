import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { DateOrder, DateOrderFinding } from "../intake/recognition";
import { message } from "../messages/message";
import { dateMeanings } from "./date-order-texts";
import { QuestionPanel } from "./question-panel";

export interface DateOrderQuestionProps {
  /** Of a column whose order is open. */
  readonly finding: DateOrderFinding;
  readonly busy: boolean;
  readonly onAnswer: (order: DateOrder) => void;
}

/** Asks what a date means that can be read in two ways. The analysis waits for the answer. */
export function DateOrderQuestion({ finding, busy, onAnswer }: DateOrderQuestionProps): React.JSX.Element {
  const { column, example, reason } = finding;
  const meanings = dateMeanings(example);
  const isOpen = meanings.every(({ text }) => text.includes("("));
  const question = isOpen
    ? message("pane.askOrder", { column, value: example })
    : message("pane.askOrderTied", { column, reason });
  return (
    <QuestionPanel title="Day or month first?">
      <Field label={question}>
        <RadioGroup disabled={busy} onChange={(_, { value }) => onAnswer(value as DateOrder)}>
          {meanings.map(({ order, text }) => (
            <Radio key={order} value={order} label={text} />
          ))}
        </RadioGroup>
      </Field>
    </QuestionPanel>
  );
}
