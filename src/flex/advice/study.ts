import { consumptionBridge, type BridgePeriod, type ConsumptionBridge } from "../activity/consumption-bridge";
import { hourCosts, type HourCosts } from "../activity/hour-cost";
import type { Analysis, AnnualWindow, Need, NotMeasurable, Period } from "../analysis";
import { analysisParts } from "../analysis-parts";
import { analyze, netTokensByDay, type AnalysisInput } from "../analyze";
import type { Charges } from "../charges";
import { auditEvidence } from "../audit/audit-evidence";
import type { Audit } from "../audit/audit";
import { decide } from "../decisions/decide";
import { decideAggregate } from "../decisions/decide-aggregate";
import type { Decision } from "../decisions/decision";
import { forecastDemand, type Forecast } from "../forecast/forecast-demand";
import { lazy } from "../lazy";
import type { Ledger } from "../ledger-accounts/account-ledger";
import { ledgerAccounts } from "../ledger-accounts/ledger-accounts";
import { notMeasurable } from "../not-measurable";
import { netNeed } from "../plan/net-need";
import { orderDays } from "../plan/order-days";
import type { LotInHand } from "../plan/lot-in-hand";
import { purchasePlan, type PurchasePlan } from "../plan/purchase-plan";
import { atRiskTokens, runOut, type AtRisk, type RunOut } from "../plan/run-out";
import { countSeatUse } from "../seat-mix/count-seat-use";
import { demandColumns, pairDemands } from "../seat-mix/demand-columns";
import { seatDemands } from "../seat-mix/seat-demand";
import { cheapestSeats, type SeatMix } from "../seat-mix/seat-mix";
import type { SeatUse } from "../seat-mix/seat-use";
import { packSizesOf } from "../tier";
import { tierDecisions, type TierDecisions } from "../tier-decisions/tier-decisions";
import { savingsWaterfall, type Waterfall } from "../waterfall/waterfall";
import { pricedPools } from "../waterfall/window-spend";
import { achievedShares } from "./achieved-shares";
import type { Measured } from "./advice";
import { bridgePeriods } from "./bridge-periods";
import { periodPrice } from "./period-price";
import { NOTHING_IN_HAND, poolOfUserIn, poolsInHand, type PoolsInHand } from "./pools-in-hand";
import { orderPrices, priceList } from "./price-list";

/** What can be asked of one input. Every part is computed when it is first asked for, and what parts share once. */
export interface Study {
  readonly input: AnalysisInput;
  analysis(): Analysis;
  charges(): Charges;
  /** Team of each user of the usage; null where unknown. */
  teamOfUser(): readonly (string | null)[];
  decisions(): readonly Decision[];
  seatMix(): Measured<SeatMix>;
  ledger(): Ledger | NotMeasurable;
  /** Living lots with tokens left at the end of the as-of day; empty where there is no ledger. */
  lotsInHand(): readonly LotInHand[];
  forecast(): Forecast | NotMeasurable;
  /** Both null where there is no ledger or no forecast. */
  runOut(): RunOut;
  /** Parallel to the lots of the ledger: null for a lot that has nothing left, and without a forecast. */
  atRisk(): readonly (AtRisk | null)[];
  plan(): Measured<PurchasePlan>;
  tierDecisions(): Measured<TierDecisions>;
  hourCosts(): HourCosts | NotMeasurable;
  bridge(): Measured<ConsumptionBridge>;
  waterfall(): Measured<Waterfall>;
  /** Without the hashes of the data. */
  audit(): Audit;
}

/** Usage that tells days: what the parts that need them share. */
interface DailyUsage {
  readonly period: Period;
  readonly window: AnnualWindow;
  readonly asOf: number;
}

/**
 * Everything that one input tells, part by part.
 *
 * The simulations draw from a fixed seed: the same input gives the same result.
 *
 * @param input as for an analysis
 * @example study(input).seatMix()
 */
export function study(input: AnalysisInput): Study {
  const { usage, terms, rates } = input;
  const parts = analysisParts(input);
  const { charges, judged, charged, teamOfUser } = parts;
  const analysis = lazy(() => analyze(input, parts));
  const seatUse = lazy((): SeatUse[] | null => {
    const { window } = analysis();
    return window === null ? null : countSeatUse(usage, charges().pairs, window);
  });

  /** A part that needs usage day by day. */
  const byDay = <T>(compute: (daily: DailyUsage) => T): (() => T | NotMeasurable) =>
    lazy(() => {
      const { period, window, asOf, aggregate } = analysis();
      if (aggregate) return notMeasurable("days");
      if (period === null || window === null || asOf === null) return notMeasurable("usage");
      return compute({ period, window, asOf });
    });

  const decisions = lazy((): readonly Decision[] => {
    const { window } = analysis();
    if (window === null) return [];
    const pairs = judged();
    return pairs === null
      ? decideAggregate(analysis().users, usage.products, window, rates, terms)
      : decide(usage, pairs, window, rates, terms);
  });

  const ledger = byDay((): Ledger | NotMeasurable => {
    const given = parts.poolsInput();
    const pools = parts.pools();
    if (given === null || pools === null) return notMeasurable("lots");
    const accounts = ledgerAccounts({ ...given, currency: terms.currency }, pools);
    return accounts.measurable ? accounts : notMeasurable("exchangeRates");
  });
  const inHand = lazy((): PoolsInHand => {
    const run = ledger();
    return run.measurable ? poolsInHand(run) : NOTHING_IN_HAND;
  });
  const lotsInHand = (): readonly LotInHand[] => inHand().lots;

  const seatMixOf = lazy((): Measured<SeatMix> => {
    const { window, asOf, period, aggregate } = analysis();
    if (window === null || asOf === null || period === null)
      return notMeasurable(aggregate ? "period" : "usage");
    const pairs = judged();
    const mix = cheapestSeats({
      demands:
        pairs === null
          ? demandColumns(seatDemands(analysis().users, window))
          : pairDemands(pairs, pairs.observedDays, usage, window),
      rates,
      tiers: orderPrices(input),
      seats: input.seats ?? null,
      seatUse: seatUse(),
      lotsInHand: lotsInHand().map(({ left, ...lot }) => ({ ...lot, tokens: left })),
      ...poolOfUserIn(inHand(), usage.users),
      asOf,
      window,
    });
    return Object.assign(mix, { measurable: true as const });
  });

  const forecast = byDay(({ period, asOf }): Forecast | NotMeasurable => {
    const { netTokens: pools } = inHand();
    const found = forecastDemand(netTokensByDay(charges(), period.from, asOf), period.from, {
      calendar: input.calendar ?? [],
      workingWeek: terms.workingWeek,
      ...(pools === null ? {} : { pools }),
    });
    return found.measurable ? found : notMeasurable("eightWeeks");
  });
  const runOutOf = lazy((): RunOut => {
    const future = forecast();
    const isKnown = future.measurable && ledger().measurable;
    return isKnown ? runOut(lotsInHand(), future.paths) : { p50: null, p90: null };
  });
  const atRisk = lazy((): readonly (AtRisk | null)[] => {
    const run = ledger();
    if (!run.measurable) return [];
    const future = forecast();
    const risks = future.measurable ? atRiskTokens(lotsInHand(), future.paths) : [];
    let next = 0;
    return run.lots.map(({ left }) => (left > 0 ? (risks[next++] ?? null) : null));
  });

  const plan = lazy((): Measured<PurchasePlan> => {
    const needs = needsOf(ledger(), forecast());
    const future = forecast();
    if (needs !== null || !future.measurable) return needs ?? notMeasurable("eightWeeks");
    const planned = purchasePlan({
      paths: future.paths,
      lots: lotsInHand(),
      tiers: orderPrices(input),
      packSizes: packSizesOf(priceList(input)),
      leadTime: terms.leadTimeDays,
      serviceLevel: terms.serviceLevel,
      outageCost: terms.outageCost,
      pastOrders: input.lots ?? [],
    });
    return { measurable: true, ...planned };
  });

  const tierDecisionsOf = byDay((): Measured<TierDecisions> => {
    const tiers = priceList(input);
    const { tierBoundary } = analysis().traps;
    if (tiers.length === 0 || !tierBoundary.measurable) return notMeasurable("tiers");
    const run = ledger();
    const future = forecast();
    const demand = future.measurable
      ? netNeed(lotsInHand(), future.paths, orderDays(future.paths.from, terms.leadTimeDays)).ofYear
      : null;
    return {
      measurable: true,
      ...tierDecisions({
        orders: tierBoundary.orders,
        lots: run.measurable ? run.lots : [],
        tiers,
        packSizes: packSizesOf(tiers),
        demand,
        quantities: null,
        price: null,
      }),
    };
  });

  return {
    input,
    analysis,
    charges,
    teamOfUser,
    decisions,
    seatMix: seatMixOf,
    ledger,
    lotsInHand,
    forecast,
    runOut: runOutOf,
    atRisk,
    plan,
    tierDecisions: tierDecisionsOf,
    hourCosts: byDay(() => hourCosts(usage, charges(), terms.tokenPrice)),
    bridge: byDay(({ period, asOf }): Measured<ConsumptionBridge> => {
      const periods = bridgePeriods(period, asOf);
      if (periods === null) return notMeasurable("twoDays");
      const { tokenPrice } = terms;
      const run = ledger();
      const use = run.measurable && {
        pools: pricedPools(run),
        netTokens: run.netTokens,
        from: period.from,
        tokenPrice,
      };
      const priceOf = (each: BridgePeriod): number => (use ? periodPrice(use, each) : tokenPrice);
      const { a, b } = periods;
      const bridge = consumptionBridge(usage, charges(), a, b, priceOf(a), priceOf(b));
      return { measurable: true, ...bridge };
    }),
    waterfall: byDay(({ period, window }): Measured<Waterfall> => {
      const run = ledger();
      const spend = savingsWaterfall({
        usage,
        charges: charges(),
        terms,
        rates,
        tiers: priceList(input),
        from: period.from,
        window,
        ...(run.measurable ? { ledger: run, netTokens: run.netTokens } : { ledger: null }),
        seats: input.seats ?? null,
        seatUse: seatUse(),
        ...achievedShares(terms),
      });
      return { measurable: true, ...spend };
    }),
    audit: lazy(() =>
      auditEvidence({
        usage,
        charges: charges(),
        charged: charged(),
        terms,
        rates,
        ratesArePreset: input.presets.rates,
        seats: input.seats ?? null,
        people: input.people ?? null,
        calendar: input.calendar?.length ? input.calendar : null,
        workingWeek: terms.workingWeek,
        monitoring: input.monitoring ?? null,
        exported: input.exported ?? null,
      }),
    ),
  };
}

/** What the first of some results lacks; null where all are measurable. */
function needsOf(
  ...results: readonly (
    { readonly measurable: true } | { readonly measurable: false; readonly needs: Need }
  )[]
): NotMeasurable | null {
  for (const result of results) if (!result.measurable) return notMeasurable(result.needs);
  return null;
}
