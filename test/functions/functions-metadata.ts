import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { completeMetadata } from "../../scripts/functions-metadata-plugin";

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: "matrix";
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: "matrix" };
  readonly options: Readonly<Record<string, unknown>>;
}

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** functions.json as the build writes it. */
export async function functionsMetadata(): Promise<FunctionsMetadata> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(["src/functions/functions.ts"]);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return completeMetadata(JSON.parse(metadataJson));
}

/** A function as autocomplete shows it, e.g. "FLEX.TOKENRATE(product, [rates])". */
export function signature({ name, parameters }: FunctionMetadata): string {
  const shown = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `FLEX.${name}(${shown.join(", ")})`;
}
