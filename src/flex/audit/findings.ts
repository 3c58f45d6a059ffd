import { compareText } from "../compare-text";
import { isoDate } from "../dates";
import { AUDIT_CODES, STRENGTHS, type AuditFinding, type AuditSentence } from "./audit";
import type { AuditContext } from "./audit-context";
import type { Suspicions } from "./suspicions";

/**
 * Suspicions as findings, with names and source rows.
 *
 * @returns strongest first, then most tokens, then by date, user, product and code
 */
export function findingsOf(context: AuditContext, suspicions: Suspicions): readonly AuditFinding[] {
  const { charges, usage, terms } = context;
  const rowsOf = sourceRows(context, suspicions);
  return strongestFirst(context, suspicions).map((i): AuditFinding => {
    const charge = suspicions.charge[i]!;
    const pair = charges.pair[charge]!;
    const tokens = suspicions.tokens[i]!;
    return {
      code: AUDIT_CODES[suspicions.code[i]!]!,
      user: usage.users[charges.pairs.user[pair]!]!,
      product: usage.products[charges.pairs.product[pair]!]!,
      date: charges.day[charge]!,
      charged: suspicions.charged[i]!,
      expected: suspicions.expected[i]!,
      tokens,
      cost: tokens * terms.tokenPrice,
      strength: STRENGTHS[suspicions.strength[i]!]!,
      rows: rowsOf(charge, suspicions.also[i]!),
      sentence: suspicions.sentence[i]!,
      values: suspicions.values[i]!,
    };
  });
}

/** The plain sentence of a finding, with everything that it names. */
export function findingSentence({
  user,
  product,
  date,
  charged,
  sentence,
  values,
}: AuditFinding): AuditSentence {
  return { code: sentence, params: { user, product, date: isoDate(date), charged, ...values } };
}

/** Positions of the suspicions; names are compared by rank, since there may be a million of them. */
function strongestFirst({ charges, usage }: AuditContext, suspicions: Suspicions): number[] {
  const { strength, tokens, charge, code } = suspicions;
  const userRank = ranks(usage.users);
  const productRank = ranks(usage.products);
  const { day, pair, pairs } = charges;
  return Array.from({ length: suspicions.count }, (_, i) => i).sort((a, b) => {
    const first = strength[a]! - strength[b]! || tokens[b]! - tokens[a]!;
    if (first !== 0) return first;
    const p = charge[a]!;
    const q = charge[b]!;
    return (
      day[p]! - day[q]! ||
      userRank[pairs.user[pair[p]!]!]! - userRank[pairs.user[pair[q]!]!]! ||
      productRank[pairs.product[pair[p]!]!]! - productRank[pairs.product[pair[q]!]!]! ||
      code[a]! - code[b]!
    );
  });
}

function ranks(names: readonly string[]): Int32Array {
  const rank = new Int32Array(names.length);
  const order = [...names.keys()].sort((a, b) => compareText(names[a]!, names[b]!));
  order.forEach((index, position) => (rank[index] = position));
  return rank;
}

/** The source rows on Flex of each charge that is suspected, side by side in one column. */
function sourceRows(
  { usage, charges, lookup }: AuditContext,
  suspicions: Suspicions,
): (charge: number, also: readonly number[]) => readonly number[] {
  const isWanted = new Uint8Array(charges.count);
  for (let i = 0; i < suspicions.count; i++) {
    isWanted[suspicions.charge[i]!] = 1;
    for (const other of suspicions.also[i]!) isWanted[other] = 1;
  }
  const chargeOf = (row: number): number => {
    const charge = lookup.ofRow[row]!;
    return charge >= 0 && isWanted[charge] === 1 && usage.onFlex?.[row] !== 0 ? charge : -1;
  };
  const start = new Int32Array(charges.count + 1);
  for (let row = 0; row < usage.rows; row++) {
    const charge = chargeOf(row);
    if (charge >= 0) start[charge + 1]!++;
  }
  for (let charge = 0; charge < charges.count; charge++) start[charge + 1]! += start[charge]!;
  const rows = new Int32Array(start[charges.count]!);
  const next = start.slice();
  for (let row = 0; row < usage.rows; row++) {
    const charge = chargeOf(row);
    if (charge >= 0) rows[next[charge]!++] = usage.sourceRow[row]!;
  }
  return (charge, also) => {
    const found: number[] = [];
    for (let i = start[charge]!; i < start[charge + 1]!; i++) found.push(rows[i]!);
    for (const other of also) for (let i = start[other]!; i < start[other + 1]!; i++) found.push(rows[i]!);
    return found.length === 1 ? found : found.sort((a, b) => a - b);
  };
}
