import { serialOf } from "../../../flex/dates";
import { dateShift } from "../cells/date-system";
import type { GridStore } from "../grid-store";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";

/** Worksheet functions as the API offers them: only DATE, by which an add-in tells the date systems apart. */
export class WorkbookFunctions extends RichObject {
  readonly type = WORKBOOK_FUNCTIONS;

  constructor(readonly store: GridStore) {
    super();
  }

  /** DATE in the workbook's own date system. */
  date(year: number, month: number, day: number): FunctionResult {
    return new FunctionResult(serialOf(year, month, day) - dateShift(this.store));
  }
}

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

/** What a worksheet function gave. */
class FunctionResult extends RichObject {
  readonly type = FUNCTION_RESULT;

  constructor(readonly value: number) {
    super();
  }
}

export const FUNCTION_RESULT: RichType<FunctionResult> = {
  name: "FunctionResult",
  scalars: {
    error: { since: "1.2", get: () => null },
    value: { since: "1.2", get: (result) => result.value },
  },
  navigation: {},
  methods: {},
};
