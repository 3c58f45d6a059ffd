import type { CalendarDay } from "../calendar-day";
import type { Charges } from "../charges";
import type { IssueParams } from "../data-issue";
import type { WorkingWeek } from "../forecast/working-week";
import type { Person } from "../person";
import type { RateCard } from "../rate-card";
import type { Seat } from "../seat";
import type { Terms } from "../terms";
import type { Usage } from "../usage";
import type { AuditCode, AuditNeed, Strength } from "./audit";
import type { ChargeLookup } from "./charge-lookup";
import type { MonitoredCharges } from "./monitored-charges";
import type { RollingCharges } from "./rolling-charges";
import type { TestedRate } from "./tested-rates";

/** Everything that the evidence rests on. Tables that the user does not have are null. */
export interface AuditInput {
  readonly usage: Usage;
  /** Charges of the same usage. */
  readonly charges: Charges;
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

/** What a test says of a charge. */
export interface Suspicion {
  readonly charge: number;
  /** Charges that belong to the finding beside `charge`. */
  readonly also?: readonly number[];
  /** Tokens that the rule allows, of all its charges. */
  readonly expected: number;
  readonly strength: Strength;
  /** Code of its sentence. */
  readonly sentence: string;
  /** What the sentence names beside user, product, date and tokens charged. */
  readonly values?: IssueParams;
}

/** What the tests share. */
export interface AuditContext extends AuditInput {
  readonly lookup: ChargeLookup;
  /** By product index; null where no rate is known. */
  readonly testedRates: readonly (TestedRate | null)[];
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
  run(context: AuditContext, report: (suspicion: Suspicion) => void): void;
}
