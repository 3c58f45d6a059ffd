import { AUDIT_CONTRACTS } from "./audit-contracts";
import { FUTURE_CONTRACTS } from "./future-contracts";
import { PEOPLE_CONTRACTS } from "./people-contracts";
import { POOL_CONTRACTS } from "./pool-contracts";
import { RATE_CONTRACTS } from "./rate-contracts";
import { TRAP_CONTRACTS } from "./trap-contracts";
import { USAGE_CONTRACTS } from "./usage-contracts";

/**
 * What each FLEX function accepts and gives, in the order in which they are listed everywhere.
 *
 * Arguments come in one order: usage, lots, the function's own, terms, rates, tiers. Where money or a recommendation
 * results the price is required, as an argument or in the terms; elsewhere an omitted one is the article's.
 */
export const CONTRACTS = {
  ...RATE_CONTRACTS,
  ...USAGE_CONTRACTS,
  ...TRAP_CONTRACTS,
  ...POOL_CONTRACTS,
  ...PEOPLE_CONTRACTS,
  ...FUTURE_CONTRACTS,
  ...AUDIT_CONTRACTS,
};

export type FunctionId = keyof typeof CONTRACTS;

/** Functions by what they are about, as the reference and the function browser list them. */
export const FUNCTION_GROUPS = [
  { name: "Rates and break-even", ids: idsOf(RATE_CONTRACTS) },
  { name: "Usage", ids: idsOf(USAGE_CONTRACTS) },
  { name: "Traps", ids: idsOf(TRAP_CONTRACTS) },
  { name: "Pool", ids: idsOf(POOL_CONTRACTS) },
  { name: "People and seats", ids: idsOf(PEOPLE_CONTRACTS) },
  { name: "Forecast and plan", ids: idsOf(FUTURE_CONTRACTS) },
  { name: "Audit and savings", ids: idsOf(AUDIT_CONTRACTS) },
] as const;

function idsOf<C extends object>(contracts: C): readonly (keyof C)[] {
  return Object.keys(contracts) as (keyof C)[];
}
