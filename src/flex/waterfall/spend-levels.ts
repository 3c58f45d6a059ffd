import type { Charges } from "../charges";
import { judgePairs } from "../judged-pairs";
import { netTokensByPool } from "../ledger-accounts/team-pools";
import { poolCost } from "../seat-mix/pool-cost";
import { roundTokens } from "../token-unit";
import { avoidableCharges, backgroundCharges } from "./avoidable-charges";
import { remainingUsage } from "./remaining-usage";
import { seatMoves } from "./seat-moves";
import type { WaterfallInput } from "./waterfall-input";
import { WATERFALL_STEPS, type WaterfallStepName } from "./waterfall-step";
import { pricedPools, windowSpend, type WindowSpend } from "./window-spend";

/** The window's spend while one cause after the other is taken out of its data. */
export interface SpendLevels {
  /** Currency: today's, then after each step. */
  readonly levels: readonly number[];
  /** Tokens that each step removes. */
  readonly tokens: readonly number[];
  readonly today: WindowSpend;
  /** Tokens of all background-only days and of all avoidable short-session days of the window. */
  readonly backgroundTokens: number;
  readonly avoidableTokens: number;
}

const DAYS_PER_YEAR = 365;

/**
 * Takes the causes out in turn and runs the pools again after each.
 *
 * @param isTaken whether a step takes its cause out
 */
export function spendLevels(
  input: WaterfallInput,
  isTaken: (name: WaterfallStepName) => boolean,
): SpendLevels {
  const { usage, charges, terms, rates, from, window, ledger } = input;
  const pools = pricedPools(ledger);
  const poolOfUser = ledger?.poolOfUser ?? new Int32Array(usage.users.length);
  const netTokens = input.netTokens ?? netTokensByPool(charges, poolOfUser, pools.length, from, window.to);
  const remaining = remainingUsage(charges, poolOfUser, netTokens, from, window);
  const run = () => windowSpend(pools, remaining.netTokens, from, window.from, terms.tokenPrice);
  const tiers = input.tiers.length > 0 ? input.tiers : [{ from: 1, price: terms.tokenPrice }];
  const background = backgroundCharges(remaining.inWindow);
  const avoidable = usage.minutes === null ? new Int32Array(0) : avoidableCharges(remaining.inWindow, terms);
  const backgroundTokens = tokensOf(background, remaining.inWindow);
  const avoidableTokens = tokensOf(avoidable, remaining.inWindow);

  const today = run();
  let spend = today;
  let seatCost = 0;
  const drop = (dropped: Int32Array): number => {
    const tokens = remaining.drop(dropped);
    spend = run();
    return tokens;
  };
  const take: Readonly<Record<WaterfallStepName, () => number>> = {
    background: () => drop(background),
    "short-sessions": () => drop(avoidable),
    "seat-moves": () => {
      const judged = judgePairs(usage, remaining.charges, window, rates, terms.tokenPrice);
      const moves = seatMoves(judged, remaining.inWindow, { ...input, tiers });
      seatCost = moves.cost;
      return drop(moves.charges);
    },
    expiry: () => {
      const { expired } = spend;
      spend = { ...spend, expired: 0, expiredCost: 0 };
      return expired;
    },
    "tier-price": () => {
      const years = window.annualised ? window.days / DAYS_PER_YEAR : 1;
      spend = { ...spend, usedCost: poolCost(spend.used / years, tiers) * years };
      return 0;
    },
  };
  const level = (): number => spend.usedCost + spend.expiredCost + seatCost;
  const levels = [level()];
  const tokens = WATERFALL_STEPS.map((name) => {
    const removed = isTaken(name) ? take[name]() : 0;
    levels.push(level());
    return removed;
  });
  return { levels, tokens, today, backgroundTokens, avoidableTokens };
}

function tokensOf(charges: Int32Array, { tokens }: Charges): number {
  return roundTokens(charges.reduce((sum, charge) => sum + tokens[charge]!, 0));
}
