import { BaseFunction } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { CallerCell, CellReasons } from "./cell-reasons";
import { errorValue, FunctionError, WAITING } from "./error-values";
import { callArguments, resultShape } from "./function-arguments";
import type { FunctionCalls } from "./function-calls";
import type { FunctionSpec } from "./function-metadata";
import { arrayValue, resultValue } from "./function-results";

/** Excel's greatest number of arguments, for a function whose last parameter repeats. */
const MAX_ARGUMENTS = 255;
/** A range in the place of one value makes a call for each of its cells; more than this are a mistake. */
const MAX_CALLS = 100_000;

/** What a bridged function works with. */
export interface BridgeContext {
  readonly calls: FunctionCalls;
  readonly reasons: CellReasons;
  readonly takesErrors: boolean;
  /** The address of a cell as the runtime takes it, e.g. "Sheet1!B2". */
  readonly addressOf: (cell: CallerCell) => string;
}

/** A custom function of the add-in, as one of the grid's own functions. */
export class BridgedFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    name: string,
    private readonly spec: FunctionSpec,
    private readonly context: BridgeContext,
  ) {
    super(name);
    const { parameters } = spec;
    this.minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = parameters.some(({ repeating }) => repeating) ? MAX_ARGUMENTS : parameters.length;
  }

  /** Never throws: an exception in one function would stop the formula engine for all. */
  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const caller = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    try {
      return this.results(values, caller);
    } catch (error) {
      const { kind, reason } =
        error instanceof FunctionError ? error : new FunctionError("#VALUE!", String(error));
      if (kind !== WAITING) this.context.reasons.set(caller, reason);
      return errorValue(kind, reason);
    }
  }

  private results(values: readonly BaseValueObject[], caller: CallerCell): BaseValueObject {
    const { rows, columns } = resultShape(this.spec, values);
    if (rows === 1 && columns === 1) {
      const result = this.call(values, { row: 0, column: 0 }, caller);
      this.context.reasons.set(caller, "");
      return result;
    }
    if (rows * columns > MAX_CALLS) {
      throw new FunctionError("#VALUE!", `${this.spec.name} would be called for ${rows * columns} cells.`);
    }
    const firstReason = { text: "" };
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        this.element(values, { row, column }, caller, firstReason),
      ),
    );
    this.context.reasons.set(caller, firstReason.text);
    return arrayValue(cells);
  }

  /** One of many results: an error takes its own cell only. */
  private element(
    values: readonly BaseValueObject[],
    place: { row: number; column: number },
    caller: CallerCell,
    firstReason: { text: string },
  ): BaseValueObject {
    try {
      const result = this.call(values, place, caller);
      return result.isArray() ? errorValue("#CALC!") : result;
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      firstReason.text ||= error.reason;
      return errorValue(error.kind, error.reason);
    }
  }

  private call(
    values: readonly BaseValueObject[],
    place: { row: number; column: number },
    caller: CallerCell,
  ): BaseValueObject {
    const args = callArguments(this.spec, values, place, this.context.takesErrors);
    const address = this.spec.options?.requiresAddress ? this.context.addressOf(caller) : "";
    const answer = this.context.calls.ask(this.spec, args, address, caller);
    if (answer === null) throw new FunctionError(WAITING);
    if ("error" in answer) throw new FunctionError(answer.error, answer.message);
    return resultValue(answer.value);
  }
}
