import type { AnalysisInput } from "../../../../src/flex/analyze";
import type { AccountLot } from "../../../../src/flex/ledger-accounts/account-lot";
import { seatDemands } from "../../../../src/flex/seat-mix/seat-demand";
import { seatMix } from "../../../../src/flex/seat-mix/seat-mix";
import type { WaterfallInput } from "../../../../src/flex/waterfall/waterfall-input";
import { naiveMonthStart, naiveQuarterStart, naiveWeekStart } from "../../oracle/naive-dates";
import { naiveExpiry } from "../../oracle/naive-ledger";
import { groupBy, naiveFlexDays, sum, type NaiveDay } from "../../oracle/naive-usage-days";
import { naiveUsers } from "../../oracle/naive-users";

/** Spend after each step, and the tokens behind the waste rate. */
export interface NaiveWaterfall {
  levels: number[];
  background: number;
  avoidable: number;
  expired: number;
  used: number;
}

interface Spend {
  used: number;
  usedCost: number;
  expired: number;
  expiredCost: number;
}

/** Everything that the levels follow from; teams by user name. */
export interface NaiveSetting {
  input: AnalysisInput;
  waterfall: WaterfallInput;
  lots: readonly AccountLot[];
  teamOf: (user: string) => string | null;
}

/** What the window spent: the pools played to its end, less what they had drawn before it. */
function spendOf(days: NaiveDay[], { input, waterfall, lots, teamOf }: NaiveSetting): Spend {
  const { from, window } = waterfall;
  const { tokenPrice } = input.terms;
  const taking = lots.filter((lot) => lot.expires >= from && lot.purchased <= window.to);
  const teams = [...new Set(taking.flatMap((lot) => (lot.team === null ? [] : [lot.team])))];
  const total = { used: 0, usedCost: 0, expired: 0, expiredCost: 0 };
  for (const team of [...teams, null]) {
    const own = taking.filter((lot) => lot.team === team);
    const demand = new Map<number, number>();
    for (const { user, day, charge } of days) {
      const drawsFrom = teams.find((each) => each === teamOf(user)) ?? null;
      if (drawsFrom === team) demand.set(day, (demand.get(day) ?? 0) + charge);
    }
    const after = naiveExpiry(own, demand, from, window.to);
    const before = window.from > from ? naiveExpiry(own, demand, from, window.from - 1) : null;
    for (const lot of after.lots) {
      const earlier = before?.lots.find((each) => each.sourceRow === lot.sourceRow);
      const used = lot.used - (earlier?.used ?? 0);
      const expired = lot.expires >= window.from && lot.expires <= window.to ? lot.expired : 0;
      total.used += used;
      total.usedCost += used * lot.price;
      total.expired += expired;
      total.expiredCost += expired * lot.price;
    }
    const uncovered = after.uncovered.tokens - (before?.uncovered.tokens ?? 0);
    const unplaced = after.unplacedCredits - (before?.unplacedCredits ?? 0);
    total.used += uncovered - unplaced;
    total.usedCost += (uncovered - unplaced) * tokenPrice;
  }
  return total;
}

/** A usage day on which nobody started a session. */
export function isBackground({ rows, charge }: NaiveDay): boolean {
  return charge > 0 && rows.every((row) => !row.userInitiated);
}

/** The smallest charges of the short days that fewer days would have held. */
export function avoidableDays(days: NaiveDay[], { terms }: AnalysisInput): NaiveDay[] {
  const minutes = (day: NaiveDay): number =>
    sum(day.rows.filter((row) => row.userInitiated).map((row) => row.minutes));
  const short = days.filter(
    (day) => day.charge > 0 && minutes(day) > 0 && minutes(day) < terms.shortSessionMinutes,
  );
  const start = {
    month: naiveMonthStart,
    week: naiveWeekStart,
    quarter: naiveQuarterStart,
    none: (day: number) => day,
  }[terms.consolidationWindow];
  return groupBy(short, ({ user, product, day }) => JSON.stringify([user, product, start(day)])).flatMap(
    (group) => {
      const needed = Math.max(1, Math.ceil(sum(group.map(minutes)) / terms.dayCapacityMinutes));
      const smallestFirst = [...group].sort((a, b) => a.charge - b.charge || a.day - b.day);
      return smallestFirst.slice(0, Math.max(0, group.length - needed));
    },
  );
}

/** What the mix moves to seats, and what the seats cost for the days that their users were seen. */
function moves(days: NaiveDay[], { input, waterfall }: NaiveSetting): { moved: NaiveDay[]; cost: number } {
  const { window, tiers } = waterfall;
  const users = naiveUsers(
    days.filter(({ charge }) => charge > 0),
    window,
    input,
  );
  const eligible = users.filter(({ product }) => input.rates.find(product)?.flexEligible !== false);
  const mix = seatMix({
    demands: seatDemands(eligible, window),
    rates: input.rates,
    tiers,
    seats: null,
    seatUse: null,
    lotsInHand: [],
    asOf: window.to,
    window,
  });
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const moved = days.filter(({ user, product, day }) => {
    if (day < window.from || !eligible.some((each) => each.user === user && each.product === product))
      return false;
    return !mix.users.find((each) => each.user === user)!.flex.some((each) => same(each, product));
  });
  const cost = sum(
    mix.users.map(({ user, seats }) => {
      const { observedDays } = users.find((each) => each.user === user)!;
      return (sum(seats.map((seat) => input.rates.find(seat)!.seatCostPerYear!)) * observedDays) / 365;
    }),
  );
  return { moved, cost };
}

/** The levels of a waterfall, one list of days filtered after the other. No seats are held. */
export function naiveWaterfall(setting: NaiveSetting): NaiveWaterfall {
  const { input, waterfall } = setting;
  const { window, off, tiers, usage, ledger } = waterfall;
  const all = naiveFlexDays(input);
  const inWindow = (days: NaiveDay[]): NaiveDay[] => days.filter(({ day }) => day >= window.from);
  const without = (days: NaiveDay[], dropped: NaiveDay[]): NaiveDay[] =>
    days.filter((day) => !dropped.includes(day));
  const background = usage.userInitiated === null ? [] : inWindow(all).filter(isBackground);
  const avoidable = (days: NaiveDay[]): NaiveDay[] =>
    usage.minutes === null ? [] : avoidableDays(inWindow(days), input);

  const today = spendOf(all, setting);
  const levels = [today.usedCost + today.expiredCost];
  const d1 = off.includes("background") ? all : without(all, background);
  const s1 = spendOf(d1, setting);
  levels.push(s1.usedCost + s1.expiredCost);
  const d2 = off.includes("short-sessions") ? d1 : without(d1, avoidable(d1));
  const s2 = spendOf(d2, setting);
  levels.push(s2.usedCost + s2.expiredCost);
  const { moved, cost } = off.includes("seat-moves") ? { moved: [], cost: 0 } : moves(d2, setting);
  const s3 = spendOf(without(d2, moved), setting);
  levels.push(s3.usedCost + s3.expiredCost + cost);
  const expiredCost = off.includes("expiry") || ledger === null ? s3.expiredCost : 0;
  levels.push(s3.usedCost + expiredCost + cost);
  const years = window.annualised ? window.days / 365 : 1;
  const ofYear = s3.used / years;
  const orders = tiers.map(({ from, price }) => Math.max(ofYear, from) * price);
  const best = ofYear > 1e-9 ? Math.min(...orders) : 0;
  levels.push((off.includes("tier-price") ? s3.usedCost : best * years) + expiredCost + cost);
  return {
    levels,
    background: sum(background.map(({ charge }) => charge)),
    avoidable: sum(avoidable(all).map(({ charge }) => charge)),
    expired: today.expired,
    used: today.used,
  };
}
