import type { FailureKind } from "../function-failure";
import type { Grid } from "../../intake/grid";

/** What all arguments state: the words of autocomplete, parameter help and the reference. */
interface Described {
  /** What to give, as a sentence with an example. */
  readonly text: string;
}

/**
 * One value. Where a range or array stands in its place the function is computed for each of its cells, as Excel's own
 * functions are.
 */
interface ScalarArgument extends Described {
  /** As messages name it, e.g. "Token price". */
  readonly name: string;
}

/** The name of a product or a user. */
export interface NameArgument extends ScalarArgument {
  readonly kind: "name";
  /** A name that fits, for messages. */
  readonly example: string;
}

/** What an argument that may be left empty is then; "refused" where it may not be. */
type Empty<V> = "refused" | V | null;

/** A number in a unit. */
export interface NumberArgument<E extends Empty<number> = Empty<number>> extends ScalarArgument {
  readonly kind: "number";
  /** As messages name it, e.g. "currency per token". */
  readonly unit: string;
  readonly example: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  /** Inclusive bounds. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly whole?: boolean;
  readonly empty: E;
  /** What holds then, as a sentence. */
  readonly emptyText?: string;
  /** Which error a blank gives: a price that is missing is #VALUE!, days that nobody stated are #N/A. */
  readonly blank?: FailureKind;
}

/** A day; null where it is left empty. */
export interface DateArgument extends ScalarArgument {
  readonly kind: "date";
  readonly emptyText: string;
}

/** A word out of few. Not broadcast: it decides the shape of a table. */
export interface WordArgument<W extends string = string> extends ScalarArgument {
  readonly kind: "word";
  /** Id of the list that hosts with custom enums offer. */
  readonly list: string;
  readonly words: readonly { readonly word: W; readonly text: string }[];
  readonly empty: W | null;
  readonly emptyText: string;
}

/** A span of days: a year, quarter or month as text, or two cells with its first and last day. */
export interface SpanArgument extends ScalarArgument {
  readonly kind: "span";
  readonly emptyText: string;
}

/** A table with fixed columns, its header optional. */
export interface TableArgument<Required extends boolean = boolean> extends Described {
  readonly kind: "table";
  /** As messages name it, e.g. "rates". */
  readonly name: string;
  /** The workbook's table that fits, e.g. "FlexRates". */
  readonly table: string;
  readonly required: Required;
  readonly emptyText?: string;
}

/** Usage, its header included. */
export interface UsageArgument<Required extends boolean = boolean> extends Described {
  readonly kind: "usage";
  readonly name: string;
  readonly table: string;
  readonly required: Required;
  readonly emptyText?: string;
}

export type BroadcastArgument = NameArgument | NumberArgument | DateArgument;
export type ArgumentContract =
  BroadcastArgument | WordArgument | SpanArgument | TableArgument | UsageArgument;

/** The arguments of one function, by parameter name, in their order. */
export type FunctionContract = Readonly<Record<string, ArgumentContract>>;

/** First and last serial day of a span, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type WhenEmpty<E, V> = E extends null ? V | null : V;

/** What the engine hands to a function for a contract. */
export type ArgumentValue<C extends ArgumentContract> = C extends NameArgument
  ? string
  : C extends NumberArgument<infer E>
    ? WhenEmpty<E, number>
    : C extends DateArgument
      ? number | null
      : C extends WordArgument<infer W>
        ? WhenEmpty<C["empty"], W>
        : C extends SpanArgument
          ? Span | null
          : C extends TableArgument<true> | UsageArgument<true>
            ? Grid
            : Grid | null;

export type ArgumentValues<F extends FunctionContract> = { readonly [K in keyof F]: ArgumentValue<F[K]> };

/** Whether a range in the argument's place makes a function be computed for each of its cells. */
export function isBroadcast(contract: ArgumentContract): contract is BroadcastArgument {
  return contract.kind === "name" || contract.kind === "number" || contract.kind === "date";
}

/** Whether an argument may be left empty. */
export function isOptional(contract: ArgumentContract): boolean {
  switch (contract.kind) {
    case "name":
      return false;
    case "number":
      return contract.empty !== "refused";
    case "date":
    case "word":
    case "span":
      return true;
    case "table":
    case "usage":
      return !contract.required;
  }
}

/** What parameter help says of an argument: what to give, and what holds where it is left empty. */
export function describe(contract: ArgumentContract): string {
  const empty = "emptyText" in contract ? contract.emptyText : undefined;
  return empty === undefined ? contract.text : `${contract.text} Empty: ${empty}`;
}
