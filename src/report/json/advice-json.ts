import type { Advice } from "../../flex/advice/advice";
import { auditJson } from "./audit-json";
import { decisionJson } from "./decisions-json";
import { measuredJson } from "./json-values";
import { ledgerJson } from "./ledger-json";
import { forecastJson, planJson, tierDecisionsJson } from "./plan-json";
import { seatMixJson } from "./seat-mix-json";
import { bridgeJson, hourCostJson, publishedJson, waterfallJson } from "./spend-json";

/**
 * What to do, as `--json` prints it beside the analysis of the traps.
 *
 * A result that is not measurable has `measurable: false`, says in `needs` what is missing, and has no numbers.
 */
export function adviceJson(advice: Advice): object {
  return {
    decisions: advice.decisions.map(decisionJson),
    seatMix: measuredJson(advice.seatMix, seatMixJson),
    ledger: measuredJson(advice.ledger, ledgerJson),
    forecast: measuredJson(advice.forecast, forecastJson),
    plan: measuredJson(advice.plan, planJson),
    tierDecisions: measuredJson(advice.tiers, tierDecisionsJson),
    hourCost: measuredJson(advice.hourCost, hourCostJson),
    bridge: measuredJson(advice.bridge, bridgeJson),
    waterfall: measuredJson(advice.waterfall, waterfallJson),
    published: publishedJson(advice.published),
    audit: auditJson(advice.audit),
  };
}
