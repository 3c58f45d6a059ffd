import {
  describe,
  isOptional,
  type ArgumentContract,
  type WordArgument,
} from "../arguments/argument-contract";
import { CONTRACTS, type FunctionId } from "../contracts/contracts";
import type { FunctionSpec } from "../contracts/function-spec";
import { HELP } from "./help";

/** One parameter in functions.json. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "string";
  readonly dimensionality?: "matrix";
  readonly optional?: true;
  /** The list of words that hosts with custom enums offer; others take the parameter for plain text. */
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  readonly options: { readonly allowErrorForDataTypeAny: true; readonly cancelable?: true };
}

export interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
}

/** The file functions.json: what Excel knows of the functions. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: true;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/**
 * The metadata of all functions.
 *
 * Every argument but a word is declared as a range of any type: only so an array reaches the function as a whole, and
 * a wrong kind or an error cell reaches it at all and is answered with a reason. `allowErrorForDataTypeAny` is
 * documented as a top-level property; each function repeats it for hosts that read a function's entry alone.
 *
 * @param origin scheme and host that serve the help page, without a slash at the end
 */
export function functionsMetadata(origin: string): FunctionsMetadata {
  const ids = Object.keys(CONTRACTS) as FunctionId[];
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: ids.map((id) => functionMetadata(id, CONTRACTS[id], origin)),
    enums: enumsOf(ids.flatMap((id) => Object.values<ArgumentContract>(CONTRACTS[id].arguments))),
  };
}

/** Page that the help URLs point at, within the built files. */
export const HELP_PAGE = "help/functions.html";

function functionMetadata(id: FunctionId, spec: FunctionSpec, origin: string): FunctionMetadata {
  return {
    id,
    name: id,
    description: shortDescription(id),
    helpUrl: `${origin}/${HELP_PAGE}#${id.toLowerCase()}`,
    parameters: Object.entries(spec.arguments).map(([name, argument]) => parameter(name, argument)),
    result: { type: "any", dimensionality: "matrix" },
    options: { allowErrorForDataTypeAny: true, ...(spec.heavy ? { cancelable: true } : {}) },
  };
}

/**
 * What autocomplete says of a function: its summary and its first example.
 *
 * @example shortDescription("TOKENRATE") //=> "Tokens that one … Example: =FLEX.TOKENRATE(\"Revit\") is 8."
 */
function shortDescription(id: FunctionId): string {
  const { summary, examples } = HELP[id];
  const { formula, shows } = examples[0];
  const result = typeof shows === "number" ? ` is ${shows}` : "";
  return `${summary} Example: ${formula}${result}.`;
}

function parameter(name: string, argument: ArgumentContract): ParameterMetadata {
  const described = { name, description: describe(argument) };
  const optional = isOptional(argument) ? ({ optional: true } as const) : {};
  if (argument.kind === "word")
    return { ...described, type: "string", ...optional, customEnumId: argument.list };
  return { ...described, type: "any", dimensionality: "matrix", ...optional };
}

function enumsOf(all: readonly ArgumentContract[]): EnumMetadata[] {
  const lists = new Map<string, WordArgument>();
  for (const argument of all) if (argument.kind === "word") lists.set(argument.list, argument);
  return [...lists].map(([id, { words }]) => ({
    id,
    type: "string",
    values: words.map(({ word, text }) => ({ name: word, stringValue: word, tooltip: text })),
  }));
}

/**
 * A function as autocomplete shows it.
 *
 * @example signature("TOKENRATE") //=> "FLEX.TOKENRATE(product, [rates])"
 */
export function signature(id: FunctionId): string {
  const parameters = Object.entries<ArgumentContract>(CONTRACTS[id].arguments).map(([name, argument]) =>
    isOptional(argument) ? `[${name}]` : name,
  );
  return `FLEX.${id}(${parameters.join(", ")})`;
}
