import { CONTRACTS, type FunctionId } from "./contracts/contracts";
import {
  each,
  rowForEach,
  table,
  usageForEach,
  usageForEachDay,
  usageTable,
  type Run,
} from "./flex-function";
import {
  breakEven,
  cheaper,
  cost,
  impliedPrice,
  lastFlexDay,
  presetRates,
  publishedCheck,
  saving,
  seatCost,
  tokenRate,
  wasteOfExpiry,
} from "./rate-functions";
import { buyUp, tierPrice } from "./tier-functions";

const C = CONTRACTS;
const none = (): undefined => undefined;

/** How each function comes to its result. */
export const IMPLEMENTATIONS: Readonly<Record<FunctionId, Run>> = {
  TOKENRATE: each(C.TOKENRATE, tokenRate),
  SEATCOST: each(C.SEATCOST, seatCost),
  BREAKEVEN: each(C.BREAKEVEN, breakEven),
  LASTFLEXDAY: each(C.LASTFLEXDAY, lastFlexDay),
  IMPLIEDPRICE: each(C.IMPLIEDPRICE, impliedPrice),
  COST: each(C.COST, cost),
  FLEXSAVING: each(C.FLEXSAVING, saving),
  CHEAPER: each(C.CHEAPER, cheaper),
  RATECARD: table(C.RATECARD, presetRates),
  PUBLISHEDCHECK: table(C.PUBLISHEDCHECK, publishedCheck),

  USAGEDAYS: usageForEach(C.USAGEDAYS, "usageDays", ({ user, product, from, to }) => ({
    user,
    product,
    from,
    to,
  })),
  TOKENS: usageForEach(C.TOKENS, "tokens", ({ user, product, from, to }) => ({ user, product, from, to })),
  BYPERIOD: usageTable(C.BYPERIOD, "byPeriod", ({ period, by }) => ({ period, by })),
  OBSERVEDRATES: usageTable(C.OBSERVEDRATES, "observedRates", none),
  CHECKDATA: usageTable(C.CHECKDATA, "checkData", none),

  TRAPS: usageTable(C.TRAPS, "traps", none),
  BACKGROUND: usageTable(C.BACKGROUND, "background", none),
  SHORTSESSIONS: usageTable(C.SHORTSESSIONS, "shortSessions", none),
  COSTPERHOUR: usageTable(C.COSTPERHOUR, "costPerHour", none),
  RATEDISPARITY: usageTable(C.RATEDISPARITY, "rateDisparity", none),
  EXPIRYWASTE: each(C.EXPIRYWASTE, wasteOfExpiry),
  TIERPRICE: each(C.TIERPRICE, tierPrice),
  BUYUP: rowForEach(C.BUYUP, buyUp),

  LEDGER: usageTable(C.LEDGER, "ledger", none),
  BALANCE: usageForEachDay(C.BALANCE, "balance"),
  RUNOUT: usageTable(C.RUNOUT, "runOut", none),
  EXPIREDTOKENS: usageForEachDay(C.EXPIREDTOKENS, "expiredTokens"),
  EXPIREDCOST: usageForEachDay(C.EXPIREDCOST, "expiredCost"),
  EFFECTIVEPRICE: usageForEachDay(C.EFFECTIVEPRICE, "effectivePrice"),
  ATRISK: usageTable(C.ATRISK, "atRisk", ({ days }) => ({ days })),
  PREPAID: usageTable(C.PREPAID, "prepaid", ({ period }) => ({ period })),

  RECOMMEND: usageTable(C.RECOMMEND, "recommend", none),
  USERTYPE: usageForEach(C.USERTYPE, "userType", ({ user }) => ({ user })),
  SEATMIX: usageTable(C.SEATMIX, "seatMix", none),
  UNUSEDSEATS: usageTable(C.UNUSEDSEATS, "unusedSeats", none),
  CHARGEBACK: usageTable(C.CHARGEBACK, "chargeback", ({ by }) => ({ by })),

  FORECAST: usageTable(C.FORECAST, "forecast", ({ days }) => ({ days })),
  PLAN: usageTable(C.PLAN, "plan", none),
  RIGHTSIZE: usageTable(C.RIGHTSIZE, "rightSize", none),

  AUDIT: usageTable(C.AUDIT, "audit", none),
  WATERFALL: usageTable(C.WATERFALL, "waterfall", none),
  VARIANCE: usageTable(C.VARIANCE, "variance", ({ periodA, periodB }) => ({ periodA, periodB })),
};
