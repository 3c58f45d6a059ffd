import { background, costPerHour, rateDisparity, shortSessions, traps } from "./trap-tables";
import { tokens, usageDays } from "./usage-sums";
import { byPeriod, checkData, observedRates } from "./usage-tables";

/** What heavy functions compute, by name: pure, from plain data to plain data, so that another thread can do it. */
export const COMPUTATIONS = {
  background,
  byPeriod,
  checkData,
  costPerHour,
  observedRates,
  rateDisparity,
  shortSessions,
  tokens,
  traps,
  usageDays,
};

export type ComputationName = keyof typeof COMPUTATIONS;
