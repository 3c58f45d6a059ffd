import type { Order } from "./order-catalog";

/**
 * When to order how much, as a problem of stages and levels.
 *
 * At each stage at most one order may be placed. The level counts steps of tokens ordered so far; it stops at the
 * top. A schedule costs, over all stages, its orders, less what of each is carried over, plus the cost of its
 * level: `cost - price x (carried[after] - carried[before]) + missing[after]`.
 */
export interface ScheduleProblem {
  /** Top level; levels run from 0 to it. */
  readonly top: number;
  /** Orders that may be placed at any stage, ascending in steps; `steps` is how far an order raises the level. */
  readonly options: readonly (Order & { readonly steps: number })[];
  /** Lowest level allowed after each stage's order, not above the top. */
  readonly required: readonly number[];
  /** By stage and level: tokens ordered up to the level that would be carried over, if they came at the stage. */
  readonly carried: readonly Float64Array[];
  /** By stage and level: what tokens missing at the level cost. */
  readonly missing: readonly Float64Array[];
}

export interface Schedule {
  /** The order of each stage; null where none is placed. */
  readonly orders: readonly (Order | null)[];
  readonly cost: number;
}

/** Schedules that differ by less, in currency, cost the same; then the later and smaller order is taken. */
const TIE = 1e-7;

/**
 * The cheapest schedule, by dynamic programming over stages and levels.
 *
 * Exact. Of equally cheap schedules the one that orders later and less.
 *
 * @param problem the top level can be reached with the options given
 */
export function cheapestSchedule(problem: ScheduleProblem): Schedule {
  const { top, options, required } = problem;
  const stages = required.length;
  const steps = Int32Array.from(options, (option) => option.steps);
  const costs = Float64Array.from(options, ({ cost }) => cost);
  const prices = Float64Array.from(options, ({ price }) => price);
  const choices = required.map(() => new Int32Array(top + 1));
  let ahead = new Float64Array(top + 1);
  for (let stage = stages - 1; stage >= 0; stage--) {
    const carried = problem.carried[stage]!;
    const missing = problem.missing[stage]!;
    const least = required[stage]!;
    const after = ahead;
    const before = new Float64Array(top + 1);
    for (let level = 0; level <= top; level++) {
      let best = level >= least ? missing[level]! + after[level]! : Infinity;
      let choice = -1;
      for (let option = 0; option < options.length; option++) {
        const next = Math.min(top, level + steps[option]!);
        if (next < least) continue;
        const paid = costs[option]! - prices[option]! * (carried[next]! - carried[level]!);
        const total = paid + missing[next]! + after[next]!;
        if (total >= best - TIE) continue;
        best = total;
        choice = option;
      }
      before[level] = best;
      choices[stage]![level] = choice;
    }
    ahead = before;
  }
  return { orders: follow(problem, choices), cost: ahead[0]! };
}

function follow({ top, options }: ScheduleProblem, choices: readonly Int32Array[]): (Order | null)[] {
  let level = 0;
  return choices.map((ofStage) => {
    const option = options[ofStage[level]!];
    if (option === undefined) return null;
    level = Math.min(top, level + option.steps);
    const { tokens, price, cost } = option;
    return { tokens, price, cost };
  });
}
