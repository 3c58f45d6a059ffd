import { demandColumns } from "../../../../src/flex/seat-mix/demand-columns";
import { mixProblem } from "../../../../src/flex/seat-mix/mix-problem";
import { competingTiers } from "../../../../src/flex/seat-mix/pool-cost";
import { seatChoices, type SeatChoices } from "../../../../src/flex/seat-mix/seat-choices";
import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";

/** The decisions that a mix without seats held leaves open at the highest price that competes. */
export function choicesOf({ demands, rates, tiers, asOf, window }: SeatMixInput): SeatChoices {
  const tables = { rates, seats: null, seatUse: null, asOf, window };
  const { lines, catalog, held } = mixProblem({ ...tables, demands: demandColumns(demands) });
  return seatChoices(lines, catalog, held, competingTiers(tiers)[0]!.price);
}

/** The same demands in a few sizes only, so that many are equal. */
export function coarse(input: SeatMixInput): SeatMixInput {
  const demands = input.demands.map((each) => ({ ...each, tokens: Math.ceil(each.tokens / 60) * 60 }));
  return { ...input, demands };
}
