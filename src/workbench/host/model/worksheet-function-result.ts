import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";

/** What a worksheet function gave. */
export class WorksheetFunctionResult extends RichObject {
  readonly type = FUNCTION_RESULT;

  constructor(readonly value: number) {
    super();
  }
}

/** What clients reach on the result of a worksheet function. */
export const FUNCTION_RESULT: RichType<WorksheetFunctionResult> = {
  name: "FunctionResult",
  scalars: {
    error: { since: "1.2", get: () => null },
    value: { since: "1.2", get: (result) => result.value },
  },
  navigation: {},
  methods: {},
};
