import { chargedRates } from "../charged-rates";
import { lazy } from "../lazy";
import { observedRates } from "../observed-rates";
import type { Usage } from "../usage";
import {
  LEADING_FINDINGS,
  STRENGTHS,
  type Audit,
  type AuditedData,
  type AuditNeed,
  type AuditTest,
} from "./audit";
import type { AuditContext, AuditInput, ChargeTest } from "./audit-context";
import { chargeLookup } from "./charge-lookup";
import { notFlexEligible, outOfContract, outsideAuthorizedDates } from "./contract-tests";
import { expectedCharges } from "./expected-charges";
import { findingsOf, type Suspected } from "./findings";
import { monitoredCharges } from "./monitored-charges";
import { monitoringBackgroundOnly, monitoringNoSession } from "./monitoring-tests";
import { dayOff, weekend, weekendChain } from "./pattern-tests";
import { aboveRate, deviatingCharges, notAMultiple } from "./rate-tests";
import { rollingCharges } from "./rolling-charges";
import { within24Hours } from "./rolling-test";
import { seatHeld } from "./seat-test";
import { backgroundOnly, belowFreeMinutes } from "./session-tests";
import { atStake, suspicionBook, tokensOf, type Suspicions } from "./suspicions";
import { testedRates } from "./tested-rates";

const TESTS: readonly ChargeTest[] = [
  aboveRate,
  within24Hours,
  belowFreeMinutes,
  seatHeld,
  outOfContract,
  notFlexEligible,
  backgroundOnly,
  notAMultiple,
  outsideAuthorizedDates,
  monitoringNoSession,
  monitoringBackgroundOnly,
  weekend,
  dayOff,
  weekendChain,
];

/**
 * The evidence for and against every charge of the vendor's usage record.
 *
 * Each test looks at the charges in columns, in one pass, and the findings are made when first read. Where charges are
 * modeled they are ours: only what a user did is then shown, as circumstantial, and nothing is at stake.
 *
 * @param input usage, its charges, and the tables and the monitoring that they are held against
 * @returns findings, the total with each charge counted once, what was expected, which tests could be run, and what is
 * no finding
 * @source article, "Flex in Audit Proceedings"; domain notes, "Dispute tests on daily data"
 */
export function auditEvidence(input: AuditInput): Audit {
  const { charges, usage, terms } = input;
  const context = contextOf(input);
  const book = suspicionBook(charges);
  const suspected: Suspected[] = [];
  const tests = TESTS.map((test): AuditTest => {
    const needs = needsOf(test, context);
    if (needs !== null) return { code: test.code, measurable: false, needs };
    const wordingOf = test.run(context, book.report);
    const suspicions = book.close(test.code);
    suspected.push({ ...suspicions, wordingOf });
    const tokens = tokensOf(suspicions);
    const cost = tokens * terms.tokenPrice;
    const byStrength = countsByStrength(suspicions);
    return { code: test.code, measurable: true, findings: suspicions.count, byStrength, tokens, cost };
  });
  const stake = atStake(suspected, charges);
  const findings = lazy(() => findingsOf(context, suspected));
  const leading = lazy(() => findingsOf(context, suspected, LEADING_FINDINGS));
  return {
    chargeBasis: charges.basis,
    data: auditedData(usage),
    monitoring: input.monitoring === null ? null : auditedData(input.monitoring),
    exported: input.exported,
    get findings() {
      return findings();
    },
    get leadingFindings() {
      return leading();
    },
    totalAtStake: { ...stake, cost: stake.tokens * terms.tokenPrice },
    expected: charges.basis === "modelled" || usage.aggregate ? null : expectedCharges(context),
    tests,
    notFindings: [
      { code: "audit-not-over-purchase", params: {} },
      { code: "audit-not-full-use", params: {} },
    ],
  };
}

function countsByStrength({ strength, count }: Suspicions): number[] {
  const counts = STRENGTHS.map(() => 0);
  for (let i = 0; i < count; i++) counts[strength[i]!]!++;
  return counts;
}

function contextOf(input: AuditInput): AuditContext {
  const { usage, charges, rates, ratesArePreset, monitoring } = input;
  const lookup = chargeLookup(usage, charges);
  const charged = input.charged ?? chargedRates(usage, charges);
  const mayBeAnother = ratesArePreset && charges.basis === "reported";
  const tested = testedRates(usage, mayBeAnother ? observedRates(usage, charged, rates) : [], rates);
  return {
    ...input,
    charged,
    lookup,
    testedRates: tested,
    deviations: lazy(() => deviatingCharges(charges, tested)),
    rolling: lazy(() => rollingCharges(usage, charges, lookup)),
    monitored: lazy(() => monitoredCharges(charges, lookup, monitoring!)),
  };
}

function needsOf(test: ChargeTest, context: AuditContext): AuditNeed | null {
  const { usage, charges } = context;
  if (usage.rows === 0) return "usage";
  if (usage.aggregate) return "days";
  if (charges.basis === "modelled" && !test.ofModeled) return "tokens";
  return test.needs(context);
}

function auditedData(usage: Usage): AuditedData {
  let from = Infinity;
  let to = -Infinity;
  if (usage.aggregate) ({ from, to } = usage.aggregate.period ?? { from, to });
  else {
    for (let row = 0; row < usage.rows; row++) {
      from = Math.min(from, usage.day[row]!);
      to = Math.max(to, usage.day[row]!);
    }
  }
  const hasPeriod = from <= to;
  return {
    hash: null,
    rows: usage.rows,
    from: hasPeriod ? from : null,
    to: hasPeriod ? to : null,
  };
}
