import { roundTokens } from "../token-unit";
import { AUDIT_CODES, CIRCUMSTANTIAL, type AuditCode } from "./audit";
import type { AuditContext, Report } from "./audit-context";

/** What all tests have reported, in columns: one entry a suspicion. */
export class Suspicions {
  /** Positions in AUDIT_CODES and STRENGTHS. */
  readonly code: number[] = [];
  readonly strength: number[] = [];
  readonly charge: number[] = [];
  /** Tokens expected and at stake, of all its charges. */
  readonly expected: number[] = [];
  readonly tokens: number[] = [];
  readonly detail: number[] = [];

  constructor(private readonly context: AuditContext) {}

  get count(): number {
    return this.charge.length;
  }

  /**
   * Takes the reports of a test. One of a modeled charge is circumstantial, whatever the test says.
   *
   * At stake is what was charged beyond what is expected, never less than nothing.
   */
  from(test: AuditCode): Report {
    const { basis, tokens } = this.context.charges;
    const position = AUDIT_CODES.indexOf(test);
    const isModeled = basis === "modelled";
    return (charge, expected, strength, detail = 0, further = 0) => {
      this.code.push(position);
      this.strength.push(isModeled ? CIRCUMSTANTIAL : strength);
      this.charge.push(charge);
      this.expected.push(expected);
      this.tokens.push(Math.max(0, roundTokens(tokens[charge]! + further - expected)));
      this.detail.push(detail);
    };
  }

  /** Tokens at stake of all suspicions from a position on. */
  tokensSince(first: number): number {
    let sum = 0;
    for (let i = first; i < this.count; i++) sum += this.tokens[i]!;
    return roundTokens(sum);
  }

  /**
   * Tokens at stake with each charge counted once, under its strongest suspicion; of equally strong ones under that
   * of most tokens. Circumstantial ones do not count.
   */
  totalAtStake(): { readonly charges: number; readonly tokens: number; readonly cost: number } {
    const { charges, terms } = this.context;
    const strongest = new Uint8Array(charges.count).fill(CIRCUMSTANTIAL);
    const most = new Float64Array(charges.count);
    for (let i = 0; i < this.count; i++) {
      const charge = this.charge[i]!;
      const strength = this.strength[i]!;
      if (strength === CIRCUMSTANTIAL || strength > strongest[charge]!) continue;
      if (strength < strongest[charge]! || this.tokens[i]! > most[charge]!) most[charge] = this.tokens[i]!;
      strongest[charge] = strength;
    }
    let count = 0;
    let sum = 0;
    for (let charge = 0; charge < charges.count; charge++) {
      if (strongest[charge] === CIRCUMSTANTIAL) continue;
      count++;
      sum += most[charge]!;
    }
    const tokens = roundTokens(sum);
    return { charges: count, tokens, cost: tokens * terms.tokenPrice };
  }
}
