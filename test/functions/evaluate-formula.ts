import { serialOf } from "../../src/flex/dates";
import type { FunctionId } from "../../src/functions/contracts/contracts";
import { callRaw } from "./call";

type Matrix = readonly (readonly unknown[])[];

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(-?\d+(?:\.\d+)?)|([A-Z][\w.]*)(?=\()|([A-Z][\w]*(?:\[#All\])?)|([(){},;=]))/giy;

/** Excel's own functions that the examples use, over matrices. */
const NATIVE: Readonly<Record<string, (...args: Matrix[]) => Matrix>> = {
  DATE: (year, month, day) => [[serialOf(numberOf(year), numberOf(month), numberOf(day))]],
  INDEX: (rows, row, column) => [[rows![numberOf(row) - 1]![numberOf(column) - 1]]],
  ROUNDUP: (value) => [[Math.ceil(numberOf(value))]],
  TAKE: (rows, count) =>
    numberOf(count) < 0 ? rows!.slice(numberOf(count)) : rows!.slice(0, numberOf(count)),
  ROWS: (rows) => [[rows!.length]],
};

function numberOf(matrix: Matrix | undefined): number {
  return Number(matrix![0]![0]);
}

/**
 * Evaluates a formula of the reference as Excel would.
 *
 * Knows FLEX functions, array constants, numbers, text, names of tables, omitted arguments and a few functions of
 * Excel's own. Errors are thrown as the functions throw them.
 *
 * @param formula with its equals sign
 * @param tables cells by name, e.g. "Usage[#All]"
 */
export function evaluateFormula(formula: string, tables: ReadonlyMap<string, Matrix>): Matrix {
  return evaluate(formula, tables, (id, args) => callRaw(id, ...args) as Matrix);
}

/** The FLEX function that a formula calls, and the arguments that it passes; they are evaluated, the call is not. */
export function formulaCall(
  formula: string,
  tables: ReadonlyMap<string, Matrix>,
): { readonly id: FunctionId; readonly args: readonly (Matrix | null)[] } {
  let found: { readonly id: FunctionId; readonly args: readonly (Matrix | null)[] } | undefined;
  evaluate(formula, tables, (id, args) => {
    found = { id, args };
    return [];
  });
  return found!;
}

function evaluate(
  formula: string,
  tables: ReadonlyMap<string, Matrix>,
  callFunction: (id: FunctionId, args: readonly (Matrix | null)[]) => Matrix,
): Matrix {
  const tokens = [...formula.matchAll(TOKEN)];
  const length = tokens.reduce((sum, [text]) => sum + text.length, 0);
  if (length !== formula.length) throw new Error(`${formula} is not understood after ${length} characters.`);
  let next = 0;
  const peek = (): string => tokens[next]?.[0].trim() ?? "";
  const take = (wanted: string): void => {
    if (peek() !== wanted) throw new Error(`${formula} has "${peek()}" where "${wanted}" belongs.`);
    next++;
  };
  const constant = (): unknown => {
    const [, text, number, , name] = tokens[next++]!;
    if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
    if (number !== undefined) return Number(number);
    return name!.toUpperCase() === "TRUE";
  };
  const array = (): Matrix => {
    take("{");
    const rows: unknown[][] = [[constant()]];
    while (peek() !== "}") {
      if (peek() === ";") rows.push([]);
      next++;
      rows.at(-1)!.push(constant());
    }
    take("}");
    return rows;
  };
  const call = (name: string): Matrix => {
    take("(");
    const args: (Matrix | null)[] = [];
    while (peek() !== ")") {
      args.push(peek() === "," ? null : expression());
      if (peek() !== ",") continue;
      take(",");
      if (peek() === ")") args.push(null);
    }
    take(")");
    if (!name.startsWith("FLEX.")) return NATIVE[name]!(...(args as Matrix[]));
    return callFunction(name.slice(5) as FunctionId, args);
  };
  const expression = (): Matrix => {
    const [, , , fn, name] = tokens[next]!;
    if (peek() === "{") return array();
    if (fn !== undefined) {
      next++;
      return call(fn.toUpperCase());
    }
    if (name === undefined || /^(TRUE|FALSE)$/i.test(name)) return [[constant()]];
    next++;
    const table = tables.get(name);
    if (table === undefined) throw new Error(`${formula} names the table ${name}, which there is not.`);
    return table;
  };
  take("=");
  return expression();
}
