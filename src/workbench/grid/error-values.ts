import { ErrorType, ErrorValueObject } from "@univerjs/engine-formula";

/** What a cell shows while its function runs; reads give it under Excel's name, "#BUSY!". */
export const WAITING: string = ErrorType.CONNECT;

/** Names that Excel's data types give to errors. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#VALUE!": "Value",
  "#NULL!": "Null",
  "#REF!": "Ref",
  "#NAME?": "Name",
  "#CALC!": "Calc",
  "#SPILL!": "Spill",
};

/** An error that ends the evaluation of a call. */
export class FunctionError extends Error {
  /**
   * @param kind as the cell shows it, e.g. "#N/A"
   * @param reason a sentence for the user, "" where there is none
   */
  constructor(
    readonly kind: string,
    readonly reason = "",
  ) {
    super(reason || kind);
  }
}

/** Whether a text of a result is the name of an error. */
export function isErrorKind(text: string): boolean {
  return text in TYPE_NAMES || text === WAITING;
}

export function errorValue(kind: string, reason = ""): ErrorValueObject {
  // Univer's enumeration lacks some of Excel's errors; its engine passes any text on.
  return ErrorValueObject.create(kind as ErrorType, reason);
}

/** An error cell as Excel hands it to a function that takes errors: an ErrorCellValue. */
export function errorCellValue(kind: string): object {
  return { type: "Error", basicType: "Error", basicValue: kind, errorType: TYPE_NAMES[kind] ?? "Value" };
}
