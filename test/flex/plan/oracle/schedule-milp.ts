import type { Highs } from "highs";
import type { ScheduleProblem } from "../../../../src/flex/plan/order-schedule";

/**
 * The cost of the cheapest schedule, as a mixed-integer programme: at each stage exactly one move is made, from the
 * level that the stage before led to.
 */
export function milpScheduleCost(highs: Highs, problem: ScheduleProblem): number {
  const { top, options, required } = problem;
  const stages = required.length;
  const moves = [{ steps: 0, cost: 0, price: 0 }, ...options];
  const name = (stage: number, level: number, move: number): string => `m${stage}_${level}_${move}`;
  const costs: string[] = [];
  const leaving = new Map<string, string[]>();
  const entering = new Map<string, string[]>();
  const variables: string[] = [];
  const add = (map: Map<string, string[]>, key: string, variable: string): void => {
    map.set(key, [...(map.get(key) ?? []), variable]);
  };
  for (let stage = 0; stage < stages; stage++) {
    for (let level = 0; level <= top; level++) {
      moves.forEach(({ steps, cost, price }, move) => {
        const after = Math.min(top, level + steps);
        if (after < required[stage]!) return;
        const carried = problem.carried[stage]![after]! - problem.carried[stage]![level]!;
        const total = cost - price * carried + problem.missing[stage]![after]!;
        const variable = name(stage, level, move);
        variables.push(variable);
        costs.push(`${total < 0 ? "-" : "+"} ${Math.abs(total).toFixed(9)} ${variable}`);
        add(leaving, `${stage}_${level}`, variable);
        add(entering, `${stage + 1}_${after}`, variable);
      });
    }
  }
  const flows: string[] = [];
  for (let stage = 0; stage < stages; stage++) {
    for (let level = 0; level <= top; level++) {
      const out = leaving.get(`${stage}_${level}`) ?? [];
      const into = entering.get(`${stage}_${level}`) ?? [];
      if (out.length + into.length === 0) continue;
      const balance = [...out.map((v) => `+ ${v}`), ...into.map((v) => `- ${v}`)].join(" ");
      flows.push(` f${stage}_${level}: ${balance} = ${stage === 0 && level === 0 ? 1 : 0}`);
    }
  }
  const text = [
    "Minimize",
    ` cost: ${costs.join(" ")}`,
    "Subject To",
    ...flows,
    "Binary",
    ` ${variables.join(" ")}`,
    "End",
  ];
  const solution = highs.solve(text.join("\n"), { output_flag: false, mip_rel_gap: 0 });
  if (solution.Status !== "Optimal") throw new Error(`solver: ${solution.Status}`);
  return solution.ObjectiveValue;
}
