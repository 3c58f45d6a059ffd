import type { SeatNotRenewed } from "../../flex/seat-mix/renewals";
import type { SeatMix } from "../../flex/seat-mix/seat-mix";
import type { UserMix } from "../../flex/seat-mix/user-mixes";
import { isoOrNull } from "./json-values";

/** The cheapest mix of seats and Flex. */
export function seatMixJson(mix: SeatMix): object {
  return {
    costBefore: mix.costBefore,
    costAfter: mix.costAfter,
    saving: mix.saving,
    bound: mix.bound,
    flexTokens: mix.flexTokens,
    tierFrom: mix.tierFrom,
    tierPrice: mix.tierPrice,
    runRateSaving: mix.runRateSaving,
    cashSaving12m: mix.cashSaving12m,
    users: mix.users.map(userJson),
    renewals: mix.renewals.map(renewalJson),
    unplaced: mix.unplaced.map(({ user, product }) => ({ user, product })),
  };
}

function userJson({ user, seats, flex, covered, tokens, cost }: UserMix): object {
  return { user, seats, flex, covered, tokens, cost };
}

function renewalJson(seat: SeatNotRenewed): object {
  const { user, product, team, renewal, costPerYear, reason, usedDays, flexTokens, sourceRow } = seat;
  return {
    user,
    product,
    team,
    renewal: isoOrNull(renewal),
    costPerYear,
    reason,
    usedDays,
    flexTokens,
    row: sourceRow,
  };
}
