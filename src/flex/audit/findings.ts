import { descendingOrder } from "../amount-order";
import { ascendingOrder, keyStarts } from "../counting-sort";
import type { IssueParams } from "../data-issue";
import { isoDate } from "../dates";
import { gather, inverse } from "../gather";
import { pairsByName } from "../pair-order";
import { roundTokens } from "../token-unit";
import { AUDIT_CODES, STRENGTHS, type AuditCode, type AuditFinding, type AuditSentence } from "./audit";
import type { AuditContext, ChargeTest } from "./audit-context";
import { NO_CHARGE } from "./charge-lookup";
import type { Suspicions } from "./suspicions";

/** How a test finds the words for its suspicions. */
export type Wordings = ReturnType<ChargeTest["run"]>;

const NO_VALUES: IssueParams = {};

/**
 * Suspicions as findings, with names, words and source rows.
 *
 * @param wordings of each test that has suspicions
 * @returns strongest first, then most tokens, then by date, user, product and code
 */
export function findingsOf(
  context: AuditContext,
  suspicions: Suspicions,
  wordings: ReadonlyMap<AuditCode, Wordings>,
): readonly AuditFinding[] {
  const { charges, usage, terms } = context;
  const rowsOf = sourceRows(context);
  const findings: AuditFinding[] = [];
  for (const i of strongestFirst(context, suspicions)) {
    const charge = suspicions.charge[i]!;
    const strength = suspicions.strength[i]!;
    const code = AUDIT_CODES[suspicions.code[i]!]!;
    const { sentence, values, also } = wordings.get(code)!({
      charge,
      strength,
      detail: suspicions.detail[i]!,
    });
    const of = also === undefined ? [charge] : [charge, ...also];
    const pair = charges.pair[charge]!;
    const tokens = suspicions.tokens[i]!;
    findings.push({
      code,
      user: usage.users[charges.pairs.user[pair]!]!,
      product: usage.products[charges.pairs.product[pair]!]!,
      date: charges.day[charge]!,
      charged: roundTokens(of.reduce((sum, each) => sum + charges.tokens[each]!, 0)),
      expected: suspicions.expected[i]!,
      tokens,
      cost: tokens * terms.tokenPrice,
      strength: STRENGTHS[strength]!,
      rows: rowsOf(of),
      sentence,
      values: values ?? NO_VALUES,
    });
  }
  return findings;
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

/** Positions of the suspicions; they come by code, and what is sorted last counts first. */
function strongestFirst(context: AuditContext, suspicions: Suspicions): Int32Array {
  const places = gather(placesOfCharges(context), Int32Array.from(suspicions.charge));
  const byCharge = ascendingOrder(places, 0, context.charges.count);
  const byTokens = descendingOrder(Float64Array.from(suspicions.tokens), byCharge);
  const strengths = gather(Int32Array.from(suspicions.strength), byTokens);
  return gather(byTokens, ascendingOrder(strengths, 0, STRENGTHS.length));
}

/** Where each charge stands by date, user and product. */
function placesOfCharges({ charges, usage }: AuditContext): Int32Array {
  const { count, day, pair, pairs } = charges;
  const placeOfPair = inverse(pairsByName(pairs, usage));
  const byPair = ascendingOrder(gather(placeOfPair, pair), 0, pairs.count);
  const first = day[0] ?? 0;
  const byDay = ascendingOrder(gather(day, byPair), first, day[count - 1] ?? first);
  return inverse(gather(byPair, byDay));
}

/** The source rows on Flex of some charges, ascending. */
function sourceRows({ usage, charges, lookup }: AuditContext): (of: readonly number[]) => readonly number[] {
  const isOnFlex = (row: number): boolean => usage.onFlex === null || usage.onFlex[row] === 1;
  const chargeOfRow = lookup.ofRow().map((charge, row) => (isOnFlex(row) ? charge : NO_CHARGE));
  const rows = ascendingOrder(chargeOfRow, NO_CHARGE, charges.count).map((row) => usage.sourceRow[row]!);
  const start = keyStarts(chargeOfRow, NO_CHARGE, charges.count);
  return (of) => {
    const found: number[] = [];
    for (const charge of of) {
      const end = start[charge + 1 - NO_CHARGE]!;
      for (let i = start[charge - NO_CHARGE]!; i < end; i++) found.push(rows[i]!);
    }
    return found.length === 1 ? found : found.sort((a, b) => a - b);
  };
}
