import type { DataIssue } from "../flex/data-issue";
import { message } from "../messages/message";
import { FunctionFailure } from "./function-failure";

/** The sentence for an issue of the data. */
export function issueSentence({ code, params }: DataIssue): string {
  return message(code, params);
}

/**
 * Why a table cannot be used: none of its rows can.
 *
 * @param argument as messages name it, e.g. "rates"
 * @param blocked the first issue that set a row aside
 */
export function unreadable(argument: string, blocked: DataIssue): FunctionFailure {
  const params = { argument, row: blocked.row ?? "?", reason: issueSentence(blocked) };
  return new FunctionFailure("value", "functions.rangeUnreadable", params);
}
