import { cellAddress, quotedSheet } from "./a1";

/** How tightly a formula's outermost operation binds. */
const SUM = 1;
const PRODUCT = 2;
const ATOM = 3;

/**
 * A formula and what it yields, kept together so that they cannot drift apart.
 *
 * Every operation computes its value exactly as the spreadsheet will: same operations, same order.
 */
export interface Expression {
  /** null where the formula yields an empty text. */
  readonly value: number | null;
  /** {@link SUM}, {@link PRODUCT} or {@link ATOM}. */
  readonly binding: number;
  /** Formula text without "=", as written on the sheet `home`: references to it carry no sheet name. */
  text(home: string): string;
}

/** The name of a sheet as a reference from `home` carries it; nothing for `home` itself. */
export function sheetPrefix(sheet: string, home: string): string {
  return sheet === home ? "" : `${quotedSheet(sheet)}!`;
}

/** An expression that needs no parentheses anywhere: a reference or a function call. */
export function atom(value: number | null, text: (home: string) => string): Expression {
  return { value, binding: ATOM, text };
}

/**
 * A reference to one cell.
 *
 * @param sheet name of the sheet, unquoted
 * @param row 0-based
 * @param column 0-based
 * @param value what the cell holds; null for a blank or a text
 */
export function cellRef(sheet: string, row: number, column: number, value: number | null): Expression {
  return atom(value, (home) => sheetPrefix(sheet, home) + cellAddress(row, column));
}

/** The same reference, staying put when the user copies the formula. */
export function fixed(reference: Expression): Expression {
  return atom(reference.value, (home) => reference.text(home).replace(/([A-Z]+)(\d+)$/, "$$$1$$$2"));
}

/** A number of 0 or more that stands in the formula itself, such as the days of a year. */
export function constant(value: number): Expression {
  return atom(value, () => String(value));
}

/** `a * b * ...`, from left to right. */
export function times(first: Expression, ...rest: readonly Expression[]): Expression {
  return chain(PRODUCT, "*", (a, b) => a * b, first, rest);
}

/** `a / b`, where b is known not to be 0. */
export function over(dividend: Expression, divisor: Expression): Expression {
  return chain(PRODUCT, "/", (a, b) => a / b, dividend, [divisor]);
}

/** `a - b - ...`, from left to right. */
export function minus(first: Expression, ...rest: readonly Expression[]): Expression {
  return chain(SUM, "-", (a, b) => a - b, first, rest);
}

/** `a + b + ...`, from left to right. */
export function plus(first: Expression, ...rest: readonly Expression[]): Expression {
  return chain(SUM, "+", (a, b) => a + b, first, rest);
}

/** `a / b`, or an empty text where b is not above 0: there is nothing that a could be a share of. */
export function overOrBlank(dividend: Expression, divisor: Expression): Expression {
  if (numberOf(divisor) > 0) return ifAboveZero(divisor, over(dividend, divisor));
  const unused = over(dividend, { ...divisor, value: 1 });
  return ifAboveZero(divisor, { ...unused, value: null });
}

/** MAX of its arguments. */
export function max(...items: readonly Expression[]): Expression {
  return call("MAX", Math.max(...items.map(numberOf)), items);
}

/** The next whole number away from zero, of a number of 0 or more. */
export function roundUp(item: Expression): Expression {
  return call("ROUNDUP", Math.ceil(numberOf(item)), [item, constant(0)]);
}

/** `then` where a <= b, else `otherwise`. */
export function ifAtMost(a: Expression, b: Expression, then: Expression, otherwise: Expression): Expression {
  return atom(
    numberOf(a) <= numberOf(b) ? then.value : otherwise.value,
    (home) => `IF(${a.text(home)}<=${b.text(home)},${then.text(home)},${otherwise.text(home)})`,
  );
}

function ifAboveZero(tested: Expression, then: Expression): Expression {
  return atom(then.value, (home) => `IF(${tested.text(home)}>0,${then.text(home)},"")`);
}

function call(name: string, value: number, items: readonly Expression[]): Expression {
  return atom(value, (home) => `${name}(${items.map((item) => item.text(home)).join(",")})`);
}

/** Operands on the right bind tighter than the operator, so that the order of evaluation is the one computed here. */
function chain(
  binding: number,
  operator: string,
  apply: (a: number, b: number) => number,
  first: Expression,
  rest: readonly Expression[],
): Expression {
  const operand = (item: Expression, least: number, home: string): string =>
    item.binding >= least ? item.text(home) : `(${item.text(home)})`;
  return {
    value: rest.map(numberOf).reduce(apply, numberOf(first)),
    binding,
    text: (home) =>
      [operand(first, binding, home), ...rest.map((item) => operand(item, binding + 1, home))].join(operator),
  };
}

function numberOf(expression: Expression): number {
  if (expression.value === null) {
    throw new Error("A formula would compute with an empty text: ask first whether its operand has a value.");
  }
  return expression.value;
}
