import { checkTier, nextTierOf, orderCost, tierOf } from "../flex/tier-price";
import { EXAMPLE_TIERS, type Tier } from "../flex/tier";
import type { Grid } from "../intake/grid";
import { readTiers } from "../intake/read-tiers";
import type { ArgumentValues } from "./arguments/argument-contract";
import type { TRAP_CONTRACTS } from "./contracts/trap-contracts";
import { memoized } from "./memo";
import type { ResultCell } from "./spill";
import { unreadable } from "./unreadable-table";

type Arguments<Id extends "TIERPRICE" | "BUYUP"> = ArgumentValues<(typeof TRAP_CONTRACTS)[Id]["arguments"]>;

/** Price lists kept: every cell that calls a function passes its list again. */
const KEPT_LISTS = 16;

/**
 * The price list of a table, or the example.
 *
 * @param table cells of FlexTiers; null for the example price list
 * @throws FunctionFailure (#VALUE!) for a table of which no row can be read
 */
const readTierList = memoized((table: Grid | null): readonly Tier[] => {
  const { value, issues } = readTiers(table ?? []);
  if (value.length > 0) return value;
  const blocked = issues.find(({ severity }) => severity === "blocks");
  if (blocked !== undefined) throw unreadable("tiers", blocked);
  return EXAMPLE_TIERS;
}, KEPT_LISTS);

/** Currency per token of an order; one below the lowest tier is made at that tier's quantity. */
export function tierPrice({ tokens, tiers }: Arguments<"TIERPRICE">): number {
  return tierOf(tokens, readTierList(tiers)).price;
}

/** An order held against the next tier with a lower price. */
export function buyUp({ tokens, tiers }: Arguments<"BUYUP">): readonly ResultCell[] {
  const list = readTierList(tiers);
  const { price } = tierOf(tokens, list);
  const { nextTier, threshold } = checkTier(tokens, price, list);
  const next = nextTierOf(tokens, price, list);
  const saved = next === null ? null : orderCost(tokens, list) - next.from * next.price;
  return [tokens, price, nextTier, threshold, saved];
}
