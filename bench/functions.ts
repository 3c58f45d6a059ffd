import { buildFunctions } from "../test/functions/build-functions";
import { openOffice, type OfficeInNode } from "../test/workbench/office-in-node";
import { BENCH_HEADER, benchRows, companyOf } from "./usage-rows";

/**
 * What functions cost beside the least that they could cost. Prints ratios, since seconds depend on the machine.
 *
 * - Ten different functions over one usage range of 50,000 rows against one of them, from function entry: each call
 *   gets the range anew, as from Excel. The goal is 4.
 * - 10,000 cells with BREAKEVEN against 10,000 with a function that adds two numbers, through the runtime of office.js,
 *   as cells call them. The goal is 1.2.
 *
 * Run as `npx tsx bench/functions.ts`.
 */
const ROWS = 50_000;
const CELLS = 10_000;
const ROUNDS = 7;
const GOALS = { ten: 4, cells: 1.2 };

type Implementation = (...args: readonly unknown[]) => unknown;

const TERMS = [["Token price", 5]];

/** Ten functions by what they take after the usage. */
const TEN: readonly (readonly [id: string, ...rest: readonly unknown[]])[] = [
  ["TOKENS", "*", "*", null, null, TERMS, null],
  ["USAGEDAYS", [["*"]], [["AutoCAD", "Revit"]], null, null, TERMS, null],
  ["BYPERIOD", "month", "product", TERMS, null],
  ["OBSERVEDRATES", TERMS, null],
  ["CHECKDATA", TERMS, null],
  ["TRAPS", null, TERMS, null, null],
  ["SHORTSESSIONS", TERMS, null],
  ["COSTPERHOUR", TERMS, null],
  ["RATEDISPARITY", TERMS, null],
  ["RECOMMEND", TERMS, null],
];

async function main(): Promise<void> {
  const { code } = await buildFunctions("production");
  const office = await openOffice();
  office.install();
  await office.host.functionsReady;
  try {
    report("ten functions over one range of 50,000 rows / one of them", tenAgainstOne(code), GOALS.ten);
    report(
      "10,000 BREAKEVEN cells / 10,000 trivial cells",
      await cellsAgainstTrivial(office, code),
      GOALS.cells,
    );
  } finally {
    office.close();
  }
}

/** Each round has functions that have seen nothing, and ranges of their own. */
function tenAgainstOne(code: string): number {
  const usage = JSON.stringify([BENCH_HEADER, ...benchRows(ROWS, companyOf(ROWS))]);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = TEN.length;
    const one = timed(code, usage, [TEN[round % times]!]);
    const ten = timed(code, usage, TEN);
    ratios.push(ten / one);
  }
  return median(ratios);
}

function timed(code: string, usage: string, calls: typeof TEN): number {
  const functions = load(code);
  const ranges = calls.map(() => JSON.parse(usage) as unknown);
  const start = performance.now();
  calls.forEach(([id, ...rest], index) => functions.get(id)!(ranges[index], ...rest));
  return performance.now() - start;
}

/** The functions of a bundle of its own. */
function load(code: string): ReadonlyMap<string, Implementation> {
  const functions = new Map<string, Implementation>();
  const runtime = {
    ...CustomFunctions,
    associate: (id: string, implementation: Implementation) => functions.set(id, implementation),
  };
  new Function("CustomFunctions", code)(runtime);
  return functions;
}

async function cellsAgainstTrivial(office: OfficeInNode, code: string): Promise<number> {
  office.runScript(code, "functions.js");
  office.CustomFunctions.associate("ADD", (a: number[][], b: number[][]) => [[a[0]![0]! + b[0]![0]!]]);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS + 1; round++) {
    const trivial = await cells(office, "ADD", (index) => [[[index]], [[5]]]);
    const breakEven = await cells(office, "BREAKEVEN", (index) => [[["Revit"]], [[1 + index]], null]);
    // The first round warms up.
    if (round > 0) ratios.push(breakEven / trivial);
  }
  return median(ratios);
}

async function cells(office: OfficeInNode, id: string, args: (index: number) => unknown[]): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from(
      { length: CELLS },
      (_, index) => new Promise((resolve) => office.host.invokeFunction(id, args(index), "", 0, resolve)),
    ),
  );
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function report(what: string, ratio: number, goal: number): void {
  console.log(`${what}: ${ratio.toFixed(2)} (goal at most ${goal})`);
}

void main();
