import { message } from "../messages/message";

/** Codes of Excel that users can do something about, and our sentence for each. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "excel-cell-edit",
  AccessDenied: "excel-access-denied",
  ReadOnlyWorkbook: "excel-access-denied",
  WriteNotSupportedWhenModalDialogOpen: "excel-dialog-open",
  RequestPayloadSizeLimitExceeded: "excel-too-much",
  ResponsePayloadSizeLimitExceeded: "excel-too-much",
  ActivityLimitReached: "excel-busy",
  InvalidOrTimedOutSession: "excel-session-lost",
};

/**
 * The code of an error of Office.js.
 *
 * @param error anything thrown
 * @returns e.g. "ItemNotFound", or null for an error that is not Excel's
 */
export function officeErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("debugInfo" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** @returns whether a job ended because its `AbortSignal` was aborted */
export function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}

/**
 * What to tell the user about an error.
 *
 * @param error anything thrown by a job
 * @returns our own errors' message, a sentence of ours for the errors of Excel that have a cure, else Excel's words
 */
export function sentenceFor(error: unknown): string {
  const code = officeErrorCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (code === null) return detail;
  const sentence = SENTENCES[code];
  return sentence === undefined ? message("excel-refused", { code, detail }) : message(sentence);
}
