/** One parameter of a custom function, as functions.json describes it. */
export interface ParameterSpec {
  readonly name: string;
  readonly description?: string;
  /** "number", "string", "boolean" or "any"; absent: any. */
  readonly type?: string;
  /** "scalar" or "matrix"; absent: scalar. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface FunctionOptions {
  readonly stream?: boolean;
  readonly cancelable?: boolean;
  readonly volatile?: boolean;
  readonly requiresAddress?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
}

/** One custom function, as functions.json describes it. */
export interface FunctionSpec {
  readonly id: string;
  /** Without the add-in's namespace. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterSpec[];
  readonly options?: FunctionOptions;
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The file functions.json. */
export interface FunctionsFile {
  readonly functions: readonly FunctionSpec[];
  readonly allowErrorForDataTypeAny?: boolean;
}

export function isMatrix(parameter: ParameterSpec): boolean {
  return parameter.dimensionality === "matrix";
}

export function isAny(parameter: ParameterSpec): boolean {
  return (parameter.type ?? "any") === "any";
}

/** Whether error cells reach the function: Excel's documentation places the flag in three ways. */
export function takesErrors(file: FunctionsFile, spec: FunctionSpec): boolean {
  return Boolean(
    file.allowErrorForDataTypeAny ?? spec.allowErrorForDataTypeAny ?? spec.options?.allowErrorForDataTypeAny,
  );
}
