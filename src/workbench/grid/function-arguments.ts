import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import { errorCellValue, FunctionError, WAITING } from "./error-values";
import { isAny, isMatrix } from "./function-metadata";
import type { FunctionSpec, ParameterSpec } from "./function-metadata";

/** Rows and columns of the results of a call. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** A value as it stands in a cell: null for a blank one. */
type CellContent = string | number | boolean | null | FunctionError;

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function contentOf(value: Nullable<BaseValueObject>): CellContent {
  if (!value || value.isNull()) return null;
  if (value.isError()) return new FunctionError(String(value.getValue()));
  return value.isBoolean() ? Boolean(value.getValue()) : value.getValue();
}

function parameterAt(spec: FunctionSpec, index: number): ParameterSpec | undefined {
  const { parameters } = spec;
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
}

/** Excel's blank: 0 where a number may stand, FALSE for a boolean, "" for text and in ranges of any type. */
function blankFor(parameter: ParameterSpec): number | string | boolean {
  if (parameter.type === "number") return 0;
  if (parameter.type === "boolean") return false;
  return parameter.type === "string" || isMatrix(parameter) ? "" : 0;
}

function numberOf(content: string | number | boolean, parameter: ParameterSpec): number | string {
  if (typeof content === "number") return content;
  if (typeof content === "boolean") return content ? 1 : 0;
  if (isMatrix(parameter)) return content;
  const number = Number(content);
  if (content.trim() === "" || Number.isNaN(number)) {
    throw new FunctionError("#VALUE!", `The argument ${parameter.name} must be a number, not "${content}".`);
  }
  return number;
}

/** Excel converts an argument to the declared type before it calls the function. */
function convert(content: CellContent, parameter: ParameterSpec, takesErrors: boolean): unknown {
  if (content instanceof FunctionError) {
    // A value that is still on its way is none that a function could take.
    if (takesErrors && isAny(parameter) && content.kind !== WAITING) return errorCellValue(content.kind);
    throw content;
  }
  if (content === null) return blankFor(parameter);
  if (parameter.type === "number") return numberOf(content, parameter);
  if (parameter.type === "string")
    return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
  if (parameter.type === "boolean" && typeof content === "number") return content !== 0;
  return content;
}

function matrixArgument(value: BaseValueObject, parameter: ParameterSpec, takesErrors: boolean): unknown[][] {
  const one = (cell: Nullable<BaseValueObject>) => convert(contentOf(cell), parameter, takesErrors);
  if (!isArray(value)) return [[one(value)]];
  return value.getArrayValue().map((row) => row.map(one));
}

/** The element of an array that belongs to a result; rows and columns of one are repeated. */
function elementAt(value: ArrayValueObject, row: number, column: number): Nullable<BaseValueObject> {
  const rows = value.getRowCount();
  const columns = value.getColumnCount();
  if ((row >= rows && rows > 1) || (column >= columns && columns > 1)) throw new FunctionError("#N/A");
  return value.get(rows === 1 ? 0 : row, columns === 1 ? 0 : column);
}

/**
 * The size of the results: a range given where a function takes one value makes Excel call it for each cell.
 *
 * @param values arguments as the formula engine passes them
 */
export function resultShape(spec: FunctionSpec, values: readonly BaseValueObject[]): Shape {
  let rows = 1;
  let columns = 1;
  values.forEach((value, index) => {
    const parameter = parameterAt(spec, index);
    if (!parameter || isMatrix(parameter) || !isArray(value)) return;
    rows = Math.max(rows, value.getRowCount());
    columns = Math.max(columns, value.getColumnCount());
  });
  return { rows, columns };
}

/**
 * The arguments of a call as they go to the runtime.
 *
 * An optional argument that is left out goes as null; matrices go as rows of cells.
 *
 * @param values arguments as the formula engine passes them
 * @param row, column which of the results the call is for
 * @param takesErrors error cells go to parameters of any type instead of ending the call
 * @throws FunctionError where an argument cannot be converted, or is an error
 */
export function callArguments(
  spec: FunctionSpec,
  values: readonly BaseValueObject[],
  { row, column }: { row: number; column: number },
  takesErrors: boolean,
): unknown[] {
  const given = values.map((value, index) => {
    const parameter = parameterAt(spec, index);
    if (!parameter) throw new FunctionError("#VALUE!", `${spec.name} takes fewer arguments.`);
    if (parameter.optional && !isArray(value) && value.isNull()) return null;
    if (isMatrix(parameter)) return matrixArgument(value, parameter, takesErrors);
    const cell = isArray(value) ? elementAt(value, row, column) : value;
    return convert(contentOf(cell), parameter, takesErrors);
  });
  return spec.parameters.map((parameter, index) =>
    parameter.repeating ? given.slice(index) : (given[index] ?? null),
  );
}
