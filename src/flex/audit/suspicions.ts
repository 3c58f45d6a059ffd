import type { IssueParams } from "../data-issue";
import { roundTokens } from "../token-unit";
import { AUDIT_CODES, STRENGTHS, type AuditCode } from "./audit";
import type { AuditContext, Suspicion } from "./audit-context";

/** No further values, no further charges: shared, since there may be a million of them. */
export const NO_VALUES: IssueParams = {};
const NO_CHARGES: readonly number[] = [];

/** Position of the strength that stays outside the total. */
const CIRCUMSTANTIAL = STRENGTHS.indexOf("circumstantial");

/** What all tests have reported, in columns: one entry a suspicion. */
export class Suspicions {
  /** Positions in AUDIT_CODES and STRENGTHS. */
  readonly code: number[] = [];
  readonly strength: number[] = [];
  readonly charge: number[] = [];
  /** Further charges of the same suspicion. */
  readonly also: (readonly number[])[] = [];
  /** Tokens charged, expected and at stake, of all its charges. */
  readonly charged: number[] = [];
  readonly expected: number[] = [];
  readonly tokens: number[] = [];
  readonly sentence: string[] = [];
  readonly values: IssueParams[] = [];

  constructor(private readonly context: AuditContext) {}

  get count(): number {
    return this.charge.length;
  }

  /**
   * Appends a suspicion. One of a modeled charge is circumstantial, whatever the test says.
   *
   * @returns its tokens at stake: charged - expected, never below 0
   */
  add(
    code: AuditCode,
    { charge, also = NO_CHARGES, expected, strength, sentence, values }: Suspicion,
  ): number {
    const { charges } = this.context;
    let charged = charges.tokens[charge]!;
    for (const other of also) charged += charges.tokens[other]!;
    const tokens = Math.max(0, roundTokens(charged - expected));
    this.code.push(AUDIT_CODES.indexOf(code));
    this.strength.push(charges.basis === "modelled" ? CIRCUMSTANTIAL : STRENGTHS.indexOf(strength));
    this.charge.push(charge);
    this.also.push(also);
    this.charged.push(roundTokens(charged));
    this.expected.push(expected);
    this.tokens.push(tokens);
    this.sentence.push(sentence);
    this.values.push(values ?? NO_VALUES);
    return tokens;
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
