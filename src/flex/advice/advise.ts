import type { Analysis } from "../analysis";
import type { AnalysisInput } from "../analyze";
import { hashedAudit } from "../audit/hashed-audit";
import { checkPublished, checkSavingClaim, productsOnSeatAtTwentyDays } from "../published-check";
import { demandByMonth } from "../forecast/demand-by-month";
import type { Rate } from "../rate-card";
import { compareScenarios } from "../scenarios/compare-scenarios";
import type { Advice, ForecastAdvice, LedgerAdvice, PublishedAdvice } from "./advice";
import { study, type Study } from "./study";

/**
 * Everything that an input tells: the analysis of its traps, and what to do about them.
 *
 * It draws a thousand futures of the demand and plans a year of purchases, which takes a few hundred milliseconds on
 * top of the analysis.
 *
 * @param input as for an analysis
 * @returns an analysis with its advice and scenarios; plain data, every number of it finite but the upper end of a price range
 */
export function analyzeAndAdvise(input: AnalysisInput): Analysis {
  const parts = study(input);
  const analysis = parts.analysis();
  const advice = advise(parts);
  const noticed = advice.ledger.measurable ? advice.ledger.issues : [];
  return {
    ...analysis,
    issues: [...analysis.issues, ...noticed],
    advice,
    scenarios: compareScenarios(input, input.scenarios ?? []),
  };
}

/** The parts of a study that say what to do, as plain data. */
export function advise(parts: Study): Advice {
  const { rates, terms } = parts.input;
  return {
    decisions: parts.decisions(),
    seatMix: parts.seatMix(),
    ledger: ledgerAdvice(parts),
    forecast: forecastAdvice(parts),
    plan: parts.plan(),
    tiers: parts.tierDecisions(),
    hourCost: parts.hourCosts(),
    bridge: parts.bridge(),
    waterfall: parts.waterfall(),
    published: publishedAdvice(rates.rates, terms.tokenPrice),
    audit: hashedAudit(parts.audit(), parts.input.usage, parts.input.monitoring ?? null),
  };
}

function ledgerAdvice(parts: Study): Advice["ledger"] {
  const ledger = parts.ledger();
  if (!ledger.measurable) return ledger;
  const advice: LedgerAdvice = { ...ledger, runOut: parts.runOut(), atRisk: parts.atRisk() };
  return advice;
}

/** The paths are megabytes that nobody asks for once the plan is made. */
function forecastAdvice(parts: Study): Advice["forecast"] {
  const forecast = parts.forecast();
  if (!forecast.measurable) return forecast;
  const { measurable, from, days, p10, p50, p90, cumulative, backtest } = forecast;
  const months = demandByMonth(forecast.paths);
  const advice: ForecastAdvice = { measurable, from, days, p10, p50, p90, cumulative, backtest, months };
  return advice;
}

/**
 * A published break-even table held against the user's token price, and the rules of thumb that come with it.
 *
 * @param rates the card
 * @param tokenPrice currency per token
 */
function publishedAdvice(rates: readonly Rate[], tokenPrice: number): PublishedAdvice {
  const check = checkPublished(rates, tokenPrice);
  return {
    ...check,
    savings: check.products.map(({ publishedDays, breakEven }) => ({
      asPublished: checkSavingClaim(publishedDays),
      atUserPrice: checkSavingClaim(breakEven),
    })),
    onSeatAtTwentyDays: productsOnSeatAtTwentyDays(check.products),
  };
}
