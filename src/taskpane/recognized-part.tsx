import { openOrders } from "../intake/open-orders";
import { DateOrderQuestion } from "./date-order-question";
import { PeriodQuestion } from "./period-question";
import { RecognitionPanel } from "./recognition-panel";
import type { RecognitionPanelProps } from "./recognition-panel";

/** What is to be asked about the data, and what it was recognized as. */
export function RecognizedPart(props: RecognitionPanelProps): React.JSX.Element {
  const { input, busy, onCorrect } = props;
  const { recognition, corrections } = input;
  const [open] = openOrders(recognition);
  const lacksPeriod = recognition.shape === "usage report" && recognition.period === null;
  return (
    <>
      {open !== undefined && (
        <DateOrderQuestion
          finding={open}
          busy={busy}
          onAnswer={(dateOrder) => onCorrect({ ...corrections, dateOrder })}
        />
      )}
      {lacksPeriod && (
        <PeriodQuestion busy={busy} onApply={(period) => onCorrect({ ...corrections, period })} />
      )}
      <RecognitionPanel {...props} />
    </>
  );
}
