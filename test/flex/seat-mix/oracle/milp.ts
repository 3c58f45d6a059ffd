import type { LegacyHighs } from "highs";
import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import { naiveUsers } from "./naive-demand";

/**
 * The least cost as a mixed-integer programme.
 *
 * Per user and product a binary each for Flex and seat, per user and Collection one; every product is on one of them.
 * One tier is bought at, or none: q tokens of it, at least its quantity, cost q times its price.
 */
export function milpCost(highs: LegacyHighs, input: SeatMixInput): number {
  const cost: string[] = [];
  const rows: string[] = [];
  const binary: string[] = [];
  const pool: string[] = [];
  let mostTokens = 0;
  naiveUsers(input).forEach(({ lines, collections }, u) => {
    collections.forEach((collection, c) => {
      binary.push(`c_${u}_${c}`);
      cost.push(`${collection.cost} c_${u}_${c}`);
    });
    lines.forEach((line, l) => {
      const ways: string[] = [];
      if (line.mayBeOnFlex) {
        binary.push(`f_${u}_${l}`);
        ways.push(`f_${u}_${l}`);
        pool.push(`- ${line.tokens} f_${u}_${l}`);
        mostTokens += line.tokens;
      }
      if (line.mayBeMoved && line.seatCost !== null) {
        binary.push(`s_${u}_${l}`);
        ways.push(`s_${u}_${l}`);
        cost.push(`${line.seatCost} s_${u}_${l}`);
      }
      if (line.mayBeMoved) {
        collections.forEach((collection, c) => {
          if (collection.covers.includes(line.product)) ways.push(`c_${u}_${c}`);
        });
      }
      rows.push(`${ways.join(" + ")} >= 1`);
    });
  });
  input.tiers.forEach((tier, k) => {
    const most = Math.max(tier.from, mostTokens);
    binary.push(`t_${k}`);
    cost.push(`${tier.price} q_${k}`);
    rows.push(`q_${k} - ${tier.from} t_${k} >= 0`, `q_${k} - ${most} t_${k} <= 0`);
  });
  rows.push(`${input.tiers.map((_, k) => `t_${k}`).join(" + ")} <= 1`);
  rows.push(`${input.tiers.map((_, k) => `q_${k}`).join(" + ")} ${pool.join(" ")} >= 0`);
  const problem = [
    `Minimize\n cost: ${cost.join(" + ")}`,
    "Subject To",
    ...rows.map((row, i) => ` r${i}: ${row}`),
    `Binary\n ${binary.join("\n ")}`,
    "End",
  ].join("\n");
  const solution = highs.solve(problem, {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-7,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  });
  if (solution.Status !== "Optimal") throw new Error(`highs: ${solution.Status}`);
  return solution.ObjectiveValue;
}
