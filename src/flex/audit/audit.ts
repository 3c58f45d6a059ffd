import type { IssueParams } from "../data-issue";

/** The tests that every charge is put to, those of the strongest rules first. */
export const AUDIT_CODES = [
  "above-rate",
  "within-24-hours",
  "below-free-minutes",
  "seat-held",
  "out-of-contract",
  "not-flex-eligible",
  "background-only",
  "not-a-multiple",
  "outside-authorized-dates",
  "monitoring-no-session",
  "monitoring-background-only",
  "weekend",
  "day-off",
  "weekend-chain",
] as const;
export type AuditCode = (typeof AUDIT_CODES)[number];

/** How far a finding carries, the strongest first. A circumstantial one only says where to look. */
export const STRENGTHS = ["contradicts a published rule", "unexplained", "circumstantial"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Positions in {@link STRENGTHS}. */
export const CONTRADICTS = 0;
export const UNEXPLAINED = 1;
export const CIRCUMSTANTIAL = 2;

/** What a test needs and the inputs do not have. */
export type AuditNeed =
  | "usage"
  | "days"
  | "tokens"
  | "startTimes"
  | "minutes"
  | "freeMinutes"
  | "sessionSource"
  | "seats"
  | "people"
  | "calendar"
  | "monitoring"
  | "monitoringDays"
  | "monitoringSource";

/** A sentence: a code of the message catalogue and the values that it names. */
export interface AuditSentence {
  readonly code: string;
  readonly params: IssueParams;
}

/** One charge, or one chain of charges, that a test brings up. */
export interface AuditFinding {
  readonly code: AuditCode;
  readonly user: string;
  readonly product: string;
  /** Serial day of the charge; of the first one of a chain. */
  readonly date: number;
  /** Tokens charged, > 0. */
  readonly charged: number;
  /** Tokens that the rule, or what is known of the day, allows. */
  readonly expected: number;
  /** What can be disputed: charged - expected, never below 0. */
  readonly tokens: number;
  /** `tokens` at the token price of the terms. */
  readonly cost: number;
  readonly strength: Strength;
  /** Source rows that make up the charge, ascending; of several files file by file. */
  readonly rows: readonly number[];
  /** File of each of the rows; empty where all rows come from one. */
  readonly files: readonly string[];
  /** Code of the plain sentence; what it names beside the finding's own fields is in `values`. */
  readonly sentence: string;
  readonly values: IssueParams;
}

/** What one test came to. */
export type AuditTest =
  | {
      readonly code: AuditCode;
      readonly measurable: true;
      readonly findings: number;
      /** The same by strength, in the order of {@link STRENGTHS}. */
      readonly byStrength: readonly number[];
      /** Of its findings; tests overlap, so they are never added. */
      readonly tokens: number;
      readonly cost: number;
    }
  | { readonly code: AuditCode; readonly measurable: false; readonly needs: AuditNeed };

/** Charges that a billing rule allows for the sessions at hand. */
export interface RuleCharges {
  readonly charges: number;
  readonly tokens: number;
}

/** What was charged, and what either billing rule makes of the same sessions, over products with a known rate. */
export interface ExpectedCharges {
  readonly charged: RuleCharges;
  readonly calendar: RuleCharges;
  /** null where the data tells no start times. */
  readonly rolling24h: RuleCharges | null;
}

/** Which data the evidence is about, so that both sides can tell that they hold the same. */
export interface AuditedData {
  /** SHA-256 of the rows as read, lower-case hexadecimal; null until the evidence is packed, then computed when read. */
  readonly hash: string | null;
  readonly rows: number;
  /** First and last serial day; null without rows. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Findings that a report lists at most. */
export const LEADING_FINDINGS = 10_000;

/** Everything that speaks for or against the charges of the vendor's usage record. */
export interface Audit {
  /** Modeled charges are ours, not the vendor's: they never support a dispute. */
  readonly chargeBasis: "reported" | "modelled";
  readonly data: AuditedData;
  /** The independent monitoring that the data was held against. */
  readonly monitoring: AuditedData | null;
  /** Serial day on which the data was exported; null where nobody said. */
  readonly exported: number | null;
  /** Strongest first, then most tokens; made when first read. */
  readonly findings: readonly AuditFinding[];
  /** The first {@link LEADING_FINDINGS} of them; made when first read, without the others. */
  readonly leadingFindings: readonly AuditFinding[];
  /** Each charge once, under its strongest finding; circumstantial findings stay outside. */
  readonly totalAtStake: { readonly charges: number; readonly tokens: number; readonly cost: number };
  /** null where the charges are modeled. */
  readonly expected: ExpectedCharges | null;
  /** Every test, in the order of {@link AUDIT_CODES}. */
  readonly tests: readonly AuditTest[];
  /** What is no finding, and why. */
  readonly notFindings: readonly AuditSentence[];
}
