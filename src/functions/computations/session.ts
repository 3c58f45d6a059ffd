import { study, type Study } from "../../flex/advice/study";
import type { Need } from "../../flex/analysis";
import type { AnalysisInput } from "../../flex/analyze";
import { FunctionFailure } from "../function-failure";

/** What follows from one input, each part computed once, when it is first asked for. */
export type Session = Study;

const sessions = new WeakMap<AnalysisInput, Session>();

/** The session of an input; the same one as long as the input lives. */
export function sessionOf(input: AnalysisInput): Session {
  let session = sessions.get(input);
  if (session === undefined) sessions.set(input, (session = study(input)));
  return session;
}

/**
 * A part of the study that is measurable.
 *
 * @throws FunctionFailure (#N/A) that says what is needed
 */
export function measured<T extends { readonly measurable: true }>(
  part: T | { readonly measurable: false; readonly needs: Need },
): T {
  if (part.measurable) return part;
  throw new FunctionFailure("notAvailable", `needs-${part.needs}`);
}

/**
 * The input where it tells day by day.
 *
 * @throws FunctionFailure (#N/A) for a usage report, and where no row could be used
 */
export function dailyInput({ input }: Session): AnalysisInput {
  if (input.usage.rows === 0) throw new FunctionFailure("notAvailable", "needs-usage");
  if (input.usage.aggregate) throw new FunctionFailure("notAvailable", "needs-days");
  return input;
}
