import type {
  BackgroundTrap,
  BackgroundUse,
  RateDisparityTrap,
  ShortSessionGroup,
  ShortSessionsTrap,
} from "../../../src/flex/analysis";
import type { ConsolidationWindow, Terms } from "../../../src/flex/terms";
import { naiveMonthStart, naiveQuarterStart, naiveWeekStart } from "./naive-dates";
import type { NaiveDay } from "./naive-usage-days";
import { groupBy, sum } from "./naive-usage-days";

export type NaiveBackground = Omit<BackgroundTrap, "uses"> & {
  uses: Omit<BackgroundUse, "firstRow" | "file">[];
};
export type NaiveShortSessions = Omit<ShortSessionsTrap, "groups"> & {
  groups: Omit<ShortSessionGroup, "firstRow" | "file">[];
};

const tokensOf = (days: NaiveDay[]): number => sum(days.map((day) => day.charge));

/** Usage days on which no session was started by the user. */
export function naiveBackground(usageDays: NaiveDay[], allTokens: number, terms: Terms): NaiveBackground {
  const days = usageDays.filter((day) => !day.rows.some((row) => row.userInitiated));
  const pairs = groupBy(days, (day) => JSON.stringify([day.user, day.product]));
  return {
    measurable: true,
    tokens: tokensOf(days),
    cost: tokensOf(days) * terms.tokenPrice,
    share: allTokens <= 0 ? null : tokensOf(days) / allTokens,
    usageDays: days.length,
    uses: pairs.map((pair) => ({
      user: pair[0]!.user,
      product: pair[0]!.product,
      usageDays: pair.length,
      tokens: tokensOf(pair),
      cost: tokensOf(pair) * terms.tokenPrice,
      firstDay: Math.min(...pair.map((day) => day.day)),
      lastDay: Math.max(...pair.map((day) => day.day)),
    })),
  };
}

function windowStart(day: number, window: ConsolidationWindow): number {
  if (window === "month") return naiveMonthStart(day);
  if (window === "week") return naiveWeekStart(day);
  if (window === "quarter") return naiveQuarterStart(day);
  return day;
}

/** Minutes that the user started; NaN where one of those sessions does not say how long it was. */
function userMinutes(day: NaiveDay): number {
  return sum(day.rows.filter((row) => row.userInitiated).map((row) => row.minutes));
}

function shortSessionGroup(days: NaiveDay[], terms: Terms): Omit<ShortSessionGroup, "firstRow" | "file"> {
  const { user, product, day } = days[0]!;
  const minutes = sum(days.map(userMinutes));
  const needed = Math.max(1, Math.ceil(minutes / terms.dayCapacityMinutes));
  const smallestFirst = days.map(({ charge }) => charge).sort((a, b) => a - b);
  const avoidableTokens = sum(smallestFirst.slice(0, Math.max(0, days.length - needed)));
  return {
    user,
    product,
    windowStart: windowStart(day, terms.consolidationWindow),
    days: days.length,
    minutes,
    needed,
    tokens: tokensOf(days),
    avoidableTokens,
    avoidableCost: avoidableTokens * terms.tokenPrice,
  };
}

/** Usage days that were shorter than a short session, and what fewer of them would have saved. */
export function naiveShortSessions(usageDays: NaiveDay[], terms: Terms): NaiveShortSessions {
  const days = usageDays.filter(
    (day) => userMinutes(day) > 0 && userMinutes(day) < terms.shortSessionMinutes,
  );
  const groups = groupBy(days, (day) =>
    JSON.stringify([day.user, day.product, windowStart(day.day, terms.consolidationWindow)]),
  ).map((group) => shortSessionGroup(group, terms));
  const avoidableTokens = sum(groups.map((group) => group.avoidableTokens));
  return {
    measurable: true,
    tokens: tokensOf(days),
    cost: tokensOf(days) * terms.tokenPrice,
    usageDays: days.length,
    avoidableTokens,
    avoidableCost: avoidableTokens * terms.tokenPrice,
    groups,
  };
}

/** How much of the tokens and of the usage days each product takes. */
export function naiveRateDisparity(usageDays: NaiveDay[]): RateDisparityTrap {
  const products = groupBy(usageDays, (day) => day.product).map((days) => {
    const tokenShare = tokensOf(days) / tokensOf(usageDays);
    const dayShare = days.length / usageDays.length;
    return {
      product: days[0]!.product,
      usageDays: days.length,
      tokens: tokensOf(days),
      tokenShare,
      dayShare,
      index: tokenShare / dayShare,
    };
  });
  return { measurable: true, products };
}
