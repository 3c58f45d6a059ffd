import { MessageBar, MessageBarBody } from "@fluentui/react-components";

export interface ProblemBarProps {
  /** Names the culprit and the cure. */
  readonly message: string;
  readonly intent?: "error" | "warning" | "info";
}

/** A sentence that needs attention; read out when it appears. */
export function ProblemBar({ message, intent = "error" }: ProblemBarProps): React.JSX.Element {
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody>{message}</MessageBarBody>
    </MessageBar>
  );
}
