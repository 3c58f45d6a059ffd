import { variance, waterfallTable } from "./audit-tables";
import { auditTable } from "./audit-findings";
import { forecastTable, planTable, rightSizeTable } from "./future-tables";
import { chargeback, recommend, seatMixTable, unusedSeats, userType } from "./people-tables";
import {
  atRisk,
  balance,
  effectivePrice,
  expiredCost,
  expiredTokens,
  ledger,
  prepaid,
  runOut,
} from "./pool-tables";
import { background, costPerHour, rateDisparity, shortSessions, traps } from "./trap-tables";
import { tokens, usageDays } from "./usage-sums";
import { byPeriod, checkData, observedRates } from "./usage-tables";

/** What heavy functions compute, by name: pure, from plain data to plain data, so that another thread can do it. */
export const COMPUTATIONS = {
  atRisk,
  audit: auditTable,
  background,
  balance,
  byPeriod,
  chargeback,
  checkData,
  costPerHour,
  effectivePrice,
  expiredCost,
  expiredTokens,
  forecast: forecastTable,
  ledger,
  observedRates,
  plan: planTable,
  prepaid,
  rateDisparity,
  recommend,
  rightSize: rightSizeTable,
  runOut,
  seatMix: seatMixTable,
  shortSessions,
  tokens,
  traps,
  unusedSeats,
  usageDays,
  userType,
  variance,
  waterfall: waterfallTable,
};

export type ComputationName = keyof typeof COMPUTATIONS;
