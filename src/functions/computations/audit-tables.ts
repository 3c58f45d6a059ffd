import { bridgePeriods } from "../../flex/advice/bridge-periods";
import { consumptionBridge, type BridgeSide } from "../../flex/activity/consumption-bridge";
import { message } from "../../messages/message";
import type { Span } from "../arguments/argument-contract";
import { FunctionFailure } from "../function-failure";
import type { ResultCell, ResultRows } from "../spill";
import { dailyInput, measured, type Session } from "./session";

/** From what the annual window spent to what it could have spent, cause by cause; then the waste rate. */
export function waterfallTable(session: Session): ResultRows {
  const { from, to, steps, wasteRate } = measured(session.waterfall());
  return [
    ["from", null, from, null, null],
    ...steps.map(({ name, tag, amount, tokens, off, needs }) => {
      const isMeasured = needs === null && !off;
      const note = needs !== null ? message(`needs-${needs}`) : off ? message("functions.stepOff") : null;
      return [name, tag, amount, isMeasured ? tokens : null, note];
    }),
    ["to", null, to, null, null],
    ["waste rate", null, wasteRate, null, null],
  ];
}

export interface VarianceParams {
  /** null: those that the analysis compares. */
  readonly periodA: Span | null;
  readonly periodB: Span | null;
}

/** What changed between two periods, cause by cause: the steps add up. */
export function variance(session: Session, params: VarianceParams): ResultRows {
  const { usage, terms } = dailyInput(session);
  const { a, b } = spansOf(session, params);
  const { tokenPrice } = terms;
  const bridge = consumptionBridge(usage, session.charges(), a, b, tokenPrice, tokenPrice);
  const side = (name: string, { from, to, tokens, cost }: BridgeSide): ResultCell[] => [
    name,
    from,
    to,
    tokens,
    cost,
  ];
  return [
    side("period A", bridge.a),
    ...bridge.steps.map(({ name, tokens, cost }) => [name, null, null, tokens, cost]),
    side("period B", bridge.b),
  ];
}

/** A period A that nobody names lies before period B and is as long; a period B that nobody names is the latest. */
function spansOf(
  session: Session,
  { periodA, periodB }: VarianceParams,
): { readonly a: Span; readonly b: Span } {
  const { period, asOf } = session.analysis();
  const latest = bridgePeriods(period!, asOf!);
  const b = periodB ?? latest?.b;
  if (b === undefined) throw new FunctionFailure("notAvailable", "needs-twoDays");
  const days = b.to - b.from + 1;
  return { a: periodA ?? { from: b.from - days, to: b.from - 1 }, b };
}
