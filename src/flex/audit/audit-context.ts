import type { CalendarDay } from "../calendar-day";
import type { ChargedRates } from "../charged-rates";
import type { Charges } from "../charges";
import type { IssueParams } from "../data-issue";
import type { WorkingWeek } from "../forecast/working-week";
import type { Person } from "../person";
import type { RateCard } from "../rate-card";
import type { Seat } from "../seat";
import type { Terms } from "../terms";
import type { Usage } from "../usage";
import type { AuditCode, AuditNeed } from "./audit";
import type { ChargeLookup } from "./charge-lookup";
import type { MonitoredCharges } from "./monitored-charges";
import type { RollingCharges } from "./rolling-charges";
import type { TestedRate } from "./tested-rates";

/** Everything that the evidence rests on. Tables that the user does not have are null. */
export interface AuditInput {
  readonly usage: Usage;
  /** Charges of the same usage. */
  readonly charges: Charges;
  /** How often these charges take what, where it is at hand. */
  readonly charged?: ChargedRates;
  readonly terms: Terms;
  readonly rates: RateCard;
  /** Whether the card is the preset and not the user's own contract. */
  readonly ratesArePreset: boolean;
  readonly seats: readonly Seat[] | null;
  readonly people: readonly Person[] | null;
  readonly calendar: readonly CalendarDay[] | null;
  readonly workingWeek: WorkingWeek;
  /** Independent monitoring, its rows up to the same as-of day. */
  readonly monitoring: Usage | null;
  /** Serial day on which the data was exported; null where nobody said. */
  readonly exported: number | null;
}

/** What a test says of a charge, in numbers: there may be a million of them, and few are ever read. */
export interface Suspicion {
  readonly charge: number;
  /** Position in STRENGTHS. */
  readonly strength: number;
  /** What the test wants to know again when it finds the words. */
  readonly detail: number;
}

/**
 * Takes what a test says of a charge.
 *
 * @param charge the charge; of several that belong together the first
 * @param expected tokens that the rule allows, of all of them
 * @param strength position in STRENGTHS
 * @param detail as in {@link Suspicion}; 0 where left out
 * @param further tokens of the charges that belong to it beside `charge`; 0 where left out
 */
export type Report = (
  charge: number,
  expected: number,
  strength: number,
  detail?: number,
  further?: number,
) => void;

/** What a finding says in words. */
export interface Wording {
  /** Code of its sentence. */
  readonly sentence: string;
  /** What the sentence names beside user, product, date and tokens charged. */
  readonly values?: IssueParams;
  /** Charges that belong to the finding beside its first. */
  readonly also?: readonly number[];
}

/** What the tests share. */
export interface AuditContext extends AuditInput {
  readonly charged: ChargedRates;
  readonly lookup: ChargeLookup;
  /** By product index; null where no rate is known. */
  readonly testedRates: readonly (TestedRate | null)[];
  /** Usage days that are not charged their tested rate; found when first asked for. */
  deviations(): Int32Array;
  /** Computed when first asked for; only with tokens and start times. */
  rolling(): RollingCharges;
  /** Computed when first asked for; only with monitoring. */
  monitored(): MonitoredCharges;
}

/** One dispute test. */
export interface ChargeTest {
  readonly code: AuditCode;
  /** Whether it tells something of modeled charges too: of what a user did, not of what the vendor charged. */
  readonly ofModeled?: boolean;
  /** What it lacks; null where it can be run. */
  needs(context: AuditContext): AuditNeed | null;
  /** Reports what it finds; returns how to find the words for it once somebody reads them. */
  run(context: AuditContext, report: Report): (suspicion: Suspicion) => Wording;
}
