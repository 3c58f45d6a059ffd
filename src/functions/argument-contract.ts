import type { Grid } from "../intake/grid";

/** A product's name. Blank or unknown is #N/A, any other kind #VALUE!. */
export interface ProductArgument {
  readonly kind: "product";
}

/** A number in a unit. */
export interface NumberArgument {
  readonly kind: "number";
  /** As messages name it, e.g. "Token price". */
  readonly name: string;
  /** As messages name it, e.g. "currency per token". */
  readonly unit: string;
  readonly example: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  /** Inclusive lower bound. */
  readonly atLeast?: number;
  /** What stands where the argument is omitted; null for a required argument. */
  readonly preset: number | null;
}

/** A table with fixed columns, its header optional. */
export interface TableArgument<Required extends boolean = boolean> {
  readonly kind: "table";
  /** As messages name it, e.g. "rates". */
  readonly name: string;
  /** The workbook's table that fits, e.g. "FlexRates". */
  readonly table: string;
  readonly required: Required;
}

/** The usage, its header included. */
export interface UsageArgument {
  readonly kind: "usage";
  readonly name: string;
  readonly table: string;
}

export type ArgumentContract = ProductArgument | NumberArgument | TableArgument | UsageArgument;

/** The arguments of one function, by parameter name, in their order. */
export type FunctionContract = Readonly<Record<string, ArgumentContract>>;

/** What the engine hands to the mathematics for a contract. */
export type ArgumentValue<C extends ArgumentContract> = C extends ProductArgument
  ? string
  : C extends NumberArgument
    ? number
    : C extends UsageArgument | TableArgument<true>
      ? Grid
      : Grid | null;

export type ArgumentValues<F extends FunctionContract> = { readonly [K in keyof F]: ArgumentValue<F[K]> };
