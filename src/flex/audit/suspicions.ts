import type { Charges } from "../charges";
import { roundTokens } from "../token-unit";
import { CIRCUMSTANTIAL, type AuditCode } from "./audit";
import type { Report } from "./audit-context";

/** What a test has reported, in columns: one entry a suspicion. */
export interface Suspicions {
  readonly code: AuditCode;
  readonly count: number;
  readonly charge: Int32Array;
  /** Position in STRENGTHS. */
  readonly strength: Uint8Array;
  /** Tokens expected, and at stake: charged - expected, never less than nothing. */
  readonly expected: Float64Array;
  readonly tokens: Float64Array;
  /** As the test reported it. */
  readonly detail: Float64Array;
}

/** Takes the reports of one test after the other. */
export interface SuspicionBook {
  readonly report: Report;
  /** Closes the reports of a test: what it has reported since the last one was closed. */
  close(code: AuditCode): Suspicions;
}

/**
 * A book for the reports of tests, of which none suspects a charge twice.
 *
 * A suspicion of a modeled charge is circumstantial, whatever the test says.
 */
export function suspicionBook({ basis, count: most, tokens }: Charges): SuspicionBook {
  const isModeled = basis === "modelled";
  const page = {
    charge: new Int32Array(most),
    strength: new Uint8Array(most),
    expected: new Float64Array(most),
    tokens: new Float64Array(most),
    detail: new Float64Array(most),
  };
  let count = 0;
  return {
    report: (charge, expected, strength, detail = 0, further = 0) => {
      page.charge[count] = charge;
      page.strength[count] = isModeled ? CIRCUMSTANTIAL : strength;
      page.expected[count] = expected;
      page.tokens[count] = Math.max(0, roundTokens(tokens[charge]! + further - expected));
      page.detail[count++] = detail;
    },
    close: (code) => {
      const end = count;
      count = 0;
      return {
        code,
        count: end,
        charge: page.charge.slice(0, end),
        strength: page.strength.slice(0, end),
        expected: page.expected.slice(0, end),
        tokens: page.tokens.slice(0, end),
        detail: page.detail.slice(0, end),
      };
    },
  };
}

/** Tokens at stake of all suspicions of a test. */
export function tokensOf({ tokens, count }: Suspicions): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += tokens[i]!;
  return roundTokens(sum);
}

/**
 * Charges and tokens at stake with each charge counted once, under its strongest suspicion; of equally strong ones
 * under that of most tokens. Circumstantial ones do not count.
 */
export function atStake(
  all: readonly Suspicions[],
  { count: charges }: Charges,
): { readonly charges: number; readonly tokens: number } {
  const strongest = new Uint8Array(charges).fill(CIRCUMSTANTIAL);
  const most = new Float64Array(charges);
  for (const { count, charge, strength, tokens } of all) {
    for (let i = 0; i < count; i++) {
      const each = charge[i]!;
      if (strength[i] === CIRCUMSTANTIAL || strength[i]! > strongest[each]!) continue;
      if (strength[i]! < strongest[each]! || tokens[i]! > most[each]!) most[each] = tokens[i]!;
      strongest[each] = strength[i]!;
    }
  }
  let count = 0;
  let sum = 0;
  for (let charge = 0; charge < charges; charge++) {
    if (strongest[charge] === CIRCUMSTANTIAL) continue;
    count++;
    sum += most[charge]!;
  }
  return { charges: count, tokens: roundTokens(sum) };
}
