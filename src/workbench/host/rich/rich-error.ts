/** Excel's own sentences; `office.js` shows them as the error's message. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
} as const;

/** @source https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const STATUS: Readonly<Partial<Record<RichErrorCode, number>>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};
const BAD_REQUEST = 400;

export type RichErrorCode = keyof typeof MESSAGES;

/** A request that the host answers with an error, as Excel would. */
export class RichError extends Error {
  /** "Class.member" at which the request failed; the dispatcher fills it in. */
  location = "";

  /** @param message Excel's usual sentence for the code where absent */
  constructor(
    readonly code: RichErrorCode,
    message?: string,
  ) {
    super(message ?? MESSAGES[code]);
    this.name = "RichError";
  }

  /** As office.js shows it in `error.httpStatusCode`. */
  get httpStatus(): number {
    return STATUS[this.code] ?? BAD_REQUEST;
  }
}

/** What the host answers where it has no implementation: never a default value. */
export function notImplemented(what: string): RichError {
  return new RichError("NotImplemented", `NotImplemented: ${what}`);
}
