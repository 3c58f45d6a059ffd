import type { CellValue, SheetSpec } from "../../src/report/sheet-spec";

type Value = CellValue | Value[];

/** The formulas' tokens: numbers, texts, references with or without a sheet, function names, operators. */
const TOKEN =
  /\s*(\d+(?:\.\d+)?|"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|<=|>=|<>|[-+*/(),=<>])/y;

/**
 * A small evaluator of the formulas that reports use, written apart from them: it knows the rules of a spreadsheet,
 * not how the report made its formulas.
 *
 * Every reference is followed to the formula behind it, so an expected value cannot vouch for itself.
 */
export class FormulaEvaluator {
  readonly #byName: ReadonlyMap<string, SheetSpec>;
  readonly #known = new Map<string, CellValue>();

  constructor(sheets: readonly SheetSpec[]) {
    this.#byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** What a cell shows. */
  valueAt(sheetName: string, row: number, column: number): CellValue {
    const key = `${sheetName}!${row},${column}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const sheet = this.#byName.get(sheetName);
    if (sheet === undefined) throw new Error(`#REF! ${sheetName}`);
    const cell = sheet.cells[row]?.[column] ?? null;
    const value =
      cell?.formula === undefined ? (cell?.value ?? null) : this.#evaluate(cell.formula, sheetName);
    this.#known.set(key, value);
    return value;
  }

  #evaluate(formula: string, home: string): CellValue {
    const tokens = tokensOf(formula.replace(/^=/, ""));
    const parser = new Parser(tokens, (reference) => this.#range(reference, home));
    const value = parser.comparison();
    if (!parser.done) throw new Error(`cannot read all of ${formula}`);
    return scalar(value);
  }

  #range(reference: string, home: string): Value {
    const match = /^(?:'((?:[^']|'')*)'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
    if (match === null) throw new Error(`no reference: ${reference}`);
    const sheet = match[1]?.replace(/''/g, "'") ?? home;
    const [top, left] = [Number(match[3]) - 1, columnOf(match[2]!)];
    if (match[4] === undefined) return this.valueAt(sheet, top, left);
    const [bottom, right] = [Number(match[5]) - 1, columnOf(match[4])];
    const values: Value[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) values.push(this.valueAt(sheet, row, column));
    return values;
  }
}

class Parser {
  #position = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly range: (reference: string) => Value,
  ) {}

  get done(): boolean {
    return this.#position === this.tokens.length;
  }

  comparison(): Value {
    const left = this.#sum();
    const operator = this.#take("<=", ">=", "<>", "=", "<", ">");
    if (operator === null) return left;
    const [a, b] = [scalar(left) ?? 0, scalar(this.#sum()) ?? 0];
    if (operator === "=") return a === b;
    if (operator === "<>") return a !== b;
    if (operator === "<=") return a <= b;
    if (operator === ">=") return a >= b;
    return operator === "<" ? a < b : a > b;
  }

  #sum(): Value {
    let left = this.#product();
    for (let operator = this.#take("+", "-"); operator !== null; operator = this.#take("+", "-")) {
      const right = number(this.#product());
      left = operator === "+" ? number(left) + right : number(left) - right;
    }
    return left;
  }

  #product(): Value {
    let left = this.#operand();
    for (let operator = this.#take("*", "/"); operator !== null; operator = this.#take("*", "/")) {
      const right = number(this.#operand());
      // A division by 0 is allowed in the branch that IF leaves out; shown, it equals no expected value.
      left = operator === "*" ? number(left) * right : number(left) / right;
    }
    return left;
  }

  #operand(): Value {
    const token = this.tokens[this.#position++];
    if (token === undefined) throw new Error("the formula ends too early");
    if (token === "(") {
      const value = this.comparison();
      this.#expect(")");
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"');
    if (this.tokens[this.#position] !== "(") return this.range(token);
    return this.#call(token);
  }

  #call(name: string): Value {
    this.#expect("(");
    const values: Value[] = [this.comparison()];
    while (this.#take(",") !== null) values.push(this.comparison());
    this.#expect(")");
    const [first, second, third] = values as [Value, Value, Value];
    if (name === "SUM") return sum(values.flat() as CellValue[]);
    if (name === "MAX") return Math.max(...values.map(number));
    if (name === "ROUNDUP" && second === 0) return Math.ceil(number(first));
    if (name === "IF") return first === true ? second : third;
    if (name === "COUNTIF") return list(first).filter(criterion(second)).length;
    if (name === "SUMIF")
      return sum(list(third).filter((_, index) => criterion(second)(list(first)[index]!)));
    throw new Error(`#NAME? ${name}`);
  }

  #take(...wanted: string[]): string | null {
    const token = this.tokens[this.#position];
    if (token === undefined || !wanted.includes(token)) return null;
    this.#position++;
    return token;
  }

  #expect(token: string): void {
    if (this.#take(token) === null) throw new Error(`expected ${token}`);
  }
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (match === null) throw new Error(`cannot read ${formula.slice(from)}`);
    tokens.push(match[1]!);
  }
  return tokens;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function scalar(value: Value): CellValue {
  if (Array.isArray(value)) throw new Error("#VALUE! a range where one value is wanted");
  return value;
}

function list(value: Value): CellValue[] {
  return (Array.isArray(value) ? value : [value]) as CellValue[];
}

/** A blank counts as 0 in arithmetic, a text as an error. */
function number(value: Value): number {
  const single = scalar(value);
  if (typeof single === "string") throw new Error(`#VALUE! ${single}`);
  return Number(single);
}

/** SUM leaves texts, booleans and blanks of ranges out. */
function sum(values: readonly CellValue[]): number {
  return values.reduce<number>((total, value) => (typeof value === "number" ? total + value : total), 0);
}

function criterion(value: Value): (cell: CellValue) => boolean {
  const wanted = String(scalar(value)).toLowerCase();
  const above = /^>(-?[\d.]+)$/.exec(wanted);
  if (above !== null) return (cell) => typeof cell === "number" && cell > Number(above[1]);
  return (cell) => String(cell ?? "").toLowerCase() === wanted;
}
