import type { Analysis, Need } from "../../flex/analysis";
import { analyze } from "../../flex/analyze";
import { chargesOf, type Charges } from "../../flex/charges";
import { FunctionFailure } from "../function-failure";
import type { FunctionInput } from "../function-input";

/** What follows from one input, each part computed once, when it is first asked for. */
export interface Session {
  readonly input: FunctionInput;
  charges(): Charges;
  analysis(): Analysis;
}

const sessions = new WeakMap<FunctionInput, Session>();
/** Charges follow from usage, rates and free minutes; whoever shares the first shares the others. */
const chargesOfUsage = new WeakMap<FunctionInput["usage"], Charges>();

/** The session of an input; the same one as long as the input lives. */
export function sessionOf(input: FunctionInput): Session {
  let session = sessions.get(input);
  if (session === undefined) {
    session = createSession(input);
    sessions.set(input, session);
  }
  return session;
}

function createSession(input: FunctionInput): Session {
  const charges = (): Charges => {
    const known = chargesOfUsage.get(input.usage);
    if (known !== undefined) return known;
    const computed = chargesOf(input.usage, input.rates, input.terms);
    chargesOfUsage.set(input.usage, computed);
    return computed;
  };
  return { input, charges, analysis: lazy(() => analyze(input, charges())) };
}

function lazy<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}

/**
 * A part of the analysis that is measurable.
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
export function dailyInput({ input }: Session): FunctionInput {
  if (input.usage.rows === 0) throw new FunctionFailure("notAvailable", "needs-usage");
  if (input.usage.aggregate) throw new FunctionFailure("notAvailable", "needs-days");
  return input;
}
