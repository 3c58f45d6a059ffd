/** Numbers by which office.js and the desktop host call each other. */

export const NativeCall = { ExecuteRichApi: 93, CommandCompleted: 94 } as const;

export const NativeEvent = { DocumentSelectionChanged: 2, RichApiMessage: 33, CommandInvoked: 39 } as const;

/** Statuses of a call's answer. */
export const Status = {
  Success: 0,
  InternalError: 5001,
  /** office.js makes it InvalidOperationInCellEditMode. */
  CellEditMode: 5004,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
} as const;

/** Bit of a request's flags: wait for the end of cell editing. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Places in the array that carries a request. */
export const REQUEST_BODY = 4;
export const REQUEST_FLAGS = 6;

/** Kinds of messages of the event RichApiMessage. */
export const Message = {
  FunctionCategory: 1,
  Invocation: 1000,
  Cancellation: 1001,
  EventCategory: 65536,
} as const;
