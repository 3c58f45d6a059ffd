import type { Presets } from "../flex/analysis";
import type { AnalysisInput } from "../flex/analyze";
import type { CalendarDay } from "../flex/calendar-day";
import type { DataIssue } from "../flex/data-issue";
import type { Lot } from "../flex/lot";
import type { Person } from "../flex/person";
import { ARTICLE_RATES, rateCard } from "../flex/rate-card";
import type { RateCard } from "../flex/rate-card";
import type { Scenario } from "../flex/scenarios/scenario";
import type { Seat } from "../flex/seat";
import type { Terms } from "../flex/terms";
import { EXAMPLE_TIERS } from "../flex/tier";
import type { Tier } from "../flex/tier";
import type { Grid } from "./grid";
import { withKnownNames, withKnownUsers } from "./match-names";
import { readCalendar } from "./read-calendar";
import { readLots } from "./read-lots";
import { readPeople } from "./read-people";
import { readRates } from "./read-rates";
import { readScenarios } from "./read-scenarios";
import type { NamedTables } from "./read-scenarios";
import { readSeats } from "./read-seats";
import { readTerms } from "./read-terms";
import { readTiers } from "./read-tiers";
import type { DateOrder, InputFile } from "./recognition";
import { readUsage } from "./read-usage";
import type { UsageReading } from "./read-usage";

/** The user's tables as cells; absent, null or blank where the user has none. */
export interface RawTables {
  readonly terms?: Grid | null;
  readonly rates?: Grid | null;
  readonly lots?: Grid | null;
  /** What the cells of `lots` do not tell. */
  readonly lotsFile?: InputFile;
  readonly tiers?: Grid | null;
  readonly seats?: Grid | null;
  readonly people?: Grid | null;
  readonly calendar?: Grid | null;
  readonly scenarios?: Grid | null;
  /** The price lists and rate cards that `scenarios` names. */
  readonly scenarioTables?: NamedTables;
  /** Order of day and month in the text dates of `seats`, `people` and `calendar`; absent where their columns tell. */
  readonly dateOrder?: DateOrder;
  /** Serial day that goes before the terms' as-of date. */
  readonly asOf?: number | null;
}

export interface RawInput extends RawTables {
  /** Cells, or what `usageReader` made of them with the terms and rates of the same tables. */
  readonly usage: Grid | UsageReading;
  /** Independent monitoring, in the same two forms, the reader told that it is; absent or null where there is none. */
  readonly monitoring?: Grid | UsageReading | null;
}

/** The tables that usage is judged by, presets in the place of missing ones. */
export interface PreparedTables {
  readonly terms: Terms;
  /** Terms that the user's table gives a usable value. */
  readonly stated: ReadonlySet<keyof Terms>;
  readonly rates: RateCard;
  /** null where the user has no lots, or none that can be used. */
  readonly lots: readonly Lot[] | null;
  readonly tiers: readonly Tier[];
  /** Users as the table names them; null where the user has no such table. So are the others. */
  readonly seats: readonly Seat[] | null;
  readonly people: readonly Person[] | null;
  readonly calendar: readonly CalendarDay[];
  readonly scenarios: readonly Scenario[];
  readonly presets: Presets;
  readonly issues: readonly DataIssue[];
}

/**
 * Reads the tables that usage is judged by. A preset stands in for a table that is absent or has no usable row.
 *
 * @param raw the user's tables
 * @returns `presets.terms` is true where the token price is the article's, whatever other terms are stated
 * @throws IntakeError where the header row of a table lacks a required header
 */
export function prepareTables(raw: RawTables): PreparedTables {
  const terms = readTerms(raw.terms ?? []);
  const rates = readRates(raw.rates ?? []);
  const lots = readLots(raw.lots ?? [], terms.value.tokenPrice, terms.value.currency, raw.lotsFile);
  const tiers = readTiers(raw.tiers ?? []);
  const presets: Presets = {
    terms: !terms.stated.has("tokenPrice"),
    rates: rates.value.length === 0,
    tiers: tiers.value.length === 0,
  };
  const card = rateCard(presets.rates ? ARTICLE_RATES : rates.value);
  const seats = readSeats(raw.seats ?? [], card, raw.dateOrder);
  const people = readPeople(raw.people ?? [], raw.dateOrder);
  const calendar = readCalendar(raw.calendar ?? [], raw.dateOrder);
  const scenarios = readScenarios(raw.scenarios ?? [], raw.scenarioTables);
  return {
    terms: { ...terms.value, asOf: raw.asOf ?? terms.value.asOf },
    stated: terms.stated,
    rates: card,
    lots: lots.value.length === 0 ? null : lots.value,
    tiers: presets.tiers ? EXAMPLE_TIERS : tiers.value,
    seats: seats.value.length === 0 ? null : seats.value,
    people: people.value.length === 0 ? null : people.value,
    calendar: calendar.value,
    scenarios: scenarios.value,
    presets,
    issues: [terms, rates, lots, tiers, seats, people, calendar, scenarios].flatMap(({ issues }) => issues),
  };
}

/**
 * Reads everything that an analysis rests on.
 *
 * @param raw usage and the user's tables
 * @returns issues of the tables first, then those of the usage
 * @throws IntakeError where the usage is not recognized, or the header row of a table lacks a required header
 */
export function prepareInput(raw: RawInput): AnalysisInput {
  const { terms, rates, lots, tiers, seats, people, calendar, scenarios, presets, issues } =
    prepareTables(raw);
  const read = (usage: Grid | UsageReading, isMonitoring: boolean): UsageReading =>
    isReading(usage) ? usage : readUsage(usage, { terms, rates, isMonitoring });
  const reading = read(raw.usage, false);
  const { usage, shownUsers } = reading;
  const monitoring = raw.monitoring ? read(raw.monitoring, true) : null;
  return {
    usage,
    rows: reading.rows,
    issues: [...issues, ...reading.issues, ...(monitoring === null ? [] : monitoringIssues(monitoring))],
    terms,
    rates,
    lots,
    tiers,
    presets,
    seats: seats && withKnownUsers(seats, shownUsers),
    people: people && withKnownUsers(people, shownUsers),
    calendar,
    scenarios,
    monitoring: monitoring && withKnownNames(monitoring.usage, shownUsers, usage.products),
  };
}

/** Rows of the monitoring are not rows of the usage: what is found in them says so. */
function monitoringIssues({ issues }: UsageReading): readonly DataIssue[] {
  return issues.map((issue) => ({ ...issue, source: "monitoring" }));
}

function isReading(usage: Grid | UsageReading): usage is UsageReading {
  return "shape" in usage;
}
