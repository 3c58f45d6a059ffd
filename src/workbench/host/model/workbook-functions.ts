import { serialOf } from "../../../flex/dates";
import { dateShift } from "../cells/date-system";
import type { GridStore } from "../grid-store";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { WorksheetFunctionResult } from "./worksheet-function-result";

/** Worksheet functions as the API offers them: only DATE, by which an add-in tells the date systems apart. */
export class WorkbookFunctions extends RichObject {
  readonly type = WORKBOOK_FUNCTIONS;

  constructor(readonly store: GridStore) {
    super();
  }

  /** DATE in the workbook's own date system. */
  date(year: number, month: number, day: number): WorksheetFunctionResult {
    return new WorksheetFunctionResult(serialOf(year, month, day) - dateShift(this.store));
  }
}

/** What clients reach on a Functions. */
export const WORKBOOK_FUNCTIONS: RichType<WorkbookFunctions> = {
  name: "Functions",
  scalars: {},
  navigation: {},
  methods: {
    date: {
      since: "1.2",
      call: (functions, args) => functions.date(args.integer(0), args.integer(1), args.integer(2)),
    },
  },
};
